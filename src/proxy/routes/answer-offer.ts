import type { Context } from 'hono';
import type { OfferAnswer } from '../../offer/offer-answer.ts';
import type { VendorList } from '../choose-vendor.ts';
import { type Finishers, finishOffer, type Handover } from '../finish-offer.ts';
import { jsonResponse } from '../gate/respond.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import type { Shopper, Vendor, VendorAnswer } from '../vendors/vendor.ts';
import { type CallTools, type Circumstances, circumstancesOf } from './circumstances.ts';

/** What every route that looks for an offer works with. */
export interface OfferTools extends CallTools {
  vendors: VendorList;
  finishers: Finishers;
}

export interface OfferQuestion extends Omit<Handover, 'provider'> {
  vendor: Vendor;
  ask: (circumstances: Circumstances) => Promise<VendorAnswer>;
  /** Who looks at the page. Default: whoever sent the request. */
  shopper?: Shopper;
}

/** Asks a vendor, and answers the page with the offer or with the reason why there is none. */
export async function answerOffer(
  context: Context<ProxyEnv>,
  question: OfferQuestion,
  tools: OfferTools,
): Promise<Response> {
  return jsonResponse(await findOffer(context, question, tools));
}

/** The answer itself; for the log, the reason where there is no offer. */
export async function findOffer(
  context: Context<ProxyEnv>,
  { vendor, ask, shopper, ...place }: OfferQuestion,
  tools: OfferTools,
): Promise<OfferAnswer> {
  const draft = await ask(circumstancesOf(context, vendor, place.origin, tools, shopper));
  const answer = await finishOffer(draft, { provider: vendor.name, ...place }, tools.finishers);
  if (answer.offer === null) context.get('notes').reason = answer.reason;
  return answer;
}
