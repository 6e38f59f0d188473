export type Device = 'mobile' | 'desktop';

/**
 * What the shopper holds. The client hint is a plain statement (User-Agent Client Hints, section 3.3); without it, the
 * "Mobi" that browsers on phones put into their name for this purpose.
 */
export function deviceOf(headers: Headers): Device | undefined {
  const hint = headers.get('sec-ch-ua-mobile');
  if (hint === '?1') return 'mobile';
  if (hint === '?0') return 'desktop';
  const userAgent = headers.get('user-agent');
  if (!userAgent) return undefined;
  return /Mobi/i.test(userAgent) ? 'mobile' : 'desktop';
}
