import { present } from '../offer/present.ts';
import { STORE_MEMORY } from './limits.ts';
import type { Claim, Store } from './store.ts';

/** Some 20 MB, and a day of views in a large shop. Beyond them, the oldest are forgotten. */
const MOST_KEYS = 100_000;

interface Entry {
  /** Absent: done. */
  holder?: string;
  /** How it ended, if that was said. */
  word?: string;
  /** Milliseconds since the epoch. */
  since: number;
}

/** State of one instance, for as long as it runs. Never unavailable. */
export function createMemoryStore(now: () => number, randomId: () => string, mostKeys = MOST_KEYS): Store {
  // In the order of their first claims, the oldest first.
  const entries = new Map<string, Entry>();
  // At each claim, since an edge runtime allows no timer that belongs to no request.
  const forget = () => {
    for (const [key, { since }] of entries) {
      if (entries.size < mostKeys && now() - since < STORE_MEMORY) return;
      entries.delete(key);
    }
  };
  const isHeldBy = (key: string, holder: string) => entries.get(key)?.holder === holder;
  return {
    async claim(key) {
      forget();
      const entry = entries.get(key);
      if (!entry) {
        const holder = randomId();
        entries.set(key, { holder, since: now() });
        return { state: 'ours', holder };
      }
      const { holder, word, since } = entry;
      if (holder !== undefined) return { state: 'held', holder, age: now() - since };
      return present<Claim>({ state: 'done', word });
    },
    async takeOver(key, holder) {
      if (!isHeldBy(key, holder)) return undefined;
      const next = randomId();
      entries.set(key, { holder: next, since: now() });
      return next;
    },
    async finish(key, holder, word) {
      if (!isHeldBy(key, holder)) return false;
      entries.set(key, present<Entry>({ holder: undefined, word, since: now() }));
      return true;
    },
    async release(key, holder) {
      if (isHeldBy(key, holder)) entries.delete(key);
    },
  };
}
