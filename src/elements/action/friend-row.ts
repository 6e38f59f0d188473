import { type Identifier, isSameIdentifier, readIdentifier } from '../../offer/identifier.ts';
import type { IdentifierType, InvitationReason } from '../../offer/invitation.ts';
import { MOST_TEXT } from '../../offer/limits.ts';
import type { Customer } from '../../offer/offer-request.ts';

/** One friend of the form, as typed. Personal data of a third person: it stands here, in the fields, and nowhere else. */
export interface FriendRow {
  name: string;
  identifier: string;
  /** `open`: still to be sent. The others have been, and are not changed any more. */
  status: 'open' | 'sent' | 'uncertain';
  /** Why it cannot be sent as it is, or was not. */
  fault?: FriendFault | undefined;
}

export type FriendFault = InvitationReason | 'own';

export function newFriendRow(): FriendRow {
  return { name: '', identifier: '', status: 'open' };
}

/** The name as it is sent: what was pasted may hold tabs and line ends, which no name has, and which the proxy refuses. */
export function nameOf({ name }: FriendRow): string {
  return name
    .slice(0, MOST_TEXT)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}

export function isBlank({ name, identifier }: FriendRow): boolean {
  return (name + identifier).trim() === '';
}

/**
 * What a vendor would refuse, found before it is asked.
 *
 * @param others rows that this one must not repeat
 */
export function faultOf(
  { identifier }: FriendRow,
  others: readonly FriendRow[],
  identifiers: readonly IdentifierType[],
  shopper: Customer = {},
): FriendFault | undefined {
  if (identifier.trim() === '') return 'missing-field';
  const read = readIdentifier(identifier);
  if (!read) return 'identifier-invalid';
  if (!identifiers.includes(read.type)) return 'type-unsupported';
  if (isAmong(read, [shopper.email, shopper.phone])) return 'own';
  return isAmong(
    read,
    others.map((other) => other.identifier),
  )
    ? 'duplicate'
    : undefined;
}

function isAmong(read: Identifier, texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => {
    const other = text && readIdentifier(text);
    return other && isSameIdentifier(read, other);
  });
}
