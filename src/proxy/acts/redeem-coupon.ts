import type { CouponRedemptionAnswer } from '../../offer/coupon-redemption.ts';
import type { Reason } from '../../offer/reason.ts';
import { Fault } from '../fault.ts';
import { tell } from '../tell.ts';
import type { VendorReply } from '../vendor-client.ts';

/** What a refusal says. Any other status: `refused-by-vendor`. */
const REFUSALS: Readonly<Record<number, Reason>> = {
  401: 'integration-unknown',
  403: 'integration-unknown',
};

/**
 * Records an order, once.
 *
 * @throws {Fault} and then nothing was recorded: `vendor-unavailable` when the vendor will not take it now, or whatever it
 * cannot do without.
 */
export async function redeemCoupon(send: () => Promise<VendorReply>): Promise<CouponRedemptionAnswer> {
  const { outcome, status = 0, retryAfter, silence = 'vendor-unavailable' } = await tell(send);
  switch (outcome) {
    case 'settled':
      return { status: 'recorded' };
    case 'declined':
      return { status: 'refused', reason: REFUSALS[status] ?? 'refused-by-vendor' };
    case 'uncertain':
      return { status: 'uncertain', reason: silence };
    case 'retry':
      throw new Fault('vendor-unavailable', { retryAfter });
  }
}
