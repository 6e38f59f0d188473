import type { CouponRedemptionAnswer } from '../offer/coupon-redemption.ts';
import type { Reason } from '../offer/reason.ts';
import { type Cargo, Delivery, type Report } from './delivery.ts';
import { type OfferError, offerErrorOf } from './errors.ts';
import { type Redemption, redeemCoupon } from './redeem-coupon.ts';
import { changeStored, type KeptRow, newest } from './row-store.ts';
import { TAGS } from './tags.ts';

const NAME = 'offer-elements-orders';

/** What ends by itself, beside what says when. Any other failure is the order's own, and would be the same the next time. */
const PASSING: readonly Reason[] = ['offline', 'vendor-unavailable', 'timeout', 'too-many-requests'];

/** An order on its way to the proxy: its own fields, and nothing of the shopper. */
export type KeptRedemption = Redemption & KeptRow;

const redemptions: Cargo<KeptRedemption> = {
  lock: NAME,
  // A till's page stays open all day. What is kept ends with its day.
  mostSends: Number.POSITIVE_INFINITY,
  longestPause: 5 * 60 * 1_000,
  change: (change) => changeStored({ database: NAME, store: 'orders' }, change),
  newest,
  batches: (orders) => orders.map((order) => [order]),
  send: async ([order], keepalive) => reportOf(order.id, redeemCoupon(order, { keepalive })),
};

/** Orders with a coupon on their way to the proxy: see `delivery.ts`. */
export class RedemptionOutbox extends Delivery<KeptRedemption> {
  constructor() {
    super(redemptions);
  }
}

/** The page’s one. */
export const redemptionOutbox = new RedemptionOutbox();

/**
 * Sends what is kept from a page that has nobody else to do so: a till's needs no element of ours. Where there is one,
 * its consent decides. So this opens nothing, unless a till has kept orders here.
 */
export function resumeWithoutElements(): void {
  const resume = async (): Promise<void> => {
    try {
      if (document.querySelector(TAGS.join())) return;
      const databases = await indexedDB.databases();
      if (databases.some(({ name }) => name === NAME)) redemptionOutbox.resume();
    } catch {
      // No storage, or none that lists what it holds (Firefox before 126). Whoever keeps the next order resumes.
    }
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resume, { once: true });
  else void resume();
}

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
