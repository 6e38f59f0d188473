import type { Offer } from '../offer/offer.ts';
import type { OfferAnswer } from '../offer/offer-answer.ts';
import { RECEIPT_LIFETIME } from './limits.ts';
import type { Sealer } from './seal.ts';
import type { VendorAnswer } from './vendors/vendor.ts';
import type { ViewIds } from './view-id.ts';

export interface Handover {
  provider: string;
  origin: string;
  /** Where in the shop the offer stands. */
  place: string;
  /** The order's id, if there is an order. */
  order: string | undefined;
}

export interface Finishers {
  sealer: Sealer;
  viewId: ViewIds;
  /** A text that never comes again. */
  randomId: () => string;
}

/** Gives a vendor's draft what it needs to leave the proxy: its view's id, and the receipt that proves we made it. */
export async function finishOffer(
  answer: VendorAnswer,
  { provider, origin, place, order }: Handover,
  { sealer, viewId, randomId }: Finishers,
): Promise<OfferAnswer> {
  if (answer.offer === null) return answer;
  const id = await viewId({
    provider,
    origin,
    order: order ?? randomId(),
    place,
    offer: answer.view.offer,
    variant: answer.view.variant,
  });
  const receipt = await sealer.seal(
    'receipt',
    { provider, view: id, origin, ...(answer.sealed && { vendor: answer.sealed }) },
    RECEIPT_LIFETIME,
  );
  const offer: Offer = { id, provider, ...answer.offer, receipt };
  return { offer };
}
