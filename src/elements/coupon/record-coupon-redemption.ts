import type { CouponRedemptionAnswer, CouponRedemptionRequest } from '../../offer/coupon-redemption.ts';
import { PAGE_PATIENCE } from '../../offer/limits.ts';
import type { OfferRequest } from '../../offer/offer-request.ts';
import { present } from '../../offer/present.ts';
import type { Reason } from '../../offer/reason.ts';
import { entriesOf, gatherRequest, plainText } from '../asking/gather-request.ts';
import { proxyAddress } from '../asking/proxy-address.ts';
import { within } from '../asking/within.ts';
import type { Keeping } from '../delivery/delivery.ts';
import { REDEMPTION_ROUTE } from '../delivery/redemption-route.ts';
import { OfferError, offerErrorOf } from '../errors.ts';
import { type Redemption, redeemCoupon } from './redeem-coupon.ts';
import { endsByItself, redemptionOutbox, reportOf } from './redemption-outbox.ts';

export interface CouponRedemptionOptions {
  /** Base URL of the proxy. Default: the origin the script came from, path `/offers`. */
  endpoint?: string;
  /**
   * Keeps the order on this device while it cannot be sent, and sends it again: after a pause, when the network comes
   * back, and from the next page. Its own fields only: no customer, no address, no token. At most a day, or a day more
   * where the device's clock is not to be believed, and fifty of them, the newest. Default false.
   *
   * What ends later than this call, and not as recorded, is told by an `offer-error` on the document, whose `detail` is
   * `{reason, requestId?}`: `timeout` also for an order that was kept for too long, or with too many others.
   */
  keepOffline?: boolean;
}

/**
 * What became of an order that was to be recorded. An answer of the proxy's that was lost is `uncertain` as well; to call
 * again then is safe, for the proxy records an order once, and says how it ended.
 */
export type CouponRedemptionOutcome =
  | CouponRedemptionAnswer
  /** Perhaps recorded already, and certainly sent again: it is kept. */
  | {
      status: 'kept';
      reason: Reason;
      /** The browser refuses storage, or what records could not be fetched: it is kept and sent for as long as this page lives, and no longer. */
      unstored?: true;
    }
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

/** See `recordCouponRedemption` in `redemptions.ts`. Never rejects. */
export async function recordCouponRedemption(
  request: CouponRedemptionRequest,
  options: CouponRedemptionOptions,
): Promise<CouponRedemptionOutcome> {
  try {
    return await record(entriesOf(request), entriesOf(options));
  } catch (error) {
    const { reason, fields, lost, requestId } = offerErrorOf(error);
    if (lost) return { status: 'uncertain', reason };
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
  const { request: purchase, nameless } = gatherRequest([{ name: 'property', order, customer, address }]);
  const token = text('token');
  const about = present<OfferRequest>({
    provider: text('provider'),
    situation: text('situation'),
    locale: text('locale'),
    segment: text('segment'),
  });
  const missing = NEEDED.filter((name) => !(purchase.order ?? nameless)?.[name]).map((name) => `order.${name}`);
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
  const adding = redemptionOutbox.add({ ...kept, at: Date.now() }, reportOf(kept.id, recording));
  // From now on, so that storage that hangs takes no longer than a proxy that does.
  const keeping = within(PAGE_PATIENCE, adding).catch((): Keeping => 'page');
  return recording.catch(async (error: unknown) => {
    const failure = offerErrorOf(error);
    const place = endsByItself(failure) ? await keeping : 'nowhere';
    if (place === 'nowhere') throw error;
    return { status: 'kept', reason: failure.reason, ...(place === 'page' && { unstored: true }) };
  });
}
