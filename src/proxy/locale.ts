/** Tags a shop's pages may well have; beyond them, all are read anew. */
const MOST_KNOWN = 100;

/** To read a tag takes longer than to check the rest of a request. */
const known = new Map<string, Intl.Locale>();

/** A language tag from outside, with hyphens or underscores; `undefined` when it is none. */
export function readLocale(tag: string | undefined): Intl.Locale | undefined {
  if (!tag) return undefined;
  const locale = known.get(tag) ?? parse(tag);
  if (locale && known.size < MOST_KNOWN) known.set(tag, locale);
  return locale;
}

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
