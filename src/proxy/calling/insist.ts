import { StoreUnavailable } from '../store/store.ts';

/** Milliseconds between two tries. */
const PAUSE = 1_000;

/** Five minutes: a store that is started anew, or replaced, is there again. */
const MOST_TRIES = 300;

/**
 * Tells the store something it has to know, now or as soon as it listens. Resolves after the first try; the others nobody
 * waits for, and they keep no process alive.
 */
export async function insist(work: () => Promise<unknown>): Promise<void> {
  if (await isDone(work)) return;
  let tries = 1;
  const timer = setInterval(async () => {
    tries += 1;
    if ((await isDone(work)) || tries >= MOST_TRIES) clearInterval(timer);
  }, PAUSE);
  // Only Node has such a thing, and needs it.
  if (typeof timer === 'object') timer.unref();
}

async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof StoreUnavailable) return false;
    throw error;
  }
}
