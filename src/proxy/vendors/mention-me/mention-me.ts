import { isLoopback } from '../../../offer/address.ts';
import { present } from '../../../offer/present.ts';
import { VendorUnavailable } from '../../fault.ts';
import { READ_PATIENCE } from '../../limits.ts';
import { vendorHosts } from '../../vendor-hosts.ts';
import { defineVendor } from '../vendor.ts';
import { buildEnrolment } from './build-enrolment.ts';
import { isOfferBody, readOffer } from './read-offer.ts';
import { settings } from './settings.ts';

/**
 * Mention Me: enrols a customer and hands out the address of a hosted journey.
 *
 * The call records the order, and repeating it with the same order number is harmless (gotcha 7). Nothing to show is an
 * error status there, so 404 is an everyday answer (gotcha 1). Error bodies are undocumented and never read. Somebody is
 * waiting to see the answer, so our patience is that of a read; what was recorded stays so when we stop waiting.
 */
export const mentionMe = defineVendor({
  name: 'mention-me',
  prefix: 'MENTION_ME_',
  secrets: ['MENTION_ME_AUTH_SECRET'],
  help: `\
  MENTION_ME_PARTNER_CODE  required for Mention Me
  MENTION_ME_BASE_URL      default https://mention-me.com
  MENTION_ME_VERSION       v2 (default) or v1
  MENTION_ME_AUTH_SECRET   signs e-mail addresses`,
  settings,
  create(given, tools) {
    const base = new URL(given.MENTION_ME_BASE_URL);
    const url = new URL(`${given.MENTION_ME_BASE_URL}/api/entry-point/${given.MENTION_ME_VERSION}/offer`);
    const rules = present({ loopback: isLoopback(base.hostname), hosts: tools.linkHosts });
    return {
      mayCall: vendorHosts(base),
      async referralOffer({ request, shopper, client }) {
        const json = await buildEnrolment({ request, shopper, settings: given, now: tools.now() });
        // Without an order it might count twice.
        const repeatable = json.order !== undefined;
        const reply = await client.send({ method: 'POST', url, json, patience: READ_PATIENCE, repeatable });
        if (reply.status === 404) return { offer: null, reason: 'touchpoint-disabled' };
        if (reply.status === 400 || reply.status === 422) return { offer: null, reason: 'refused-by-vendor' };
        if (reply.status < 200 || reply.status > 299 || !isOfferBody(reply.json)) throw new VendorUnavailable();
        return readOffer(reply.json, request, rules);
      },
    };
  },
});
