import type { CouponRedemptionAnswer } from '../../offer/coupon-redemption.ts';
import { actOnce } from '../acts/act-once.ts';
import { type ActMeans, beginAct, REDEMPTION } from '../acts/begin-act.ts';
import { redeemCoupon } from '../acts/redeem-coupon.ts';
import { chooseVendor } from '../choose-vendor.ts';
import { checkCouponRequest, type RequestRules } from '../gate/check-request.ts';
import { readBody } from '../gate/read-body.ts';
import { jsonResponse } from '../gate/respond.ts';
import { type ActTools, actMeans } from './act-tools.ts';
import { circumstancesOf } from './circumstances.ts';
import type { PageHandler } from './page-route.ts';

/**
 * `POST /v1/coupon-redemptions`: a `CouponRedemptionRequest` in, a `CouponRedemptionAnswer` out; 202 when it is recorded. An
 * order is recorded once, by its id: a signed one in the whole shop, another at each of its origins.
 */
export function couponRedemptions(rules: RequestRules, tools: ActTools): PageHandler {
  return async (context, origin) => {
    const { request, signed } = await checkCouponRequest(await readBody(context), rules);
    const vendor = chooseVendor(tools.vendors, 'redeemCoupon', request.provider);
    const circumstances = circumstancesOf(context, vendor, origin, tools);
    const means = actMeans(context, { provider: vendor.name, origin }, tools);
    const idAt = (where: string | null) => tools.hash([vendor.name, where, request.order.id]);
    const record = async (means: ActMeans): Promise<CouponRedemptionAnswer> =>
      actOnce(await beginAct(REDEMPTION, await idAt(origin), means), () =>
        redeemCoupon(() => vendor.redeemCoupon({ request, ...circumstances })),
      );
    // Within the whole shop's turn this origin's: a page may have kept the order without its token. One line is enough.
    const answer: CouponRedemptionAnswer = signed
      ? await actOnce(await beginAct(REDEMPTION, await idAt(null), means), () => record({ ...means, write: () => {} }))
      : await record(means);
    if ('reason' in answer) context.get('notes').reason = answer.reason;
    return jsonResponse(answer, answer.status === 'recorded' ? 202 : 200);
  };
}
