/** Says in a sentence what is wrong with a text; `undefined` when nothing is. The text is never repeated. */
export type Check = (text: string) => string | undefined;

/** One of these words. */
export function oneOf(...words: readonly string[]): Check {
  const named = words.filter(Boolean).join(', ');
  return (text) =>
    words.includes(text) ? undefined : `It may be ${named}${words.includes('') ? ', or left out' : ''}.`;
}

/** Nothing, or what passes the other check. */
export function optional(check: Check): Check {
  return (text) => (text === '' ? undefined : check(text));
}

/** A short label. No character of an e-mail address or a phone number gets through. */
export const label: Check = (text) =>
  /^[a-z][a-z0-9_-]{0,49}$/i.test(text) ? undefined : 'Letters, digits, - and _, beginning with a letter; 50 at most.';

/** An amount as a vendor takes it. */
export const amount: Check = (text) =>
  /^\d{1,9}(\.\d{1,4})?$/.test(text) ? undefined : 'A number with a point, such as 46.50; no currency, no comma.';

/** ISO 4217. */
export const currency: Check = (text) =>
  /^[A-Z]{3}$/.test(text) ? undefined : 'Three capital letters, such as GBP, EUR or USD.';

/** A language tag, as a page writes it. */
export const language: Check = (text) => {
  try {
    return text.length < 36 && new Intl.Locale(text.replace('_', '-')) ? undefined : TAG;
  } catch {
    return TAG;
  }
};
const TAG = 'A language tag, such as de or en-GB.';

/** Which arm of a test. */
export const arm: Check = (text) => (/^\d{1,3}$/.test(text) ? undefined : 'A whole number, such as 0 or 1.');

/** The address of a server of the shop's. */
export const webAddress: Check = (text) => {
  if (!URL.canParse(text)) return 'A whole address, such as https://offers.shop.example/offers.';
  const { protocol, username, password, search, hash, hostname } = new URL(text);
  if (username || password) return 'Without a name or a password in it.';
  if (search || hash) return 'Without a question mark or a # in it.';
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) return 'It has to begin with https://.';
  return /[\s"'<>{}[\]\\@]/.test(text) || text.length > 200 ? 'Letters, digits and the usual marks only.' : undefined;
};

/** Where the script is served. */
export const scriptAddress: Check = (text) =>
  webAddress(text) ??
  (text.endsWith('.js') ? undefined : 'The file itself, such as https://shop.example/offer-elements.js.');

/** Names of fonts, as CSS takes them. */
export const fontFamily: Check = (text) =>
  /^[\p{L}\d "',-]{1,120}$/u.test(text) && hasPairs(text, '"') && hasPairs(text, "'")
    ? undefined
    : 'Names of fonts, with commas between them; names with a space in quotes.';

/** A colour for the light scheme, one for the dark, or both: `1f4d3f`, `.a8d3bf`, `1f4d3f.a8d3bf`. */
export const colours: Check = (text) =>
  /^([\da-f]{6}(\.[\da-f]{6})?|\.[\da-f]{6})$/.test(text) ? undefined : 'Six hexadecimal digits, such as 1f4d3f.';

/** A length between two others, in steps and in one unit. */
export function lengthBetween(least: number, most: number, unit: string): Check {
  return (text) => {
    const [, digits = ''] = /^(\d{1,4}(?:\.\d{1,3})?)([a-z]*)$/.exec(text) ?? [];
    const number = Number(digits);
    const fits = digits !== '' && text === `${number}${unit}` && number >= least && number <= most;
    return fits ? undefined : `From ${least}${unit} to ${most}${unit}.`;
  };
}

function hasPairs(text: string, quote: string): boolean {
  return text.split(quote).length % 2 === 1;
}
