import { normalIdentifier, readIdentifier } from '../../offer/identifier.ts';
import type { Customer } from '../../offer/offer-request.ts';

/**
 * All by which a shopper is known, each in its one spelling, so that two who differ in any of it are two. To be hashed:
 * personal data.
 */
export function shopperIdentity({ email, phone, id }: Customer = {}): readonly (string | null)[] {
  const read = readIdentifier(phone ?? '');
  return [
    email === undefined ? null : normalIdentifier({ type: 'email', identifier: email }),
    read ? normalIdentifier(read) : (phone ?? null),
    id ?? null,
  ];
}
