import { writtenOffers } from './written-offers.ts';

/** What the sample's proxy is set up with, wherever it runs. */
export interface Sample {
  /** Of the pages that may ask, such as `http://localhost:5173`. */
  readonly origins: readonly string[];
  /** Where a vendor of the sandbox is, without a slash at its end. */
  addressOf(vendor: string): string;
  /** 32 characters or more. */
  secret(): string;
}

export function sampleSettings({ origins, addressOf, secret }: Sample): Record<string, string> {
  return {
    OFFERS_ALLOWED_ORIGINS: origins.join(),
    OFFERS_SECRET: secret(),
    // Whoever looks at every situation there is, is many shoppers at one address.
    OFFERS_RATE_LIMIT: '10000/1m',
    MENTION_ME_BASE_URL: addressOf('mention-me'),
    MENTION_ME_PARTNER_CODE: 'larkspur-sample',
    MENTION_ME_AUTH_SECRET: secret(),
    UPTICK_BASE_URL: addressOf('uptick'),
    UPTICK_INTEGRATION_ID: '3b1e6d52-0f7a-4c1d-9a61-5c2f7f0a1b11',
    CAPILLARY_BASE_URL: addressOf('capillary'),
    CAPILLARY_USERNAME: 'larkspur.till01',
    CAPILLARY_PASSWORD: 'sample-password-only',
    CAPILLARY_CAMPAIGN_TOKEN: 'LKSP1',
    CAPILLARY_MOST_FRIENDS: '5',
    CAPILLARY_PROGRAM_ID: '311',
    CAPILLARY_PROMOTION_ID: '80412',
    CAPILLARY_CONTENT: JSON.stringify(writtenOffers(addressOf('capillary'))),
  };
}
