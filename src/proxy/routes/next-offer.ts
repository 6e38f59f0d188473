import { findVendor } from '../choose-vendor.ts';
import { checkNextOfferRequest } from '../gate/check-request.ts';
import { readBody } from '../gate/read-body.ts';
import { languageOf } from '../our-words.ts';
import { openContinuation, wrongContinuation } from '../sealing/continuation.ts';
import { answerOffer, type OfferTools } from './answer-offer.ts';
import type { PageHandler } from './page-route.ts';

/**
 * `POST /v1/next-offer`: a `NextOfferRequest` in, an `OfferAnswer` out. Needs no signed order: whoever holds the
 * continuation was given an offer, by us, for what was signed then.
 */
export function nextOffer(tools: OfferTools): PageHandler {
  return async (context, origin) => {
    const { continuation, answer } = checkNextOfferRequest(await readBody(context));
    const { provider, state, language, ...place } = await openContinuation(
      continuation,
      origin,
      tools.finishers.sealer,
    );
    const vendor = findVendor(tools.vendors, 'nextOffer', provider);
    if (!vendor) throw wrongContinuation();
    return answerOffer(
      context,
      {
        vendor,
        order: undefined,
        ...place,
        language: languageOf(language),
        ask: (circumstances) => vendor.nextOffer({ request: { answer, state }, ...circumstances }),
      },
      tools,
    );
  };
}
