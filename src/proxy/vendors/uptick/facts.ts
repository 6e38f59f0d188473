import * as v from 'valibot';
import { present } from '../../../offer/present.ts';
import type { PostPurchaseRequest } from '../vendor.ts';

/**
 * All that the vendor learns of a purchase, at the start and with each offer. No e-mail, no phone number, no last name,
 * whatever the page says. Kept in the continuation, for the offers to come.
 */
export const facts = v.object({
  placement: v.string(),
  firstName: v.exactOptional(v.string()),
  country: v.exactOptional(v.string()),
  postcode: v.exactOptional(v.string()),
  currency: v.exactOptional(v.string()),
  total: v.exactOptional(v.string()),
  order: v.exactOptional(v.string()),
  customer: v.exactOptional(v.string()),
});

export type Facts = v.InferOutput<typeof facts>;

export function factsOf({ placement, customer, order, address }: PostPurchaseRequest): Facts {
  return present<Facts>({
    placement,
    firstName: customer?.firstName,
    // A country by its name would be refused; left out it does no harm.
    country: /^[a-z]{2}$/i.exec(address?.country ?? '')?.[0].toUpperCase(),
    postcode: address?.postcode,
    currency: order?.currency,
    total: order?.total,
    order: order?.id,
    customer: customer?.id,
  });
}

export function withoutName({ firstName: _, ...others }: Facts): Facts {
  return others;
}
