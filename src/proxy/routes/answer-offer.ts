import type { Context } from 'hono';
import type { VendorList } from '../choose-vendor.ts';
import { clientAddress, type Network } from '../client-address.ts';
import { deviceOf } from '../device.ts';
import { type Finishers, finishOffer, type Handover } from '../finish-offer.ts';
import { PAGE_CALL_PATIENCE } from '../limits.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import { jsonResponse } from '../respond.ts';
import type { VendorClient, VendorClientOptions } from '../vendor-client.ts';
import { addCall } from '../vendor-trace.ts';
import type { Ask, Vendor, VendorAnswer } from '../vendors/vendor.ts';

/** What every route that looks for an offer works with. */
export interface OfferTools {
  vendors: VendorList;
  createClient: (options: VendorClientOptions) => VendorClient;
  trustedProxies: readonly Network[];
  finishers: Finishers;
}

/** All of an ask but what is asked. */
export type Circumstances = Omit<Ask<unknown>, 'request'>;

export interface OfferQuestion extends Omit<Handover, 'provider'> {
  vendor: Vendor;
  ask: (circumstances: Circumstances) => Promise<VendorAnswer>;
}

/** Asks a vendor, and answers the page with the offer or with the reason why there is none. */
export async function answerOffer(
  context: Context<ProxyEnv>,
  { vendor, ask, ...place }: OfferQuestion,
  { createClient, trustedProxies, finishers }: OfferTools,
): Promise<Response> {
  const { headers } = context.req.raw;
  const notes = context.get('notes');
  notes.provider = vendor.name;
  const client = createClient({
    mayCall: vendor.mayCall,
    patience: PAGE_CALL_PATIENCE,
    report: (call) => {
      notes.vendor = addCall(notes.vendor, call);
    },
  });
  const shopper = {
    address: clientAddress({
      remoteAddress: context.env.remoteAddress,
      forwardedFor: headers.get('x-forwarded-for'),
      trusted: trustedProxies,
    }),
    device: deviceOf(headers),
  };
  const draft = await ask({ origin: place.origin, shopper, client });
  const answer = await finishOffer(draft, { provider: vendor.name, ...place }, finishers);
  if (answer.offer === null) notes.reason = answer.reason;
  return jsonResponse(answer);
}
