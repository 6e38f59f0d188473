import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { renderFragment } from '../../../src/fragment/index.ts';
import type { VendorFetch } from '../../../src/proxy/calling/vendor-fetch.ts';
import { createOfferProxy } from '../../../src/proxy/index.ts';
import { nodeListener } from '../../../src/proxy/node.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { shopContent } from './shop-content.ts';
import { type OtherWords, speakingVendors } from './speaking-vendors.ts';

/** A page of the shop's: HTML, or a file to the byte, and the headers it is served with. */
export interface Page {
  html: string | Uint8Array;
  headers?: Record<string, string>;
  /** Is given what is posted to it, as it came. */
  hear?(body: string): void;
}

/** A shop on its own origin, with the built script and the real proxy under it, in front of the vendors' sandbox. */
export interface Shop {
  origin: string;
  /** The same server under another name, from which a page may ask as well: to a browser, somebody else's. */
  otherOrigin: string;
  sandbox: Sandbox;
  /** What browsers have asked the proxy for, oldest first: a preflight is on it, too. */
  asked: { method: string; path: string }[];
  /** Lets requests for a file or page wait, until the function it returns is called. */
  hold(path: string): () => void;
  /** Serves a page at `path` from now on. */
  serve(path: string, page: Page): void;
  close(): Promise<void>;
}

/** Between the shop's own server and the proxy. */
export const SIGNING_SECRET = 'only-these-tests-sign-with-this-0123456789';

const root = new URL('../../../', import.meta.url);

/** Files a page may ask for, beside its pages. */
const FILES: Record<string, { file: string; type: string }> = {
  ...Object.fromEntries(
    ['', '.boot', '.extras', '.page', '.segments']
      .map((part) => `offer-elements${part}.js`)
      .map((name) => [`/${name}`, { file: `dist/${name}`, type: 'text/javascript' }]),
  ),
  ...Object.fromEntries(
    ['watch-faults.js', 'watch-nodes.js', 'watch-shift.js'].map((name) => [
      `/${name}`,
      { file: `test/page/helpers/${name}`, type: 'text/javascript' },
    ]),
  ),
  '/tin.svg': { file: 'demo/pictures/tin.svg', type: 'image/svg+xml' },
};

/** What is different about a shop. */
export interface ShopOptions {
  /** In the place of the sandbox, at the vendors' own addresses: what those may say is not what a loopback host may. */
  vendors?: VendorFetch;
  /** What the sandbox's vendors say in the place of their own texts. */
  words?: OtherWords;
  /** Of the proxy. */
  settings?: Readonly<Record<string, string>>;
}

export async function openShop({ vendors, words, settings = {} }: ShopOptions = {}): Promise<Shop> {
  const sandbox = await startSandbox();
  const pages = new Map<string, Page>();
  const held = new Map<string, Promise<void>>();
  const asked: Shop['asked'] = [];
  const fetch = words ? speakingVendors(words) : vendors;
  let offers: ReturnType<typeof nodeListener> | undefined;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    if (pathname.startsWith('/offers/')) {
      asked.push({ method: request.method ?? '', path: pathname.replace('/offers', '') });
      void offers?.(request, response);
      return;
    }
    await held.get(pathname);
    const page = pages.get(pathname);
    if (request.method === 'POST') page?.hear?.(await text(request));
    void serveFile(pathname, page, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const [origin, otherOrigin] = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  const proxy = createOfferProxy(
    {
      OFFERS_ALLOWED_ORIGINS: `${origin},${otherOrigin}`,
      OFFERS_RATE_LIMIT: '10000/1m',
      OFFERS_SECRET: 'only-these-tests-know-this-secret-0123456789',
      OFFERS_SIGNING_SECRET: SIGNING_SECRET,
      MENTION_ME_BASE_URL: vendors ? undefined : sandbox.vendors['mention-me']?.baseUrl,
      MENTION_ME_PARTNER_CODE: 'PARTNER_CODE_SAMPLE',
      UPTICK_BASE_URL: vendors ? undefined : sandbox.vendors['uptick']?.baseUrl,
      UPTICK_INTEGRATION_ID: '3b1e6d52-0f7a-4c1d-9a61-5c2f7f0a1b11',
      CAPILLARY_BASE_URL: sandbox.vendors['capillary']?.baseUrl,
      CAPILLARY_USERNAME: 'larkspur.till01',
      CAPILLARY_PASSWORD: 'sample-password-only',
      CAPILLARY_CAMPAIGN_TOKEN: 'LKSP1',
      CAPILLARY_PROGRAM_ID: '311',
      CAPILLARY_PROMOTION_ID: '80412',
      CAPILLARY_MOST_FRIENDS: '20',
      CAPILLARY_CONTENT: JSON.stringify(words ? shopContent : { en: shopContent.en }),
      ...settings,
    },
    { log: () => {}, ignoreVendorPauses: true, renderFragment, ...(fetch && { fetch }) },
  );
  offers = nodeListener(proxy);
  return {
    origin,
    otherOrigin,
    sandbox,
    asked,
    hold(path) {
      let release = () => {};
      held.set(
        path,
        new Promise((resolve) => {
          release = resolve;
        }),
      );
      return release;
    },
    serve: (path, page) => pages.set(path, page),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sandbox.close();
    },
  };
}

async function serveFile(path: string, page: Page | undefined, response: ServerResponse): Promise<void> {
  if (page) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
    return;
  }
  const known =
    FILES[path] ?? (path.startsWith('/node_modules/') ? { file: path.slice(1), type: 'text/javascript' } : undefined);
  if (!known) {
    // Every browser asks for an icon, and a missing one would look like a fault of ours.
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    return;
  }
  response.writeHead(200, { 'content-type': known.type }).end(await readFile(new URL(known.file, root)));
}
