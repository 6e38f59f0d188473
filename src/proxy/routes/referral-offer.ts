import { DEFAULT_SITUATION } from '../../offer/offer-request.ts';
import { checkOfferRequest, type RequestRules } from '../check-request.ts';
import { chooseVendor, type VendorList } from '../choose-vendor.ts';
import { clientAddress, type Network } from '../client-address.ts';
import { deviceOf } from '../device.ts';
import { type Finishers, finishOffer } from '../finish-offer.ts';
import { readBody } from '../read-body.ts';
import { jsonResponse } from '../respond.ts';
import type { VendorClient, VendorClientOptions } from '../vendor-client.ts';
import type { PageHandler } from './page-route.ts';

export interface ReferralOfferOptions {
  rules: RequestRules;
  vendors: VendorList;
  createClient: (options: VendorClientOptions) => VendorClient;
  trustedProxies: readonly Network[];
  finishers: Finishers;
}

/** `POST /v1/referral-offer`: an `OfferRequest` in, an `OfferAnswer` out. */
export function referralOffer(options: ReferralOfferOptions): PageHandler {
  const { rules, vendors, createClient, trustedProxies, finishers } = options;
  return async (context, origin) => {
    const { raw } = context.req;
    const notes = context.get('notes');
    const request = await checkOfferRequest(await readBody(raw), rules);
    const vendor = chooseVendor(vendors, 'referralOffer', request.provider);
    notes.provider = vendor.name;
    const shopper = {
      address: clientAddress({
        remoteAddress: context.env.remoteAddress,
        forwardedFor: raw.headers.get('x-forwarded-for'),
        trusted: trustedProxies,
      }),
      device: deviceOf(raw.headers),
    };
    const client = createClient({
      origins: vendor.origins,
      report: (trace) => {
        notes.vendor = trace;
      },
    });
    const draft = await vendor.referralOffer({ request, shopper, client });
    const place = request.situation ?? DEFAULT_SITUATION;
    const handover = { provider: vendor.name, origin, place, order: request.order?.id };
    const answer = await finishOffer(draft, handover, finishers);
    if (answer.offer === null) notes.reason = answer.reason;
    return jsonResponse(answer);
  };
}
