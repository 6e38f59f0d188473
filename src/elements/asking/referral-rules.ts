import type { OfferRequest } from '../../offer/offer-request.ts';
import type { Inputs } from '../attributes/inputs.ts';
import type { AskingRules } from './asking-rules.ts';

/** What `<referral-offer>` asks. It needs somebody to be known by. */
export const referralRules: AskingRules = {
  route: '/v1/referral-offer',
  missingFields({ request, nameless }, inputs) {
    const { customer } = request;
    if (nameless && recordsCoupon(request, inputs, nameless.coupon)) return ['order.id'];
    // Which of them a vendor knows a shopper by, the proxy tells.
    const isKnown = customer?.email || customer?.phone || customer?.id || recordsCoupon(request, inputs);
    return isKnown ? [] : ['customer.email'];
  },
  extraFields: () => ({}),
  recordsCoupon,
};

function recordsCoupon({ customer, order }: OfferRequest, inputs: Inputs, coupon = order?.coupon): boolean {
  return Boolean(inputs.flag('record-coupon') && !customer?.email && (inputs.text('token') ?? coupon));
}
