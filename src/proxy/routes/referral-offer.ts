import { DEFAULT_SITUATION } from '../../offer/offer-request.ts';
import { checkOfferRequest, type RequestRules } from '../check-request.ts';
import { chooseVendor } from '../choose-vendor.ts';
import { readBody } from '../read-body.ts';
import { answerOffer, type OfferTools } from './answer-offer.ts';
import type { PageHandler } from './page-route.ts';

/** `POST /v1/referral-offer`: an `OfferRequest` in, an `OfferAnswer` out. */
export function referralOffer(rules: RequestRules, tools: OfferTools): PageHandler {
  return async (context, origin) => {
    const { request, signedCustomer, tokenId } = await checkOfferRequest(await readBody(context), rules);
    const vendor = chooseVendor(tools.vendors, 'referralOffer', request.provider);
    return answerOffer(
      context,
      {
        vendor,
        origin,
        place: request.situation ?? DEFAULT_SITUATION,
        order: request.order?.id,
        customer: signedCustomer,
        tokenId,
        ask: (circumstances) => vendor.referralOffer({ request, ...circumstances }),
      },
      tools,
    );
  };
}
