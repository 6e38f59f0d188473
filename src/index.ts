/**
 * The package: registers the elements and lists what is promised.
 *
 * Held back on purpose: the controllers, the templates and the store behind the queue. They change without notice.
 */

export { OfferDismissEvent, OfferEnrolEvent, OfferInviteEvent } from './elements/act-events.ts';
export type { Given } from './elements/attributes/given.ts';
export type { CouponRedemptionOptions, CouponRedemptionOutcome } from './elements/coupon/record-coupon-redemption.ts';
export { recordCouponRedemption } from './elements/delivery/redemptions.ts';
export {
  OfferDeclineEvent,
  OfferEmptyEvent,
  OfferErrorEvent,
  OfferLoadEvent,
  OfferSelectEvent,
  OfferShownEvent,
} from './elements/events.ts';
export type { PageEntry } from './elements/page-entry.ts';
export { grantConsent, type OfferElementsApi, registerWords } from './elements/page-store.ts';
export { PostPurchaseOffer } from './elements/post-purchase-offer.define.ts';
export { ReferralOffer } from './elements/referral-offer.define.ts';
export type { CouponRedemptionAnswer, CouponRedemptionRequest } from './offer/coupon-redemption.ts';
export type { CardOffer, Offer, SegmentsOffer } from './offer/offer.ts';
export type { Address, Customer, OfferRequest, Order } from './offer/offer-request.ts';
export type { Reason } from './offer/reason.ts';
export type { SomeWords, WordKey, Words } from './offer/words.ts';
