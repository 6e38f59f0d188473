import { randomBytes } from 'node:crypto';
import { type OfferServer, serveOfferProxy } from '../src/proxy/node.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { sampleSettings } from './sample-settings.ts';

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
  const settings = { ...sampleSettings({ origins, addressOf: address, secret: randomSecret }), ...more };
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
