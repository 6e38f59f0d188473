import { insist } from '../calling/insist.ts';
import { ABANDONED_AFTER, WRITE_PATIENCE } from '../limits.ts';
import type { Store } from './store.ts';

/** Seconds until whoever else is about it has ended, one way or the other. */
export const HELD_FOR = WRITE_PATIENCE / 1000;

/** Ours to do, and then to be ended. */
export interface HeldTurn {
  state: 'ours';
  keep: Keep;
  giveBack: () => Promise<void>;
}

/** Where somebody stands who wants to do what may be done once. */
export type Turn =
  | HeldTurn
  /** Somebody began it and never came back. Done or not, it is not to be done now; ours to be ended. */
  | { state: 'abandoned'; keep: Keep }
  /** Somebody else is about it. */
  | { state: 'held' }
  /** With the word for how it ended, if one was kept. */
  | { state: 'done'; word?: string };

/** Ends it for good. Resolves even where the store is away: it is told as soon as it is there again. */
type Keep = (word?: string) => Promise<void>;

/**
 * Takes a turn at something that may be done once, however often and at however many instances it is asked for: claim its
 * key, do it, mark it as done, or give it back when nothing was done.
 *
 * Vendors give us no key to say "the same again", so nothing is done twice on a guess. A claim that nobody ended, for its
 * process was killed, may have been acted on or not: of all who find it, one ends it as uncertain.
 *
 * @throws {StoreUnavailable} and then it is nobody's turn.
 */
export async function takeTurn(key: string, store: Store): Promise<Turn> {
  const keepAs =
    (holder: string): Keep =>
    (word) =>
      insist(() => store.finish(key, holder, word));

  const claim = await store.claim(key);
  switch (claim.state) {
    case 'ours': {
      const { holder } = claim;
      return { state: 'ours', keep: keepAs(holder), giveBack: () => insist(() => store.release(key, holder)) };
    }
    case 'done':
      return claim;
    case 'held': {
      const holder = claim.age < ABANDONED_AFTER ? undefined : await store.takeOver(key, claim.holder);
      return holder ? { state: 'abandoned', keep: keepAs(holder) } : { state: 'held' };
    }
  }
}
