import { randomBytes } from 'node:crypto';
import { type OfferServer, serveOfferProxy } from '../src/proxy/node.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { writtenOffers } from './written-offers.ts';

/** The proxy as a shop runs it, before the vendors' sandbox instead of the vendors. */
export interface Offers {
  /** Where the proxy listens; its routes begin with `/offers/`. */
  readonly proxy: OfferServer;
  readonly sandbox: Sandbox;
  /** Where the sandbox takes its orders, under `/sandbox/`. */
  readonly controlUrl: string;
}

/**
 * Starts both on free ports of this machine, for as long as the process lives.
 *
 * @param origins of the pages that may ask, such as `http://localhost:5173`
 * @param more settings of the proxy, instead of these or beside them
 */
export async function startOffers(
  origins: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Offers> {
  const sandbox = await startSandbox();
  const address = (name: string): string => {
    const vendor = sandbox.vendors[name];
    if (!vendor) throw new Error(`The sandbox has no address named ${name}.`);
    return vendor.baseUrl;
  };
  const settings = {
    OFFERS_ALLOWED_ORIGINS: origins.join(),
    OFFERS_SECRET: randomSecret(),
    // Whoever looks at every situation there is, is many shoppers at one address.
    OFFERS_RATE_LIMIT: '10000/1m',
    MENTION_ME_BASE_URL: address('mention-me'),
    MENTION_ME_PARTNER_CODE: 'larkspur-sample',
    MENTION_ME_AUTH_SECRET: randomSecret(),
    UPTICK_BASE_URL: address('uptick'),
    UPTICK_INTEGRATION_ID: '3b1e6d52-0f7a-4c1d-9a61-5c2f7f0a1b11',
    CAPILLARY_BASE_URL: address('capillary'),
    CAPILLARY_USERNAME: 'larkspur.till01',
    CAPILLARY_PASSWORD: 'sample-password-only',
    CAPILLARY_CAMPAIGN_TOKEN: 'LKSP1',
    CAPILLARY_MOST_FRIENDS: '5',
    CAPILLARY_PROGRAM_ID: '311',
    CAPILLARY_PROMOTION_ID: '80412',
    CAPILLARY_CONTENT: JSON.stringify(writtenOffers(address('capillary'))),
    ...more,
  };
  const proxy = await serveOfferProxy(settings, {
    port: 0,
    hostname: '127.0.0.1',
    runtime: { log: () => {}, ignoreVendorPauses: true },
  });
  return { proxy, sandbox, controlUrl: address('mention-me') };
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}
