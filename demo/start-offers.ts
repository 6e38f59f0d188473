import { randomBytes } from 'node:crypto';
import { type OfferServer, serveOfferProxy } from '../src/proxy/node.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';

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
 */
export async function startOffers(origins: readonly string[]): Promise<Offers> {
  const sandbox = await startSandbox();
  const vendor = sandbox.vendors['mention-me'];
  if (!vendor) throw new Error('The sandbox has no Mention Me.');
  const settings = {
    OFFERS_ALLOWED_ORIGINS: origins.join(),
    OFFERS_SECRET: randomSecret(),
    MENTION_ME_BASE_URL: vendor.baseUrl,
    MENTION_ME_PARTNER_CODE: 'larkspur-sample',
    MENTION_ME_AUTH_SECRET: randomSecret(),
  };
  const proxy = await serveOfferProxy(settings, { port: 0, hostname: '127.0.0.1', runtime: { log: () => {} } });
  return { proxy, sandbox, controlUrl: vendor.baseUrl };
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}
