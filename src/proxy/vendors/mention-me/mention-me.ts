import { isLoopback } from '../../../offer/address.ts';
import { present } from '../../../offer/present.ts';
import { vendorHosts } from '../../calling/vendor-hosts.ts';
import { VendorUnavailable } from '../../fault.ts';
import { READ_PATIENCE, WRITE_PATIENCE } from '../../limits.ts';
import { defineVendor } from '../vendor.ts';
import { buildEnrolment } from './build-enrolment.ts';
import { buildRedemption } from './build-redemption.ts';
import { isOfferBody, readOffer } from './read-offer.ts';
import { settings } from './settings.ts';

/**
 * Mention Me: enrols a customer and hands out the address of a hosted journey; records an order with a coupon.
 *
 * The first call records the order, and repeating it with the same order number is harmless (gotcha 7). Nothing to show is an
 * error status there, so 404 is an everyday answer (gotcha 1). Error bodies are undocumented and never read. Somebody is
 * waiting to see the answer, so our patience is that of a read; what was recorded stays so when we stop waiting.
 *
 * The second rewards somebody, and whether it may be repeated nobody says: so it never is. Its success has no body.
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
    const { MENTION_ME_BASE_URL: baseUrl, MENTION_ME_VERSION: version } = given;
    const base = new URL(baseUrl);
    const offerUrl = new URL(`${baseUrl}/api/entry-point/${version}/offer`);
    const redemptionUrl = new URL(`${baseUrl}/api/consumer/${version}/coupon_redemption`);
    const rules = present({ loopback: isLoopback(base.hostname), hosts: tools.linkHosts });
    return {
      mayCall: vendorHosts(base),
      async referralOffer({ request, shopper, client }) {
        const json = await buildEnrolment({ request, shopper, settings: given, now: tools.now() });
        // Without an order it might count twice.
        const repeatable = json.order !== undefined;
        const reply = await client.send({ method: 'POST', url: offerUrl, json, patience: READ_PATIENCE, repeatable });
        if (reply.status === 404) return { offer: null, reason: 'touchpoint-disabled' };
        if (reply.status === 400 || reply.status === 422) return { offer: null, reason: 'refused-by-vendor' };
        if (reply.status < 200 || reply.status > 299 || !isOfferBody(reply.json)) throw new VendorUnavailable();
        return readOffer(reply.json, request, rules);
      },
      async redeemCoupon({ request, shopper, client }) {
        const json = await buildRedemption({ request, shopper, settings: given, now: tools.now() });
        return client.send({ method: 'POST', url: redemptionUrl, json, patience: WRITE_PATIENCE, statusOnly: true });
      },
    };
  },
});
