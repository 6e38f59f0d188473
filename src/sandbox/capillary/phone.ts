/** The country whose numbers the sandbox completes, as the shop's own would be. */
const COUNTRY = '44';

/** Longest by E.164; the shortest is ours, for the contract only shows that five digits are too few. */
const DIGITS = /^\d{8,15}$/;

/**
 * A phone number as this vendor writes it back: with its country code and without a plus, such as `447700900456`.
 * `undefined` when the text is no phone number.
 */
export function normalisePhone(text: string): string | undefined {
  if (!/^\+?[\d ().-]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  const number = withCountry(digits, text.startsWith('+'));
  return DIGITS.test(number) ? number : undefined;
}

function withCountry(digits: string, isInternational: boolean): string {
  if (isInternational) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  if (digits.startsWith('0')) return COUNTRY + digits.slice(1);
  // A mobile number of the country, written without anything before it.
  return /^7\d{9}$/.test(digits) ? COUNTRY + digits : digits;
}
