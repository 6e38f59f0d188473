import type { CouponRedemptionAnswer } from '../../offer/coupon-redemption.ts';
import type { Reason } from '../../offer/reason.ts';
import { tell } from '../calling/tell.ts';
import type { VendorReply } from '../calling/vendor-client.ts';
import { Fault } from '../fault.ts';

/** What a refusal says. Any other status: `refused-by-vendor`. */
const REFUSALS: Readonly<Record<number, Reason>> = {
  401: 'integration-unknown',
  403: 'integration-unknown',
};

/** Says plainly that it was not taken now. Of any other failure nobody can know what came before it. */
const NOT_TAKEN = [408, 425, 429, 503];

/**
 * Records an order, once. Somebody may be rewarded for it, and whether it may be sent again nobody says (contract,
 * endpoint 2): so a failure at the vendor leaves doubt here, other than of a view (`meaning-of-status.ts`).
 *
 * @throws {Fault} and then nothing was recorded: `vendor-unavailable` when the vendor will not take it now, or whatever it
 * cannot do without.
 */
export async function redeemCoupon(send: () => Promise<VendorReply>): Promise<CouponRedemptionAnswer> {
  const { outcome, status, retryAfter, silence = 'vendor-unavailable' } = await tell(send);
  switch (outcome) {
    case 'settled':
      return { status: 'recorded' };
    case 'declined':
      return { status: 'refused', reason: REFUSALS[status ?? 0] ?? 'refused-by-vendor' };
    case 'uncertain':
      return { status: 'uncertain', reason: silence };
    case 'retry':
      if (status !== undefined && !NOT_TAKEN.includes(status)) return { status: 'uncertain', reason: silence };
      throw new Fault('vendor-unavailable', { retryAfter });
  }
}
