import { readIdentifier, withoutPlus } from '../../../offer/identifier.ts';
import type { Customer } from '../../../offer/offer-request.ts';
import { MissingField } from '../../fault.ts';

/** By what the vendor can know a shopper, in our words. */
export const IDENTITIES = ['phone', 'email', 'id'] as const;
export type IdentityField = (typeof IDENTITIES)[number];

/** The same in theirs. */
export interface Identity {
  name: 'mobile' | 'email' | 'externalId';
  value: string;
}

/**
 * Whom the vendor is to look up, by the first of these that is there. Only one of them is the customer's primary
 * identifier, and by another the vendor may find nobody (contract, 8015): so the order is the shop's to say.
 *
 * @throws {MissingField} when there is none.
 */
export function identify(customer: Customer | undefined, by: readonly IdentityField[]): Identity {
  for (const field of by) {
    const identity = identityOf(customer ?? {}, field);
    if (identity) return identity;
  }
  const field = by.includes('email') ? 'email' : (by[0] ?? 'email');
  throw new MissingField([{ field: `customer.${field}`, expected: `the shopper’s ${by.map(nameOf).join(' or ')}` }]);
}

function identityOf({ phone = '', email, id }: Customer, field: IdentityField): Identity | undefined {
  switch (field) {
    case 'phone': {
      const read = readIdentifier(phone);
      return read?.type === 'phone' ? { name: 'mobile', value: withoutPlus(read.identifier) } : undefined;
    }
    case 'email':
      return email ? { name: 'email', value: email } : undefined;
    case 'id':
      return id ? { name: 'externalId', value: id } : undefined;
  }
}

function nameOf(field: IdentityField): string {
  return { phone: 'phone number', email: 'e-mail address', id: 'customer number' }[field];
}
