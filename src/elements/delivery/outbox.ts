import { changeStoredViews, type View } from '../viewing/view-store.ts';
import { type Cargo, Delivery } from './delivery.ts';
import { inBatches, sendViews } from './events-client.ts';
import { newest } from './row-store.ts';

const views: Cargo<View> = {
  lock: 'offer-elements',
  mostSends: 8,
  longestPause: Number.POSITIVE_INFINITY,
  change: changeStoredViews,
  newest,
  batches: inBatches,
  send: sendViews,
};

/** Views on their way to the proxy: see `delivery.ts`. */
export class Outbox extends Delivery<View> {
  constructor() {
    super(views);
  }
}

/** The page’s one. */
export const outbox = new Outbox();
