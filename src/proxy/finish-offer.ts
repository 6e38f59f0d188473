import type { Offer } from '../offer/offer.ts';
import type { OfferAnswer } from '../offer/offer-answer.ts';
import { DEFAULT_SITUATION, type OfferRequest } from '../offer/offer-request.ts';
import { RECEIPT_LIFETIME } from './limits.ts';
import type { Sealer } from './seal.ts';
import type { VendorAnswer } from './vendors/vendor.ts';
import type { ViewIds } from './view-id.ts';

export interface Handover {
  provider: string;
  origin: string;
  request: OfferRequest;
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
  { provider, origin, request }: Handover,
  { sealer, viewId, randomId }: Finishers,
): Promise<OfferAnswer> {
  if (answer.offer === null) return answer;
  const id = await viewId({
    provider,
    origin,
    order: request.order?.id ?? randomId(),
    place: request.placement ?? request.situation ?? DEFAULT_SITUATION,
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
