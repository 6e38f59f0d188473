export { recordCouponRedemption } from './record-coupon-redemption.ts';
export { redeemCoupon } from './redeem-coupon.ts';
export { redemptionOutbox } from './redemption-outbox.ts';
