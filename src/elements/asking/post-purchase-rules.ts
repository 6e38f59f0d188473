import type { AskingRules } from './asking-rules.ts';

/** What `<post-purchase-offer>` asks. It needs nothing: the vendor chooses by what there is. */
export const postPurchaseRules: AskingRules = {
  route: '/v1/post-purchase-offer',
  missingFields: () => [],
  extraFields: (inputs) => (inputs.text('placement') === 'order_status' ? { placement: 'order_status' } : {}),
  recordsCoupon: () => false,
};
