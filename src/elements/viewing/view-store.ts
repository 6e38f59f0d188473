import type { ShownEvent } from '../../offer/shown-event.ts';
import { changeStored, type KeptRow } from '../delivery/row-store.ts';

/** An offer that was seen, and the proxy that is to hear of it. Sealed receipt only: nothing of the shopper. */
export type View = ShownEvent & KeptRow;

/** Changes the list of views that are kept; see `row-store.ts`. */
export function changeStoredViews(change: (views: View[]) => View[]): Promise<View[]> {
  return changeStored({ database: 'offer-elements', store: 'views' }, change);
}
