import { vendorHosts } from '../../calling/vendor-hosts.ts';
import { SettingsError } from '../../settings/settings-error.ts';
import { defineVendor } from '../vendor.ts';
import type { Content } from './content.ts';
import { createCredentials } from './credentials.ts';
import { defaultContent } from './default-content.ts';
import { promotion } from './promotion.ts';
import { referral } from './referral.ts';
import { settings } from './settings.ts';

/**
 * Capillary: invites friends, and enrols a customer in a promotion. Neither answer holds a word for a shopper, so an
 * offer is made of the shop's own words, and the vendor is called only when the shopper has acted.
 *
 * Both calls change something, and neither has a key that says "the same again": each is sent once, and where its answer
 * is lost the outcome is `uncertain` (gotcha 11).
 */
export const capillary = defineVendor({
  name: 'capillary',
  prefix: 'CAPILLARY_',
  secrets: ['CAPILLARY_PASSWORD', 'CAPILLARY_OAUTH_KEY', 'CAPILLARY_OAUTH_SECRET'],
  documents: ['CAPILLARY_CONTENT'],
  help: `\
  CAPILLARY_BASE_URL       required for Capillary: the region's, such as https://eu.api.capillarytech.com
  CAPILLARY_USERNAME       with CAPILLARY_PASSWORD, or instead
  CAPILLARY_OAUTH_KEY      with CAPILLARY_OAUTH_SECRET
  CAPILLARY_CAMPAIGN_TOKEN lets shoppers invite friends
  CAPILLARY_PROGRAM_ID     with CAPILLARY_PROMOTION_ID: lets shoppers enrol
  CAPILLARY_CONTENT        what is shown: JSON by language, or the path of a file of it; default plain English
  CAPILLARY_SOURCE         default ECOMMERCE
  CAPILLARY_ACCOUNT_ID     of that source, where it has several
  CAPILLARY_CUSTOMER_BY    how customers are known there, best first: default phone,email,id
  CAPILLARY_FRIENDS_BY     how friends may be invited: default phone,email
  CAPILLARY_MOST_FRIENDS   default 10, at most 50
  CAPILLARY_OAUTH_HEADER   default X-CAP-API-OAUTH-TOKEN
  CAPILLARY_ATTRIBUTION_CODE and CAPILLARY_ATTRIBUTION_TYPE
                           the till or store that calls with OAuth count for`,
  settings,
  create(given, { now, linkHosts }) {
    const content = given.CAPILLARY_CONTENT ?? defaultContent;
    requireHosts(content, linkHosts);
    const { CAPILLARY_CAMPAIGN_TOKEN: campaign, CAPILLARY_PROGRAM_ID: programId } = given;
    const { CAPILLARY_PROMOTION_ID: promotionId } = given;
    const credentials = createCredentials(given, now);
    return {
      mayCall: vendorHosts(new URL(given.CAPILLARY_BASE_URL)),
      ...(campaign && referral({ settings: given, campaign, content, credentials, now })),
      ...(programId && promotionId && promotion({ settings: given, programId, promotionId, content, credentials })),
    };
  },
});

/**
 * The shop has written both, the links and the list of hosts they may lead to: a link outside the list is a mistake, and
 * not to be left out in silence.
 *
 * @throws {SettingsError}
 */
function requireHosts(content: Content, hosts: readonly string[] | undefined): void {
  const strangers = content.addresses.filter(({ url }) => hosts && !hosts.includes(url.host));
  if (strangers.length === 0) return;
  throw new SettingsError(
    strangers.map(({ place }) => ({
      setting: `CAPILLARY_CONTENT: ${place.join('.')}`,
      expected: 'an address on one of the hosts of OFFERS_LINK_HOSTS',
    })),
  );
}
