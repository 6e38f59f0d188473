import { insist } from '../calling/insist.ts';
import { STORE_MEMORY } from '../limits.ts';
import type { RedisConnection } from './redis-connection.ts';
import { type Claim, type Store, StoreUnavailable } from './store.ts';

/**
 * A key holds its holder's name while it is claimed, then this, with a colon and a word behind it where one is kept. No
 * holder is called like that: each is a UUID. How old a claim is, is told by the time the key has left:
 * by the store's own clock, which is the same for all.
 */
const DONE = 'done';

/** Of a key, in milliseconds. */
const LIFETIME = String(STORE_MEMORY);

const CLAIM = `
redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2])
return {redis.call('GET', KEYS[1]), redis.call('PTTL', KEYS[1])}`;

/** From its holder to the next, or to the word for done. */
const HAND_OVER = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`;

const RELEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 0`;

/** Writes, as a full store still answers to whoever reads. */
const CHECK = `return redis.call('SET', KEYS[1], '', 'PX', 1000)`;

/**
 * State that instances share, in Redis. Each step is one script on one key, so that it is atomic and one way there and
 * back. The keys begin with `offers:`; they must not be evicted (`maxmemory-policy noeviction`).
 */
export function createRedisStore({ isListening, run: runScript }: RedisConnection): Store {
  const run = (script: string, key: string, ...args: string[]) => runScript(script, `offers:${key}`, args);
  const handOver = async (key: string, holder: string, next: string) =>
    (await run(HAND_OVER, key, holder, next, LIFETIME)) === 1;
  const release = async (key: string, holder: string) => {
    await run(RELEASE, key, holder);
  };
  return {
    async claim(key) {
      if (!isListening()) throw new StoreUnavailable();
      const holder = crypto.randomUUID();
      try {
        return readClaim(await run(CLAIM, key, holder, LIFETIME), holder);
      } catch (error) {
        // It may have been heard, or be heard yet.
        insist(() => release(key, holder));
        throw error;
      }
    },
    async takeOver(key, holder) {
      const next = crypto.randomUUID();
      return (await handOver(key, holder, next)) ? next : undefined;
    },
    finish: (key, holder, word) => handOver(key, holder, word === undefined ? DONE : `${DONE}:${word}`),
    release,
    async check() {
      await run(CHECK, 'check');
    },
  };
}

/** Whoever claims reads back who has the key now: perhaps itself. */
function readClaim(reply: unknown, holder: string): Claim {
  const [held, timeLeft]: unknown[] = Array.isArray(reply) ? reply : [];
  if (typeof held !== 'string' || typeof timeLeft !== 'number') throw new StoreUnavailable();
  if (held === holder) return { state: 'ours', holder };
  if (held === DONE) return { state: 'done' };
  if (held.startsWith(`${DONE}:`)) return { state: 'done', word: held.slice(DONE.length + 1) };
  return { state: 'held', holder: held, age: STORE_MEMORY - timeLeft };
}
