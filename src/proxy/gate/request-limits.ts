import type { Context } from 'hono';
import type { JWTPayload } from 'jose';
import { record, text } from '../../offer/json.ts';
import { Fault, TooManyRequests } from '../fault.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import type { PageHandler } from '../routes/page-route.ts';
import type { ServerHandler } from '../routes/server-route.ts';
import { sha256Hex } from '../sealing/hash.ts';
import type { SealedClaims, Sealer } from '../sealing/seal.ts';
import { clientAddress, type Network, networkOf } from './client-address.ts';
import type { Quota, QuotaName, RateLimiter, Standing } from './rate-limiter.ts';
import type { TokenReader } from './signed-purchase.ts';

/**
 * How many times as many views as requests one address may report. A view comes again until it is settled, and a page that
 * may keep nothing says it once only: this limit is for floods, and no honest page meets it.
 */
const VIEWS_FACTOR = 10;

/** How many times as many requests may come from those, taken together, of whom no address is known. */
const UNKNOWN_FACTOR = 10;

/** Puts limits around what answers requests and what opens tokens. */
export interface RequestLimits {
  /** By address, before anything is read. */
  byClient(answer: PageHandler, name?: 'client' | 'views'): PageHandler;
  /**
   * For servers, of which a shop has one or two for all its shoppers: their tokens speak for them, and are counted each. By
   * address only what comes without one that is right.
   */
  byServer(answer: ServerHandler): ServerHandler;
  /** By what a token says, not by its letters, which can be written in several ways. */
  byToken(readToken: TokenReader): TokenReader;
  bySealed(sealer: Sealer): Sealer;
}

export interface RequestLimitsOptions {
  rate: { most: number; seconds: number };
  limiter: RateLimiter;
  trustedProxies: readonly Network[];
}

export function createRequestLimits({ rate, limiter, trustedProxies }: RequestLimitsOptions): RequestLimits {
  const quotas: Record<QuotaName, Quota> = {
    client: { ...rate, name: 'client' },
    views: { ...rate, name: 'views', most: rate.most * VIEWS_FACTOR },
    token: { ...rate, name: 'token' },
  };
  const countToken = async (claims: unknown) => {
    const standing = await limiter.count(quotas.token, await sha256Hex(JSON.stringify(claims)));
    if (!standing.within) throw tooMany(quotas.token, standing);
  };
  const countClient = async (context: Context<ProxyEnv>, known: Quota) => {
    const address = clientAddress({
      remoteAddress: context.env.remoteAddress,
      forwardedFor: context.req.raw.headers.get('x-forwarded-for'),
      trusted: trustedProxies,
    });
    const quota = address === undefined ? { ...known, most: known.most * UNKNOWN_FACTOR } : known;
    const standing = await limiter.count(quota, address === undefined ? 'unknown' : networkOf(address));
    context.set('rateLimit', describeStanding(quota, standing));
    if (standing.alone) context.get('notes').store = 'unavailable';
    if (!standing.within) throw tooMany(quota, standing);
  };
  return {
    byClient:
      (answer, name = 'client') =>
      async (context, origin) => {
        await countClient(context, quotas[name]);
        return answer(context, origin);
      },
    byServer: (answer) => async (context) => {
      try {
        return await answer(context);
      } catch (error) {
        if (error instanceof Fault && error.kind === 'signature-required') await countClient(context, quotas.client);
        throw error;
      }
    },
    byToken: (readToken) => async (token) => {
      const claims = await readToken(token);
      await countToken(nameOf(claims));
      return claims;
    },
    bySealed: (sealer) => ({
      ...sealer,
      async open(kind, token): Promise<SealedClaims | undefined> {
        const claims = await sealer.open(kind, token);
        if (claims) await countToken(claims);
        return claims;
      },
    }),
  };
}

/** What tells one signed order from another: not all of it, since a shop may sign what is too deep to be written again. */
function nameOf({ jti, iat, exp, order }: JWTPayload) {
  return [text(jti) ?? text(record(order)?.['id']), iat, exp];
}

function tooMany(quota: Quota, standing: Standing): TooManyRequests {
  return new TooManyRequests(Math.max(1, standing.wait ?? quota.seconds), describeStanding(quota, standing));
}

/** In the words of the IETF's draft (draft-ietf-httpapi-ratelimit-headers, from version 09 on). */
function describeStanding({ name, most, seconds }: Quota, { left, wait }: Standing): Record<string, string> {
  // A platform's counter has settings of its own, and says nothing of them.
  if (left === undefined || wait === undefined) return {};
  return { 'RateLimit-Policy': `"${name}";q=${most};w=${seconds}`, RateLimit: `"${name}";r=${left};t=${wait}` };
}
