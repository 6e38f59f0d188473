import type { CouponRedemptionAnswer } from './coupon-redemption.ts';
import { record } from './json.ts';
import { isReason, type Reason } from './reason.ts';

/**
 * Unknown JSON to what became of an order with a coupon. A status that is none of ours says nothing about what was done.
 *
 * @returns `undefined` when this is no answer of ours.
 */
export function parseCouponRedemptionAnswer(json: unknown): CouponRedemptionAnswer | undefined {
  const { status, reason } = record(json) ?? {};
  if (status === 'recorded') return { status };
  if (status === 'refused') return { status, reason: reasonOr(reason, 'refused-by-vendor') };
  return status === 'uncertain' ? { status, reason: reasonOr(reason, 'vendor-unavailable') } : undefined;
}

function reasonOr(value: unknown, otherwise: Reason): Reason {
  return isReason(value) ? value : otherwise;
}
