import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { StoreUnavailable } from './store.ts';

/** Milliseconds. A store in the same place needs one; a page must not feel that it is slow. */
const PATIENCE = 30;

/** Questions without an answer that are enough to tell that the store hangs. */
const MOST_UNANSWERED = 1_000;

/** Milliseconds that the start waits for a connection. Without one everything works but what needs the store. */
const START_PATIENCE = 1_000;

/** Milliseconds a connection may take to be made, and the longest time between two tries. */
const CONNECT_PATIENCE = 1_000;

/** Milliseconds between two signs of life, and the longest time without one before the connection is made anew. */
const PING_EVERY = 2_000;
const SILENCE = 5_000;

/** A way to Redis that everything shared takes. */
export interface RedisConnection {
  /** Whether something said now would be heard at all, and soon. */
  isListening(): boolean;
  /**
   * Runs a script on one key.
   *
   * @throws {StoreUnavailable} and then it may have run, or run yet.
   */
  run(script: string, key: string, args: string[]): Promise<unknown>;
  close(): void;
}

/**
 * Opens a connection that nobody ever waits for: neither for it to be made, nor long for an answer. Once an answer is late,
 * nothing more is asked until it has come; so a store that hangs costs few requests anything.
 *
 * @param patience milliseconds an answer may take.
 */
export async function openRedisConnection(url: string, patience = PATIENCE): Promise<RedisConnection> {
  const client = createClient({
    url,
    // Understood by every version.
    RESP: 2,
    // Nothing waits for a connection: by the time there is one, nobody wants the answer any more.
    disableOfflineQueue: true,
    // A host that is gone says nothing, not even that it has gone.
    pingInterval: PING_EVERY,
    socket: { connectTimeout: CONNECT_PATIENCE, socketTimeout: SILENCE, reconnectStrategy: reconnectAfter },
  });
  // Without a listener it would end the process. What it means is told by each request that suffers from it.
  client.on('error', () => {});
  const connected = client.connect().catch(() => {});
  await Promise.race([connected, pause(START_PATIENCE, undefined, { ref: false })]);

  let unanswered = 0;
  let isLate = false;
  const isListening = () => client.isReady && !isLate && unanswered < MOST_UNANSWERED;
  return {
    isListening,
    async run(script, key, args) {
      if (!isListening()) throw new StoreUnavailable();
      unanswered += 1;
      const reply = client.eval(script, { keys: [key], arguments: args }).finally(() => {
        unanswered -= 1;
        isLate = false;
      });
      try {
        return await inTime(reply, patience);
      } catch (cause) {
        isLate = unanswered > 0 && cause instanceof StoreUnavailable;
        throw new StoreUnavailable(cause);
      }
    },
    close: () => client.destroy(),
  };
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
