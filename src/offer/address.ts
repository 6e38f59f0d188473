/**
 * May this address be put before a shopper? Decided on the parsed address, never on its text: parsing folds tabs,
 * newlines, case and backslashes, so a text that looks harmless may not be (WHATWG URL, section 4.4).
 */
export interface AddressRules {
  /** Plain http on a loopback host is fine, as with the sandbox. Default false. */
  loopback?: boolean;
  /** The only hosts allowed, such as `example.com` or `example.com:8443`. Default: any. */
  hosts?: readonly string[];
}

/** The address in its normal form, or `undefined` when it may not be shown. */
export function safeAddress(value: unknown, rules: AddressRules = {}): string | undefined {
  if (typeof value !== 'string') return undefined;
  const url = parse(value.trim());
  if (!url || url.username || url.password) return undefined;
  const plainLoopback = rules.loopback === true && url.protocol === 'http:' && isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !plainLoopback) return undefined;
  if (rules.hosts && !rules.hosts.includes(url.host)) return undefined;
  return url.href;
}

/** Whether a parsed host name means this machine. Subdomains of `localhost` do too (RFC 6761, section 6.3). */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

function parse(value: string): URL | undefined {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}
