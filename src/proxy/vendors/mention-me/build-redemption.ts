import { present } from '../../../offer/present.ts';
import type { CouponRequest } from '../vendor.ts';
import { addressPart, customerPart, MOST_EMAIL, orderPart, requestPart, type Source } from './parts.ts';
import type { Redemption } from './wire.ts';

interface CouponSource extends Source {
  request: CouponRequest;
}

/**
 * Records an order with a coupon (contract, endpoint 2). The coupon stands for an e-mail address; where there is one all
 * the same, the customer goes along, and without one the vendor takes nothing else of theirs.
 */
export async function buildRedemption(source: CouponSource): Promise<Redemption> {
  const { customer = {}, order, address } = source.request;
  const email = customer.email && customer.email.length <= MOST_EMAIL ? customer.email : undefined;
  return present<Redemption>({
    order: orderPart(order, source.now),
    request: await requestPart(email, source),
    customer: email ? customerPart(email, customer) : undefined,
    address: addressPart(address),
  });
}
