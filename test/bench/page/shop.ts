import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { SignJWT } from 'jose';
import { transform as transformCss } from 'lightningcss';
import { renderFragment } from '../../../src/fragment/index.ts';
import { createPoolFetch, encryptOnNode } from '../../../src/proxy/node.ts';
import { createOfferProxy, type OfferProxy } from '../../../src/proxy/offer-proxy.ts';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { makeCertificate } from '../../impressions/helpers/certificate.ts';
import { startRelay } from '../../impressions/helpers/relay.ts';
import { answerAltcha, answerSquatch, type Rivals } from './rivals.ts';
import { TREE_SIZES, withTree } from './trees.ts';

/** The way between a browser and everything it asks for: where the page is, and where scripts and proxies are. */
export interface Road {
  page: string;
  far: string;
  /** What the shop's server, while it writes a page, gets from the proxy: an order it has signed, drawn. */
  fragment(order: string): Promise<string>;
}

/** A page that is asked for: HTML, made anew for each visit, as a shop's server does. */
export type MakePage = (road: Road, order: string) => string | Promise<string>;

/**
 * A shop over TLS and HTTP/2, with the real proxy before the sandbox of its vendors, and whatever else a contestant
 * asks for. It has all of it under several addresses: at once, and over relays that carry every byte late.
 */
export interface BenchShop {
  /** @param roundTrip milliseconds. @param origins one for everything, or another one for scripts and proxies. */
  road(roundTrip: number, origins: 1 | 2): Promise<Road>;
  /** Where a page will be found, on a road. */
  serve(road: Road, make: MakePage): string;
  /** Orders that nobody has placed before. */
  newOrder(): string;
  close(): Promise<void>;
}

const SIGNING_SECRET = 'only-this-bench-signs-with-this-secret-0123456789';

const DIST = new URL('../../../dist/', import.meta.url);

export async function openBenchShop(rivals: Rivals): Promise<BenchShop> {
  const [sandbox, certificate, files] = await Promise.all([startSandbox(), makeCertificate(), readFiles(rivals)]);
  const pool = createPoolFetch();
  const pages = new Map<string, { road: Road; make: MakePage }>();
  const proxies = new Map<string, OfferProxy>();
  const origins: string[] = [];
  let orders = 0;
  const newOrder = () => {
    orders += 1;
    return `BENCH-${orders}`;
  };

  const server = createSecureServer(certificate, (request, response) => {
    void answer(request, response).catch(() => response.stream.close());
  });
  const answer = async (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const { pathname } = new URL(request.url, 'https://shop');
    const file = files.get(pathname);
    const page = pages.get(pathname);
    const proxy = [...proxies].find(([base]) => pathname.startsWith(`${base}/`))?.[1];
    if (file) {
      send(response, file);
    } else if (page) {
      const html = await page.make(page.road, newOrder());
      send(response, { type: 'text/html; charset=utf-8', bytes: packed(html) });
    } else if (proxy) {
      await pass(proxy, request, response);
    } else if (!answerSquatch(request, response) && !answerAltcha(request, response)) {
      response.writeHead(pathname === '/basket' ? 200 : 404, { 'content-type': 'text/html' }).end(BASKET);
    }
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const relays: { close(): Promise<void> }[] = [];

  /** An address of its own, and so an origin. Without a round trip there is a relay too: what it costs, it costs all. */
  const open = async (roundTrip: number): Promise<string> => {
    const relay = await startRelay(port, roundTrip / 2, true);
    relays.push(relay);
    const origin = `https://127.0.0.1:${relay.port}`;
    origins.push(origin);
    const settings = {
      OFFERS_ALLOWED_ORIGINS: origins.join(),
      OFFERS_RATE_LIMIT: '1000000/1m',
      OFFERS_SECRET: 'only-this-bench-knows-this-secret-0123456789',
      OFFERS_SIGNING_SECRET: SIGNING_SECRET,
      MENTION_ME_BASE_URL: sandbox.vendors['mention-me']?.baseUrl,
      MENTION_ME_PARTNER_CODE: 'PARTNER_CODE_SAMPLE',
      UPTICK_BASE_URL: sandbox.vendors['uptick']?.baseUrl,
      UPTICK_INTEGRATION_ID: '3b1e6d52-0f7a-4c1d-9a61-5c2f7f0a1b11',
    };
    const runtime = {
      log: () => {},
      encrypt: encryptOnNode,
      fetch: pool.fetch,
      ignoreVendorPauses: true,
      renderFragment,
    };
    proxies.set('/offers', createOfferProxy(settings, runtime));
    for (const size of TREE_SIZES) {
      const base = `/trees/${size}`;
      const fetch = withTree(pool.fetch, size);
      proxies.set(base, createOfferProxy({ ...settings, OFFERS_BASE_PATH: base }, { ...runtime, fetch }));
    }
    return origin;
  };

  return {
    newOrder,
    async road(roundTrip, origins) {
      const page = await open(roundTrip);
      const far = origins === 1 ? page : await open(roundTrip);
      return { page, far, fragment: async (order) => drawn(proxies.get('/offers'), { page, far, order }) };
    },
    serve(road, make) {
      const path = `/order-${pages.size + 1}`;
      pages.set(path, { road, make });
      return road.page + path;
    },
    async close() {
      await Promise.all(relays.map((relay) => relay.close()));
      server.close();
      pool.close();
      await sandbox.close();
    },
  };
}

async function drawn(
  proxy: OfferProxy | undefined,
  { page, far, order }: { page: string; far: string; order: string },
): Promise<string> {
  const customer = { email: 'rowan.ash@example.com', firstName: 'Rowan' };
  const token = await new SignJWT({ order: { id: order, total: '46.50', currency: 'GBP' }, customer })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(SIGNING_SECRET));
  const request = new Request(`${far}/offers/v1/fragment`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      element: 'referral-offer',
      token,
      origin: page,
      endpoint: `${far}/offers`,
      locale: 'en-GB',
    }),
  });
  const response = await proxy?.fetch(request, { remoteAddress: '127.0.0.1' });
  if (!response?.ok) throw new Error(`The proxy draws nothing: ${response?.status}.`);
  return response.text();
}

/** The page a shopper comes from: the connection to the shop is there by then. */
const BASKET = '<!doctype html><title>Basket</title><link rel="icon" href="data:,"><p>Your basket</p>';

interface File {
  type: string;
  /** Packed by Brotli. */
  bytes: Buffer;
}

/** As a CDN would: packed once, as small as can be, and for everybody alike. */
function packed(text: string | Buffer): Buffer {
  return brotliCompressSync(text);
}

function send(response: Http2ServerResponse, { type, bytes }: File): void {
  response.writeHead(200, {
    'content-type': type,
    'content-encoding': 'br',
    'content-length': bytes.length,
    'cache-control': 'max-age=3600',
    // A module is only taken from another origin that allows it.
    'access-control-allow-origin': '*',
  });
  response.end(bytes);
}

async function readFiles(rivals: Rivals): Promise<Map<string, File>> {
  const files = new Map<string, File>();
  const add = (name: string, text: string | Buffer) => {
    files.set(`/${name}`, { type: 'text/javascript; charset=utf-8', bytes: packed(text) });
  };
  for (const name of await readdir(DIST)) {
    if (/^offer-elements.*\.js$/.test(name)) add(name, await readFile(new URL(name, DIST)));
  }
  add('hand-written.js', await handWritten());
  for (const [name, file] of Object.entries(rivals.files)) add(name, await readFile(file));
  return files;
}

/** Made small by the same means as ours: its one template is its style sheet. */
async function handWritten(): Promise<string> {
  const source = await readFile(new URL('hand-written.page.ts', import.meta.url), 'utf8');
  const minified = source.replace(/replaceSync\(`([^`]*)`\)/, (_, css: string) => {
    const { code } = transformCss({ filename: 'hand-written.css', code: Buffer.from(css), minify: true });
    return `replaceSync(\`${code}\`)`;
  });
  const { code } = await transform(minified, { loader: 'ts', minify: true, format: 'iife', target: 'es2022' });
  return code;
}

/** The proxy's own listener is for HTTP/1; it is a function from a request to a response all the same. */
async function pass(proxy: OfferProxy, request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    name.startsWith(':') || value === undefined ? [] : [[name, String(value)]],
  );
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
  const asked = new Request(`https://${request.authority}${request.url}`, {
    method: request.method,
    headers,
    ...body,
  });
  const { status, headers: sent, ...answer } = await answerOf(proxy, asked);
  response.writeHead(status, sent);
  response.end(answer.text);
}

async function answerOf(proxy: OfferProxy, request: Request) {
  const response = await proxy.fetch(request, { remoteAddress: '127.0.0.1' });
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}
