import { createMemoryRateLimiter } from '../gate/memory-rate-limiter.ts';
import { createRedisRateLimiter } from '../gate/redis-rate-limiter.ts';
import type { OpenStore } from './open-store.ts';
import { openRedisConnection } from './redis-connection.ts';
import { createRedisStore } from './redis-store.ts';

/**
 * All that instances share, over one connection to Redis.
 *
 * @param secret all instances' own.
 * @param patience milliseconds an answer may take.
 */
export async function openSharedStore(url: string, secret: string, patience?: number): Promise<OpenStore> {
  const connection = await openRedisConnection(url, patience);
  return {
    ...createRedisStore(connection),
    rateLimiter: createRedisRateLimiter(connection, secret, createMemoryRateLimiter(Date.now)),
    close: connection.close,
  };
}
