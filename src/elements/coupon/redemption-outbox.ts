import type { CouponRedemptionAnswer } from '../../offer/coupon-redemption.ts';
import type { Reason } from '../../offer/reason.ts';
import { silenceDetail } from '../asking/outcome.ts';
import { type Cargo, Delivery, type Report } from '../delivery/delivery.ts';
import { KEPT_REDEMPTIONS } from '../delivery/redemptions.ts';
import { changeStored, isTimely, type KeptRow, newest } from '../delivery/row-store.ts';
import { type OfferError, offerErrorOf } from '../errors.ts';
import { OfferErrorEvent } from '../events.ts';
import { type Redemption, redeemCoupon } from './redeem-coupon.ts';

/** What ends by itself, beside what says when. Any other failure is the order's own, and would be the same the next time. */
const PASSING: readonly Reason[] = ['offline', 'vendor-unavailable', 'timeout', 'too-many-requests'];

/** An order on its way to the proxy: its own fields, and nothing of the shopper. */
export interface KeptRedemption extends Redemption, KeptRow {
  /** `at` was not to be believed, and is when that was found. */
  redated?: true;
}

const redemptions: Cargo<KeptRedemption> = {
  lock: KEPT_REDEMPTIONS,
  // A till's page stays open all day. What is kept ends with its day.
  mostSends: Number.POSITIVE_INFINITY,
  longestPause: 5 * 60 * 1_000,
  change: changeKept,
  newest: (orders) => newest(orders.map(redate)),
  batches: (orders) => orders.map((order) => [order]),
  send: async ([order], keepalive) => {
    const asking = redeemCoupon(order, { keepalive });
    void tellEnd(asking);
    return reportOf(order.id, asking);
  },
};

/** Changes what storage holds, and tells of what falls out of it by its age or its number. */
async function changeKept(change: (orders: KeptRedemption[]) => KeptRedemption[]): Promise<KeptRedemption[]> {
  let lost = 0;
  const kept = await changeStored<KeptRedemption>({ database: KEPT_REDEMPTIONS, store: 'orders' }, (stored) => {
    const changed = change(stored.map(redate));
    const left = newest(changed);
    lost = stored.filter(({ id }) => has(changed, id) && !has(left, id)).length;
    return left;
  });
  for (; lost > 0; lost--) tell({ reason: 'timeout' });
  return kept;
}

function has(orders: readonly KeptRedemption[], id: string): boolean {
  return orders.some((order) => order.id === id);
}

/**
 * A till may start without a clock, and hear later what day it is: an order that looks a day old, or of tomorrow, may be
 * of this minute. So it gets one more day, from now on. Far less than the time for which a proxy knows an order again.
 */
function redate(order: KeptRedemption): KeptRedemption {
  return order.redated || isTimely(order) ? order : { ...order, at: Date.now(), redated: true };
}

/** Tells the page of a kept order that will not be recorded, or perhaps not: nobody waits for it any more. */
async function tellEnd(asking: Promise<CouponRedemptionAnswer>): Promise<void> {
  try {
    const answer = await asking;
    if (answer.status !== 'recorded') tell(answer);
  } catch (error) {
    const failure = offerErrorOf(error);
    if (!endsByItself(failure)) tell(failure);
  }
}

function tell(failure: Parameters<typeof silenceDetail>[0]): void {
  document.dispatchEvent(new OfferErrorEvent(silenceDetail(failure)));
}

/** Orders with a coupon on their way to the proxy: see `delivery.ts`. */
export class RedemptionOutbox extends Delivery<KeptRedemption> {
  constructor() {
    super(redemptions);
  }
}

/** The page’s one. */
export const redemptionOutbox = new RedemptionOutbox();

/** What an attempt says of the order it was for. Never rejects. */
export async function reportOf(id: string, asking: Promise<CouponRedemptionAnswer>): Promise<Report> {
  try {
    await asking;
    return { done: new Set([id]), wait: 0 };
  } catch (error) {
    const failure = offerErrorOf(error);
    return { done: new Set(endsByItself(failure) ? [] : [id]), wait: failure.wait };
  }
}

/** Whether what failed so may go well another time. */
export function endsByItself({ reason, wait }: OfferError): boolean {
  return wait > 0 || PASSING.includes(reason);
}
