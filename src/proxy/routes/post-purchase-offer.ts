import { chooseVendor } from '../choose-vendor.ts';
import { type CheckedOfferRequest, checkOfferRequest, type RequestRules } from '../gate/check-request.ts';
import { readBody } from '../gate/read-body.ts';
import { languageOf } from '../our-words.ts';
import { readPlacement } from '../placement.ts';
import { answerOffer, type OfferQuestion, type OfferTools } from './answer-offer.ts';
import type { PageHandler } from './page-route.ts';

/** `POST /v1/post-purchase-offer`: an `OfferRequest` in, an `OfferAnswer` out. */
export function postPurchaseOffer(rules: RequestRules, tools: OfferTools): PageHandler {
  return async (context, origin) => {
    const checked = await checkOfferRequest(await readBody(context), rules);
    return answerOffer(context, postPurchaseQuestion(checked, origin, tools), tools);
  };
}

/** Whom to ask for an offer beside an order, and what. */
export function postPurchaseQuestion(
  { request, signedCustomer, tokenId }: CheckedOfferRequest,
  origin: string,
  { vendors }: OfferTools,
): OfferQuestion {
  const vendor = chooseVendor(vendors, 'postPurchaseOffer', request.provider);
  const placement = readPlacement(request.placement);
  return {
    vendor,
    origin,
    place: placement,
    order: request.order?.id,
    language: languageOf(request.locale),
    customer: signedCustomer,
    tokenId,
    ask: (circumstances) => vendor.postPurchaseOffer({ request: { ...request, placement }, ...circumstances }),
  };
}
