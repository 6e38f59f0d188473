import type { ShownOutcome } from '../log.ts';
import { takeTurn } from '../store/once.ts';
import type { Store } from '../store/store.ts';
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
 * Counts a view, once: what nobody can know to have been heard is ended as uncertain, and never told again.
 *
 * @throws {StoreUnavailable} and then nobody was told.
 */
export async function countView(view: View, { store, tell, write }: Means): Promise<Verdict> {
  const turn = await takeTurn(`shown:${view.id}`, store);
  if (turn.state === 'done') return { state: 'settled' };
  if (turn.state === 'held') return { state: 'held' };
  const { outcome, status, retryAfter }: Told = turn.state === 'ours' ? await tell(view) : { outcome: 'uncertain' };
  if (outcome !== 'retry') {
    // First the line: should we be killed in between, a second one is easier to bear than none.
    write(view, outcome, status);
    await turn.keep();
    return { state: 'settled' };
  }
  if (turn.state === 'ours') await turn.giveBack();
  return { state: 'turned-away', retryAfter };
}
