import type { Language } from '../offer/locales/index.ts';
import type { EnrolAction, InviteAction } from '../offer/offer.ts';
import type { OfferAnswer } from '../offer/offer-answer.ts';
import type { Customer } from '../offer/offer-request.ts';
import { present } from '../offer/present.ts';
import { occasionOf } from './occasion.ts';
import { wordsFor } from './our-words.ts';
import { type Continuation, sealContinuation } from './sealing/continuation.ts';
import type { KeyedHash } from './sealing/keyed-hash.ts';
import { type Act, type ReceiptClaims, sealReceipt } from './sealing/receipt.ts';
import type { Sealer } from './sealing/seal.ts';
import type { ViewIds } from './sealing/view-id.ts';
import type { OfferDraft, VendorAnswer } from './vendors/vendor.ts';

export interface Handover {
  provider: string;
  origin: string;
  /** Where in the shop the offer stands. */
  place: string;
  /** The order's id, if there is an order. */
  order: string | undefined;
  /** Of our words around it; see `our-words.ts`. */
  language?: Language | undefined;
  /** Who bought, when a signed order says so. */
  customer?: Customer | undefined;
  /** What the shop's server calls the token it said so in. */
  tokenId?: string | undefined;
}

export interface Finishers {
  sealer: Sealer;
  viewId: ViewIds;
  /** Names an occasion (`receipt.ts`). */
  hash: KeyedHash;
  /** A text that never comes again. */
  randomId: () => string;
}

/**
 * Gives a vendor's draft what it needs to leave the proxy: its view's id, the receipt that proves we made it, and, where
 * there is more to come, the continuation.
 */
export async function finishOffer(
  answer: VendorAnswer,
  { provider, origin, place, order, language, customer, tokenId }: Handover,
  { sealer, viewId, hash, randomId }: Finishers,
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
  const action = actionOf(answer);
  const act = action && {
    kind: action.kind,
    occasion: await hash(occasionOf({ provider, origin, place, order, customer, tokenId, offer: answer.view.offer })),
    most: action.kind === 'invite' ? action.most : undefined,
    customer: customer && identity(customer),
  };
  const receipt = await sealReceipt(
    present<ReceiptClaims>({ provider, view: id, origin, act: act && present<Act>(act), vendor: answer.sealed }),
    sealer,
  );
  const words = wordsFor(answer.offer, language);
  const ours = { id, provider, receipt, ...(words && { words }) };
  if (!('continuation' in answer)) return { offer: { ...answer.offer, ...ours } };
  const continuation = await sealContinuation(
    present<Continuation>({ provider, origin, place, order, language, state: answer.continuation }),
    sealer,
  );
  return { offer: { ...answer.offer, ...ours, continuation } };
}

/** What the page may come back for. A link leads away. */
function actionOf({ offer }: OfferDraft): InviteAction | EnrolAction | undefined {
  const action = 'action' in offer ? offer.action : undefined;
  return action?.kind === 'link' ? undefined : action;
}

/** A receipt is kept by the page for a day: it says no more than has to be known (`receipt.ts`). */
function identity({ email, phone, id }: Customer): NonNullable<Act['customer']> {
  return present<NonNullable<Act['customer']>>({ email, phone, id });
}
