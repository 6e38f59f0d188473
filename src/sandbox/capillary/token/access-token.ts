import type { History } from '../../vendor.ts';

/**
 * A token carries all that the sandbox has to know of it, so that it need not remember any: what it is good for, and
 * when it lapses, in milliseconds since 1970. `once` is good for one call, `revoked` for none.
 */
export type Use = 'often' | 'once' | 'revoked';

/** The token of the contract's examples. It never lapses. */
export const SAMPLE_TOKEN = 'ACCESS_TOKEN_PLACEHOLDER';

export function makeAccessToken(use: Use, ttlSeconds: number): string {
  return `sandbox-${use}-${Date.now() + ttlSeconds * 1000}-${crypto.randomUUID()}`;
}

/** Why a token is not accepted, if it is not. */
export function checkAccessToken(token: string, { entries }: History): string[] {
  if (token === SAMPLE_TOKEN) return [];
  const [, use, lapses] = /^sandbox-(often|once|revoked)-(\d+)-[\da-f-]{36}$/.exec(token) ?? [];
  if (use === undefined) return ['the token was not issued here'];
  if (Date.now() >= Number(lapses)) return ['the token has lapsed'];
  const wasUsed = entries.some(
    ({ headers, outcome }) => outcome !== 'refused' && Object.values(headers).includes(token),
  );
  return use === 'revoked' || (use === 'once' && wasUsed) ? ['the token was revoked'] : [];
}
