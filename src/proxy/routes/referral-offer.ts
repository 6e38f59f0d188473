import { DEFAULT_SITUATION } from '../../offer/offer-request.ts';
import { chooseVendor } from '../choose-vendor.ts';
import { type CheckedOfferRequest, checkOfferRequest, type RequestRules } from '../gate/check-request.ts';
import { readBody } from '../gate/read-body.ts';
import { languageOf } from '../our-words.ts';
import { answerOffer, type OfferQuestion, type OfferTools } from './answer-offer.ts';
import type { PageHandler } from './page-route.ts';

/** `POST /v1/referral-offer`: an `OfferRequest` in, an `OfferAnswer` out. */
export function referralOffer(rules: RequestRules, tools: OfferTools): PageHandler {
  return async (context, origin) => {
    const checked = await checkOfferRequest(await readBody(context), rules);
    return answerOffer(context, referralQuestion(checked, origin, tools), tools);
  };
}

/** Whom to ask for an invitation, and what. */
export function referralQuestion(
  { request, signedCustomer, tokenId }: CheckedOfferRequest,
  origin: string,
  { vendors }: OfferTools,
): OfferQuestion {
  const vendor = chooseVendor(vendors, 'referralOffer', request.provider);
  return {
    vendor,
    origin,
    place: request.situation ?? DEFAULT_SITUATION,
    order: request.order?.id,
    language: languageOf(request.locale),
    customer: signedCustomer,
    tokenId,
    ask: (circumstances) => vendor.referralOffer({ request, ...circumstances }),
  };
}
