import type { OfferAnswer } from '../offer/offer-answer.ts';
import { present } from '../offer/present.ts';
import { type Continuation, sealContinuation } from './continuation.ts';
import { type ReceiptClaims, sealReceipt } from './receipt.ts';
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

/**
 * Gives a vendor's draft what it needs to leave the proxy: its view's id, the receipt that proves we made it, and, where
 * there is more to come, the continuation.
 */
export async function finishOffer(
  answer: VendorAnswer,
  { provider, origin, place, order }: Handover,
  { sealer, viewId, randomId }: Finishers,
): Promise<OfferAnswer> {
  if (answer.offer === null) return answer;
  const id = await viewId({
    provider,
    origin,
    order: order ?? answer.view.flow ?? randomId(),
    place,
    offer: answer.view.offer,
    variant: answer.view.variant,
  });
  const receipt = await sealReceipt(
    present<ReceiptClaims>({ provider, view: id, origin, vendor: answer.sealed }),
    sealer,
  );
  if (!('continuation' in answer)) return { offer: { id, provider, ...answer.offer, receipt } };
  const continuation = await sealContinuation(
    present<Continuation>({ provider, origin, place, order, state: answer.continuation }),
    sealer,
  );
  return { offer: { id, provider, ...answer.offer, receipt, continuation } };
}
