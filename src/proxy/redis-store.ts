import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { insist } from './insist.ts';
import { STORE_MEMORY } from './limits.ts';
import type { OpenStore } from './open-store.ts';
import { type Claim, StoreUnavailable } from './store.ts';

/** Milliseconds. A store in the same place needs one; a page must not feel that it is slow. */
const PATIENCE = 30;

/** Questions without an answer that are enough to tell that the store hangs. */
const MOST_UNANSWERED = 1_000;

/** Milliseconds that the start waits for a connection. Without one everything works but what needs the store. */
const START_PATIENCE = 1_000;

/** Milliseconds a connection may take to be made, and the longest time between two tries. */
const CONNECT_PATIENCE = 1_000;

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

/**
 * State that instances share, in Redis. Each step is one script on one key, so that it is atomic and one way there and
 * back. The keys begin with `offers:`; they must not be evicted (`maxmemory-policy noeviction`).
 *
 * @param patience milliseconds an answer may take.
 */
export async function openRedisStore(url: string, patience = PATIENCE): Promise<OpenStore> {
  const client = createClient({
    url,
    // Understood by every version.
    RESP: 2,
    // Nothing waits for a connection: by the time there is one, nobody wants the answer any more.
    disableOfflineQueue: true,
    socket: { connectTimeout: CONNECT_PATIENCE, reconnectStrategy: reconnectAfter },
  });
  // Without a listener it would end the process. What it means is told by each request that suffers from it.
  client.on('error', () => {});
  const connected = client.connect().catch(() => {});
  await Promise.race([connected, pause(START_PATIENCE, undefined, { ref: false })]);

  let unanswered = 0;
  /** Whether something said now would be heard at all. */
  const isListening = () => client.isReady && unanswered < MOST_UNANSWERED;
  const run = async (script: string, key: string, ...args: string[]): Promise<unknown> => {
    if (!isListening()) throw new StoreUnavailable();
    unanswered += 1;
    const reply = client.eval(script, { keys: [`offers:${key}`], arguments: args }).finally(() => {
      unanswered -= 1;
    });
    try {
      return await inTime(reply, patience);
    } catch (cause) {
      throw new StoreUnavailable(cause);
    }
  };

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
    close: () => client.destroy(),
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

async function inTime<Reply>(reply: Promise<Reply>, patience: number): Promise<Reply> {
  const answered = new AbortController();
  const late = async () => {
    await pause(patience, undefined, { signal: answered.signal });
    // A busy process looks at its clock before its sockets: what has arrived by now still counts.
    await nextTurn();
    throw new StoreUnavailable();
  };
  try {
    return await Promise.race([reply, late()]);
  } finally {
    answered.abort();
  }
}

/** Soon, then ever later; not all instances at the same moment. */
function reconnectAfter(retries: number): number {
  return Math.min(50 * 2 ** retries, CONNECT_PATIENCE) * (0.5 + Math.random() / 2);
}
