import { present } from '../../offer/present.ts';
import { STORE_MEMORY } from '../limits.ts';
import type { Claim, Store } from './store.ts';

/** Of one kind. Some 20 MB, and a day of views in a large shop. Beyond them, the oldest that are done are forgotten. */
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
  // By the word a key begins with, so that many views push out no act; in the order of their first claims, the oldest first.
  const kinds = new Map<string, Map<string, Entry>>();
  const entriesLike = (key: string) => {
    const kind = key.slice(0, key.indexOf(':') + 1);
    const entries = kinds.get(kind) ?? new Map<string, Entry>();
    kinds.set(kind, entries);
    return entries;
  };
  // At each claim, since an edge runtime allows no timer that belongs to no request.
  const forget = (entries: Map<string, Entry>) => {
    for (const [key, { holder, since }] of entries) {
      const isOld = now() - since >= STORE_MEMORY;
      if (!isOld && entries.size < mostKeys) return;
      if (isOld || holder === undefined) entries.delete(key);
    }
  };
  const isHeldBy = (key: string, holder: string) => entriesLike(key).get(key)?.holder === holder;
  return {
    async claim(key) {
      const entries = entriesLike(key);
      forget(entries);
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
      entriesLike(key).set(key, { holder: next, since: now() });
      return next;
    },
    async finish(key, holder, word) {
      if (!isHeldBy(key, holder)) return false;
      entriesLike(key).set(key, present<Entry>({ holder: undefined, word, since: now() }));
      return true;
    },
    async release(key, holder) {
      if (isHeldBy(key, holder)) entriesLike(key).delete(key);
    },
  };
}
