import { SettingsError } from '../../../src/proxy/index.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { CAPILLARY } from '../../proxy/helpers/capillary.ts';
import { SHOP, SIGNING_SECRET, settings } from '../../proxy/helpers/proxy.ts';
import { UPTICK } from '../../proxy/helpers/uptick.ts';
import type { Bench } from '../row.ts';
import type { OpenOptions, OpenProxy, Served } from '../runtimes/runtime.ts';

/** The proxy before all vendors, as a handler and as a server. */
export class World {
  readonly runtime: Bench['runtime'];
  readonly sandbox: Sandbox;
  readonly #served: Served[] = [];

  private constructor(runtime: Bench['runtime'], sandbox: Sandbox) {
    this.runtime = runtime;
    this.sandbox = sandbox;
  }

  static async open(runtime: Bench['runtime']): Promise<World> {
    return new World(runtime, await startSandbox());
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

  /** As a function from request to response. */
  handler(others: Record<string, string> = {}, options: OpenOptions = {}): Promise<OpenProxy> {
    return this.runtime.open({ ...this.settings, ...others }, options);
  }

  /** Over real connections. */
  async server(others: Record<string, string> = {}): Promise<string> {
    const [url = ''] = await this.servers(1, others);
    return url;
  }

  /** So many instances. */
  async servers(instances: number, others: Record<string, string> = {}): Promise<string[]> {
    const served = await this.runtime.serve({ ...this.settings, ...others }, instances);
    this.#served.push(served);
    return served.urls;
  }

  async close(): Promise<void> {
    await Promise.all(this.#served.map((served) => served.close()));
    await this.sandbox.close();
  }
}

/** Runs a row in a world of its own. */
export async function inWorld<Result>({ runtime }: Bench, run: (world: World) => Promise<Result>): Promise<Result> {
  const world = await World.open(runtime);
  try {
    return await run(world);
  } finally {
    await world.close();
  }
}

/** Whether there is a proxy with these settings. */
export async function starts({ runtime }: World, others: Record<string, string>): Promise<boolean> {
  try {
    await runtime.open(settings(others));
    return true;
  } catch (error) {
    if (error instanceof SettingsError) return false;
    throw error;
  }
}

/** A page's request, to a handler. */
export function pageRequest(path: string, body: BodyInit | null, headers: Record<string, string> = {}): Request {
  const given = { origin: SHOP, 'content-type': 'text/plain', ...headers };
  // A streamed body has to say so.
  const init = { method: 'POST', headers: given, body, duplex: 'half' };
  return new Request(`https://offers.example${path}`, init);
}
