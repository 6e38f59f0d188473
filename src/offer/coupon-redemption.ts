import type { OfferRequest } from './offer-request.ts';
import type { Reason } from './reason.ts';

/**
 * Records an order that was paid with a coupon, where the coupon stands for an e-mail address nobody asked for: at a
 * till, on a kiosk. `order.coupon` is needed, or a token that holds it.
 */
export type CouponRedemptionRequest = Pick<
  OfferRequest,
  'provider' | 'order' | 'customer' | 'address' | 'token' | 'situation' | 'locale' | 'segment'
>;

/** What became of it. The same order id again is answered the same, without another call. */
export type CouponRedemptionAnswer =
  | { status: 'recorded' }
  /** Nothing was recorded. The order may be sent again, once what the reason names is mended. */
  | { status: 'refused'; reason: Reason }
  /** Perhaps recorded: the answer was lost on the way, or the vendor failed. It is never sent again. */
  | { status: 'uncertain'; reason: Reason };
