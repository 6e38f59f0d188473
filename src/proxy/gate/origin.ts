/** An origin as a browser writes it, such as `https://shop.example`; not `null`, no `*`, no path (RFC 6454, section 6.2). */
export function isOrigin(text: string): boolean {
  if (text.includes('*') || !URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === text;
}

/**
 * The origin a request comes from, when it is on the list. Letter by letter: a browser writes an origin in one way only,
 * so whatever differs is somebody else.
 */
export function listedOrigin(header: string | null, allowed: readonly string[]): string | undefined {
  return allowed.find((origin) => origin === header);
}
