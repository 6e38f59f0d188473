import type { IdentifierType } from './invitation.ts';
import { MOST_TEXT } from './limits.ts';

/** A way to reach somebody, as typed but for what people add to be read more easily. */
export interface Identifier {
  type: IdentifierType;
  identifier: string;
}

/**
 * Something before the only @, and something with a dot behind it. Whether the address exists only its post office
 * knows; a stricter pattern would refuse some that do (RFC 5321, section 4.1.2). What stands around an address, as in
 * `mailto:` or `<>`, or between two, is no part of one: to guess where it begins might write to somebody else.
 */
const EMAIL = /^[^\s@<>,:;"\p{Cc}\p{Cs}]{1,64}@[^\s@<>,:;"\p{Cc}\p{Cs}]+\.[^\s@.<>,:;"\p{Cc}\p{Cs}]{2,}$/u;

/** The zero of a number as dialled at home, which falls away behind a country's code: `+44 (0)7700`. */
const HOME_ZERO = /^((?:\+|00)\d{1,3}[\s.-]*)\(0\)/;

/** What is written between the digits of a phone number. */
const PHONE_PUNCTUATION = /[\s().\-/\u2010-\u2015]/g;

/** 15 digits are the most there can be (E.164); fewer than 7 reach nobody from elsewhere. */
const PHONE = /^\+?\d{7,15}$/;

/** Tells an e-mail address from a phone number. `undefined` when it is neither. */
export function readIdentifier(typed: string): Identifier | undefined {
  const text = visible(typed);
  if (text.length <= MOST_TEXT && EMAIL.test(text)) return { type: 'email', identifier: text };
  const phone = text
    .replace(/\p{Nd}/gu, digitOf)
    .replace(HOME_ZERO, '$1')
    .replace(PHONE_PUNCTUATION, '');
  return PHONE.test(phone) ? { type: 'phone', identifier: phone } : undefined;
}

/** Whether both reach the same person, as far as can be told without knowing the country: `+44 7700` is not `07700`. */
export function isSameIdentifier(one: Identifier, other: Identifier): boolean {
  return one.type === other.type && normalIdentifier(one) === normalIdentifier(other);
}

/** The one spelling of all that reach the same person. To compare with, not to write to. */
export function normalIdentifier({ type, identifier }: Identifier): string {
  const text = visible(identifier);
  return type === 'email' ? text.toLowerCase() : withoutPlus(text.replace(/\p{Nd}/gu, digitOf));
}

/** A phone number as some write it: the country's code first, and no sign before it. */
export function withoutPlus(phone: string): string {
  return phone.replace(/^(\+|00)/, '');
}

/** What can be seen of it, in one spelling: marks of direction and the like are copied along with an address, unseen. */
function visible(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/** A digit of any script as one of ours. In each they stand in a row, from nought to nine. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
