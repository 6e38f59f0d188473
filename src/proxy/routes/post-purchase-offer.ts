import { checkOfferRequest, type RequestRules } from '../check-request.ts';
import { chooseVendor } from '../choose-vendor.ts';
import { readPlacement } from '../placement.ts';
import { readBody } from '../read-body.ts';
import { answerOffer, type OfferTools } from './answer-offer.ts';
import type { PageHandler } from './page-route.ts';

/** `POST /v1/post-purchase-offer`: an `OfferRequest` in, an `OfferAnswer` out. */
export function postPurchaseOffer(rules: RequestRules, tools: OfferTools): PageHandler {
  return async (context, origin) => {
    const { request, signedCustomer, tokenId } = await checkOfferRequest(await readBody(context), rules);
    const vendor = chooseVendor(tools.vendors, 'postPurchaseOffer', request.provider);
    const placement = readPlacement(request.placement);
    return answerOffer(
      context,
      {
        vendor,
        origin,
        place: placement,
        order: request.order?.id,
        customer: signedCustomer,
        tokenId,
        ask: (circumstances) => vendor.postPurchaseOffer({ request: { ...request, placement }, ...circumstances }),
      },
      tools,
    );
  };
}
