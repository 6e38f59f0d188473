import { insist } from '../insist.ts';
import { ABANDONED_AFTER } from '../limits.ts';
import type { ShownOutcome } from '../log.ts';
import type { Store } from '../store.ts';
import type { Told } from './tell-vendor.ts';
import type { View } from './view.ts';

export interface Means {
  store: Store;
  /** Tells the view's vendor, if it has one that wants to know. */
  tell: (view: View) => Promise<Told>;
  /** Writes a view that is over and done with into the log. */
  write: (view: View, outcome: ShownOutcome, status?: number) => void;
}

export type Verdict =
  /** Counted, now or before. */
  | { state: 'settled' }
  /** Somebody else is about it. */
  | { state: 'held' }
  /** The vendor did not take it. */
  | { state: 'turned-away'; retryAfter: number | undefined };

/**
 * Counts a view, once: claim its id, tell the vendor, mark it as done.
 *
 * Vendors give us no key to say "the same again", so a vendor is told at most once. A claim that nobody ended, for its
 * process was killed, may have been told or not: it is ended as uncertain, and never told again.
 *
 * @throws {StoreUnavailable} and then nobody was told.
 */
export async function countView(view: View, { store, tell, write }: Means): Promise<Verdict> {
  const key = `shown:${view.id}`;
  const settle = async (holder: string, outcome: ShownOutcome, status?: number): Promise<Verdict> => {
    // First the line: should we be killed in between, a second one is easier to bear than none.
    write(view, outcome, status);
    await insist(() => store.finish(key, holder));
    return { state: 'settled' };
  };

  const claim = await store.claim(key);
  if (claim.state === 'done') return { state: 'settled' };
  if (claim.state === 'held') {
    if (claim.age < ABANDONED_AFTER) return { state: 'held' };
    // Of all who find it abandoned, one writes the line.
    const holder = await store.takeOver(key, claim.holder);
    return holder ? settle(holder, 'uncertain') : { state: 'held' };
  }
  const { outcome, status, retryAfter } = await tell(view);
  if (outcome === 'retry') {
    await insist(() => store.release(key, claim.holder));
    return { state: 'turned-away', retryAfter };
  }
  return settle(claim.holder, outcome, status);
}
