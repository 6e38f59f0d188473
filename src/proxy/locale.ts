/** A language tag from outside, with hyphens or underscores; `undefined` when it is none. */
export function readLocale(tag: string | undefined): Intl.Locale | undefined {
  if (!tag) return undefined;
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
