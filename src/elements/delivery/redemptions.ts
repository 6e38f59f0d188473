import type { CouponRedemptionRequest } from '../../offer/coupon-redemption.ts';
import { entriesOf } from '../asking/gather-request.ts';
import { silenceDetail } from '../asking/outcome.ts';
import type { CouponRedemptionOptions, CouponRedemptionOutcome } from '../coupon/record-coupon-redemption.ts';
import { OfferErrorEvent } from '../events.ts';
import { couponPart } from '../parts.ts';
import { TAGS } from '../tags.ts';
import { hasDatabase } from './has-database.ts';

/** Database of the orders with a coupon that earlier pages have kept. */
export const KEPT_REDEMPTIONS = 'offer-elements-orders';

/**
 * Records an order that was paid with a coupon, where the coupon stands for an e-mail address nobody asked for. An order
 * is recorded once, however often a page is loaded or calls this.
 *
 * To be called only where the shop may: a call is the shop's decision, and no `consent` is looked at. Where the proxy wants
 * signed orders, what is kept is refused, as a token lapses sooner than an outage.
 *
 * @returns what became of it, in seconds. Never rejects.
 */
export async function recordCouponRedemption(
  request: CouponRedemptionRequest,
  options: CouponRedemptionOptions = {},
): Promise<CouponRedemptionOutcome> {
  try {
    const { recordCouponRedemption } = await couponPart.load();
    return await recordCouponRedemption(request, options);
  } catch {
    // What records could not be had: the network has gone before the first order came.
    const reason = navigator.onLine ? 'vendor-unavailable' : 'offline';
    if (entriesOf(options).get('keepOffline') !== true) return { status: 'failed', reason };
    window.addEventListener('online', () => void recordLater(request, options), { once: true });
    return { status: 'kept', reason, unstored: true };
  }
}

/** Nobody waits for the outcome any more. */
async function recordLater(request: CouponRedemptionRequest, options: CouponRedemptionOptions): Promise<void> {
  const outcome = await recordCouponRedemption(request, options);
  if (outcome.status === 'recorded' || outcome.status === 'kept') return;
  document.dispatchEvent(new OfferErrorEvent(silenceDetail(outcome)));
}

/** Sends the orders that earlier pages have kept. Opens nothing unless there are some. */
export async function resumeRedemptions(): Promise<void> {
  try {
    if (!(await hasDatabase(KEPT_REDEMPTIONS))) return;
    const { redemptionOutbox } = await couponPart.load();
    redemptionOutbox.resume();
  } catch {
    // No storage, or none that lists what it holds (Firefox before 126). Whoever keeps the next order resumes.
  }
}

/**
 * The same for a page that has been read, and has nobody else to do so: a till's needs no element of ours, and gets what
 * records as it loads. Where there is an element, its consent decides.
 */
export async function resumeWithoutElements(): Promise<void> {
  if (document.querySelector(TAGS.join())) return;
  // What keeps an order must be here before the network goes.
  await couponPart.load().catch(() => {});
  await resumeRedemptions();
}
