import { createHmac } from 'node:crypto';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RedisConnection } from '../store/redis-connection.ts';
import type { Quota, RateLimiter, Standing } from './rate-limiter.ts';

/**
 * Counts that instances share, in Redis. While it cannot be asked, each instance counts for itself, with what it has seen
 * before, so that together they let through as many times the limit as there are of them, at most.
 *
 * @param secret all instances' own: with it senders are written into keys, lest an address stands in a store.
 * @param alone counts for this instance.
 */
export function createRedisRateLimiter(connection: RedisConnection, secret: string, alone: RateLimiter): RateLimiter {
  const limiters = new Map<string, RateLimiterRedis>();
  const limiterOf = ({ name, most, seconds }: Quota) => {
    const keyPrefix = `offers:limit:${name}:${most}/${seconds}`;
    const limiter = limiters.get(keyPrefix) ?? openLimiter(connection, { keyPrefix, points: most, duration: seconds });
    limiters.set(keyPrefix, limiter);
    return limiter;
  };
  return {
    async count(quota, sender) {
      const own = await alone.count(quota, sender);
      const key = createHmac('sha256', secret).update(sender).digest('base64url');
      try {
        return standingOf(await limiterOf(quota).consume(key), true);
      } catch (refusal) {
        // What the library throws when there is nothing left.
        if (refusal instanceof RateLimiterRes) return standingOf(refusal, false);
        return { ...own, alone: true };
      }
    },
  };
}

function openLimiter(
  { run }: RedisConnection,
  options: { keyPrefix: string; points: number; duration: number },
): RateLimiterRedis {
  return new RateLimiterRedis({
    ...options,
    // All it asks of a client of this kind.
    storeClient: {
      eval: (script: string, { keys: [key = ''], arguments: args }: { keys: string[]; arguments: string[] }) =>
        run(script, key, args),
    },
    useRedisPackage: true,
    // Who has none left need not be asked about again: a flood is not passed on to Redis.
    inMemoryBlockOnConsumed: options.points + 1,
  });
}

function standingOf({ remainingPoints, msBeforeNext }: RateLimiterRes, within: boolean): Standing {
  return { within, left: remainingPoints, wait: Math.ceil(msBeforeNext / 1000) };
}
