import { createOfferProxy, type LogLine, type OfferProxyRuntime } from '../../../src/proxy/index.ts';
import { type OfferServer, serveOfferProxy } from '../../../src/proxy/node.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { CAPILLARY } from '../../proxy/helpers/capillary.ts';
import { SHOP, SIGNING_SECRET, settings } from '../../proxy/helpers/proxy.ts';
import { UPTICK } from '../../proxy/helpers/uptick.ts';

/** The proxy before all vendors, as a handler and as a server. */
export class World {
  readonly sandbox: Sandbox;
  /** Everything both wrote, line by line. */
  readonly lines: LogLine[] = [];
  readonly printed: string[] = [];
  readonly #servers: OfferServer[] = [];

  private constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  static async open(): Promise<World> {
    return new World(await startSandbox());
  }

  get settings(): Record<string, string> {
    const address = (name: string) => this.sandbox.vendors[name]?.baseUrl ?? '';
    return settings({
      ...UPTICK,
      ...CAPILLARY,
      MENTION_ME_BASE_URL: address('mention-me'),
      UPTICK_BASE_URL: address('uptick'),
      CAPILLARY_BASE_URL: address('capillary'),
      OFFERS_SIGNING_SECRET: SIGNING_SECRET,
      // These checks come from one address, all of them.
      OFFERS_RATE_LIMIT: '100000000/1h',
    });
  }

  get #runtime(): OfferProxyRuntime {
    return {
      log: (line) => {
        this.printed.push(JSON.stringify(line));
        if (!('event' in line)) this.lines.push(line);
      },
    };
  }

  /** As on an edge: a function from request to response. */
  handler(others: Record<string, string> = {}, runtime: OfferProxyRuntime = {}) {
    return createOfferProxy({ ...this.settings, ...others }, { ...this.#runtime, ...runtime });
  }

  /** On Node, over real connections. */
  async server(others: Record<string, string> = {}): Promise<string> {
    const server = await serveOfferProxy(
      { ...this.settings, ...others },
      { port: 0, hostname: '127.0.0.1', runtime: this.#runtime },
    );
    this.#servers.push(server);
    return server.url;
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.close()));
    await this.sandbox.close();
  }
}

/** Runs a row in a world of its own. */
export async function inWorld<Result>(run: (world: World) => Promise<Result>): Promise<Result> {
  const world = await World.open();
  try {
    return await run(world);
  } finally {
    await world.close();
  }
}

/** A page's request, to a handler. */
export function pageRequest(path: string, body: BodyInit | null, headers: Record<string, string> = {}): Request {
  const given = { origin: SHOP, 'content-type': 'text/plain', ...headers };
  // A streamed body has to say so.
  const init = { method: 'POST', headers: given, body, duplex: 'half' };
  return new Request(`https://offers.example${path}`, init);
}
