import type { CouponRedemptionAnswer, CouponRedemptionRequest } from '../offer/coupon-redemption.ts';
import { PAGE_PATIENCE } from '../offer/limits.ts';
import type { OfferRequest } from '../offer/offer-request.ts';
import { present } from '../offer/present.ts';
import type { Reason } from '../offer/reason.ts';
import { OfferError, offerErrorOf } from './errors.ts';
import { entriesOf, gatherRequest, plainText } from './gather-request.ts';
import { proxyAddress } from './proxy-address.ts';
import { REDEMPTION_ROUTE, type Redemption, redeemCoupon } from './redeem-coupon.ts';
import { endsByItself, redemptionOutbox, reportOf } from './redemption-outbox.ts';
import { within } from './within.ts';

export interface CouponRedemptionOptions {
  /** Base URL of the proxy. Default: the origin the script came from, path `/offers`. */
  endpoint?: string;
  /**
   * Keeps the order on this device while it cannot be sent, and sends it again: after a pause, when the network comes
   * back, and from the next page. Its own fields only: no customer, no address, no token. At most a day, and fifty of
   * them, the newest. Default false.
   */
  keepOffline?: boolean;
}

/** What became of an order that was to be recorded. */
export type CouponRedemptionOutcome =
  | CouponRedemptionAnswer
  /** Not recorded yet: it is kept on this device, and sent again. */
  | { status: 'kept'; reason: Reason }
  /** Not recorded, and not kept. */
  | {
      status: 'failed';
      reason: Reason;
      /** Fields at fault, such as `order.coupon`. */
      fields?: readonly string[];
      requestId?: string;
    };

/** What is needed before it is worth a request. The rest is the proxy's to name. */
const NEEDED = ['id', 'total', 'currency', 'coupon'] as const;

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
    return await record(entriesOf(request), entriesOf(options));
  } catch (error) {
    const { reason, fields, requestId } = offerErrorOf(error);
    return {
      status: 'failed',
      reason,
      ...(fields.length > 0 && { fields }),
      ...(requestId !== undefined && { requestId }),
    };
  }
}

async function record(request: Map<string, unknown>, options: Map<string, unknown>): Promise<CouponRedemptionOutcome> {
  const keeps = options.get('keepOffline') === true;
  if (keeps) redemptionOutbox.resume();

  const text = (name: string): string | undefined => plainText(request.get(name));
  const [order, customer, address] = ['order', 'customer', 'address'].map((name) => request.get(name));
  const purchase = gatherRequest([{ name: 'property', order, customer, address }]).request;
  const token = text('token');
  const about = present<OfferRequest>({
    provider: text('provider'),
    situation: text('situation'),
    locale: text('locale'),
    segment: text('segment'),
  });
  const missing = NEEDED.filter((name) => !purchase.order?.[name]).map((name) => `order.${name}`);
  if (!token && missing.length > 0) throw new OfferError('missing-field', { fields: missing });
  const route = proxyAddress(plainText(options.get('endpoint')), REDEMPTION_ROUTE);
  if (!route) throw new OfferError('invalid-request', { fields: ['endpoint'] });

  const redemption = (number: string, fields: OfferRequest): Redemption => ({
    id: `${route} ${number}`,
    address: route.href,
    body: JSON.stringify({ ...fields, ...about }),
  });
  const number = purchase.order?.id ?? '';
  const recording = redeemCoupon(redemption(token ?? number, token ? { token } : purchase), { anew: true });
  if (!keeps || !purchase.order || missing.length > 0) return recording;

  // Whenever it is sent at last, it is an order of now.
  const kept = redemption(number, { order: { date: new Date().toISOString(), ...purchase.order } });
  const stored = redemptionOutbox.add({ ...kept, at: Date.now() }, reportOf(kept.id, recording));
  return recording.catch(async (error: unknown) => {
    const failure = offerErrorOf(error);
    if (!endsByItself(failure) || !(await within(PAGE_PATIENCE, stored).catch(() => false))) throw error;
    return { status: 'kept', reason: failure.reason };
  });
}
