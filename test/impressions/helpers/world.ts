import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createOfferProxy, type OfferProxy } from '../../../src/proxy/index.ts';
import { nodeListener } from '../../../src/proxy/node.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { makeCertificate } from './certificate.ts';
import { type Relay, startRelay } from './relay.ts';

/**
 * What a try's page does: stays; leaves as soon as its offer has been seen; goes elsewhere and comes back for ever, with
 * time enough to be seen and told; or is closed so many milliseconds after its offer was drawn.
 */
export type Next = 'stay' | 'leave' | 'return' | number;

/** What becomes of a request for events: refused before anything was read, or answered in vain. */
export type EventsFault = 'server-error' | 'lost-answer' | undefined;

/** How it went. Duplicates are counted at the vendor, losses by what the vendor has of what pages saw. */
export interface Tally {
  sent: number;
  counted: number;
  lost: number;
  duplicate: number;
}

/** The script, and the part of it that draws what the sandbox offers here. */
const SCRIPTS = ['/offer-elements.js', '/offer-elements.segments.js'];

/** Names under `localhost` lead to this machine in every browser. As many as the longest row has tries. */
const SITES = 3_000;

/** Milliseconds between a browser and the proxy, each way. */
const DELAY = 80;

/**
 * A shop whose pages have an offer, and its proxy on another origin, far away, by TLS, with a new connection for each
 * request. The vendor is the sandbox: what counts is what arrives there.
 */
export class World {
  /** Origins of the shop. */
  readonly sites: readonly string[];
  readonly relay: Relay;
  readonly #sandbox: Sandbox;
  readonly #close: () => Promise<void>;
  readonly #seen = new Set<string>();
  readonly #settled = new Set<string>();
  readonly #told = new Map<string, number>();
  readonly #waiting = new Map<string, () => void>();
  #sequence = 0;
  #orders = 0;
  /** Decides what becomes of a request for events, by how often its first view was sent before, and by its site. */
  fault: (sends: number, site: number) => EventsFault = () => undefined;
  /** How often pages were loaded and restored that go elsewhere and come back. */
  readonly returns = { loaded: 0, restored: 0 };
  /** How many tabs were closed so late that their offer was in view for a second. */
  late = 0;
  /** When each view was sent, in milliseconds. */
  readonly sends = new Map<string, number[]>();

  static async open(): Promise<World> {
    const sandbox = await startSandbox();
    const certificate = await makeCertificate();
    const scripts = new Map<string, Buffer>();
    for (const name of SCRIPTS) scripts.set(name, await readFile(new URL(`../../../dist${name}`, import.meta.url)));
    let world: World | undefined;
    let offers: ReturnType<typeof nodeListener> | undefined;

    const shop = createServer((request, response) => {
      if (world) world.#serve(scripts, request, response);
    });
    const secure = createSecureServer(certificate, (request, response) => {
      response.shouldKeepAlive = false;
      const writeHead = response.writeHead.bind(response);
      response.writeHead = (...head: unknown[]) => {
        if (JSON.stringify(head).includes(LOST)) {
          request.socket.destroy();
          return response;
        }
        return Reflect.apply(writeHead, response, head);
      };
      void offers?.(request, response);
    });
    for (const server of [shop, secure]) {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    }
    const { port } = shop.address() as AddressInfo;
    const sites = Array.from({ length: SITES }, (_, site) => `http://shop-${site}.localhost:${port}`);
    const relay = await startRelay((secure.address() as AddressInfo).port, DELAY);
    const proxy = createOfferProxy(
      {
        OFFERS_ALLOWED_ORIGINS: sites.join(),
        // All shoppers share our address.
        OFFERS_RATE_LIMIT: '100000/1m',
        OFFERS_SECRET: 'only-these-checks-know-this-secret-012345678',
        UPTICK_BASE_URL: sandbox.vendors['uptick']?.baseUrl,
        UPTICK_INTEGRATION_ID: '3b1e6d52-0f7a-4c1d-9a61-5c2f7f0a1b11',
      },
      {
        ignoreVendorPauses: true,
        log: (line) => {
          if (world && 'event' in line && line.event === 'shown') world.#settled.add(line.id);
        },
      },
    );
    world = new World(sites, relay, sandbox, async () => {
      await relay.close();
      for (const server of [shop, secure]) {
        server.closeAllConnections();
        server.close();
      }
      await sandbox.close();
    });
    offers = nodeListener(world.#faulty(proxy));
    return world;
  }

  private constructor(sites: readonly string[], relay: Relay, sandbox: Sandbox, close: () => Promise<void>) {
    this.sites = sites;
    this.relay = relay;
    this.#sandbox = sandbox;
    this.#close = close;
    this.#count();
  }

  /** Forgets everything. A view of an earlier row must have arrived by then. */
  clear(): void {
    this.#count();
    for (const list of [this.#seen, this.#settled, this.#told, this.sends]) list.clear();
    this.fault = () => undefined;
    this.late = 0;
    Object.assign(this.returns, { loaded: 0, restored: 0 });
  }

  newOrder(): string {
    this.#orders += 1;
    return `VIEW-${this.#orders}`;
  }

  /** The page of an order. Each site has a storage of its own. */
  page(order: string, next: Next = 'stay', site = 0): string {
    return `${this.sites[site]}/order?${new URLSearchParams({ order, next: String(next) })}`;
  }

  /** A page without anything of ours. */
  get elsewhere(): string {
    return `${this.sites[0]}/elsewhere`;
  }

  /** A page with an element that has nothing to ask, but may send what is left. */
  nextVisit(site = 0): string {
    return `${this.sites[site]}/next`;
  }

  /** Resolves when the offer of an order has been seen, or with `false` when it is not within half a minute. */
  async seen(order: string): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, 30_000, false);
      this.#waiting.set(order, () => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  /** Waits until all that was seen has been settled, or this many milliseconds are over, and counts. */
  async tally(patience: number): Promise<Tally> {
    const end = Date.now() + patience;
    const lost = () => [...this.#seen].filter((id) => !this.#settled.has(id)).length;
    while (lost() > 0 && Date.now() < end) await pause(50);
    // What came twice would come now.
    await pause(Math.min(patience, 1_000));
    this.#count();
    const told = [...this.#told.values()];
    return {
      sent: this.#seen.size,
      counted: told.length,
      lost: lost(),
      duplicate: told.reduce((sum, times) => sum + times - 1, 0),
    };
  }

  async close(): Promise<void> {
    await this.#close();
  }

  /** The sandbox's log forgets: look often enough. A flow's path has its id, and each try here has its own flow. */
  #count(): void {
    for (const { sequence, path, query } of this.#sandbox.log) {
      if (sequence <= this.#sequence) continue;
      this.#sequence = sequence;
      if (query['ev'] !== 'offer_viewed') continue;
      const view = `${path} ${query['offer_id']}`;
      this.#told.set(view, (this.#told.get(view) ?? 0) + 1);
    }
  }

  #serve(scripts: ReadonlyMap<string, Buffer>, request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://shop');
    const id = searchParams.get('id');
    const order = searchParams.get('order') ?? '';
    this.#count();
    if (pathname === '/late') {
      this.late += 1;
    } else if (id) {
      this.#seen.add(id);
      this.#waiting.get(order)?.();
      this.#waiting.delete(order);
    }
    if (pathname === '/loaded') this.returns.loaded += 1;
    if (pathname === '/restored') this.returns.restored += 1;
    const script = scripts.get(pathname);
    if (script) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' }).end(script);
    } else if (pathname === '/order' || pathname === '/next') {
      const element = pathname === '/order' ? this.#offer(order) : this.#silent();
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(
        `<!doctype html><title>Order</title><script src="/offer-elements.js" async></script>
<script>${REPORT}</script>${element}`,
      );
    } else {
      // Every browser asks for an icon.
      response.writeHead(pathname === '/favicon.ico' ? 404 : 200, { 'content-type': 'text/html' }).end(ELSEWHERE);
    }
  }

  #offer(order: string): string {
    return `<post-purchase-offer endpoint="${this.#endpoint}" order-id="${order}" order-total="46.50"
      order-currency="GBP"></post-purchase-offer>`;
  }

  /** Nobody to ask about: no e-mail address. */
  #silent(): string {
    return `<referral-offer endpoint="${this.#endpoint}"></referral-offer>`;
  }

  get #endpoint(): string {
    return `https://127.0.0.1:${this.relay.port}/offers`;
  }

  #faulty(proxy: OfferProxy): OfferProxy {
    return {
      fetch: async (request, connection) => {
        if (!request.url.endsWith('/v1/events') || request.method !== 'POST') return proxy.fetch(request, connection);
        const text = await request.text();
        const { events }: { events: { id: string }[] } = JSON.parse(text);
        const [first] = events;
        const site = this.sites.indexOf(request.headers.get('origin') ?? '');
        const fault = this.fault(this.sends.get(first?.id ?? '')?.length ?? 0, site);
        for (const { id } of events) this.sends.set(id, [...(this.sends.get(id) ?? []), Date.now()]);
        if (fault === 'server-error') return new Response('{}', { status: 500 });
        const { url, method, headers } = request;
        const answer = await proxy.fetch(new Request(url, { method, headers, body: text }), connection);
        return fault === 'lost-answer' ? new Response(null, { headers: { [LOST]: '1' } }) : answer;
      },
    };
  }
}

/** A header that no browser ever sees: what carries it is not answered. */
const LOST = 'x-lost';

/** Tells the shop's server what happens, and does what its address says. */
const REPORT = `
const query = new URLSearchParams(location.search);
const next = query.get('next');
const tell = (path) => fetch(path + '?' + query, { keepalive: true });
const goElsewhere = () => setTimeout(() => { location.href = '/elsewhere?return'; }, 3000);
addEventListener('pageshow', ({ persisted }) => {
  if (next !== 'return') return;
  tell(persisted ? '/restored' : '/loaded');
  if (persisted) goElsewhere();
});
for (const type of ['offer-load', 'offer-empty', 'offer-error'])
  addEventListener(type, () => next === 'return' && goElsewhere());
let drawn;
addEventListener('offer-load', () => {
  drawn = performance.now();
  if (Number(next)) setTimeout(() => window.close(), Number(next));
});
for (const type of ['offer-empty', 'offer-error'])
  addEventListener(type, () => Number(next) && window.close());
addEventListener('offer-shown', ({ detail }) => {
  query.set('id', detail.id);
  // A busy browser closes a tab later than it was told to.
  if (Number(next) && performance.now() - drawn >= 1000) return tell('/late');
  if (next === 'leave') location.href = '/left?' + query;
  else tell('/seen');
});`;

const ELSEWHERE = `<!doctype html><title>Elsewhere</title><p>Elsewhere</p>
<script>addEventListener('pageshow', () => {
  if (location.search === '?return') setTimeout(() => history.back(), 100);
})</script>`;
