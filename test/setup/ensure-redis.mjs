import { installWithApt } from './apt.mjs';
import { findRedis, NO_REDIS } from './redis.mjs';

/** A Redis for the tests: one that is there, else Debian's through apt, else advice. */
export async function ensureRedis() {
  if (findRedis()) return;
  if (!process.env['REDIS_SERVER']) await installWithApt('redis-server');
  if (!findRedis()) console.error(NO_REDIS);
}
