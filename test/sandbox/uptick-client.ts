import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after } from 'node:test';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { integrationIds } from '../../src/sandbox/uptick/integration-ids.ts';

export interface UptickSandbox extends Sandbox {
  /** The address of the API, and the one to accept and decline at. */
  api: string;
  app: string;
}

/** A sandbox for the tests of one file. */
export async function startForTests(): Promise<UptickSandbox> {
  const sandbox = await startSandbox();
  after(() => sandbox.close());
  const { uptick, 'uptick-app': app } = sandbox.vendors;
  return Object.assign(sandbox, { api: uptick?.baseUrl ?? '', app: app?.baseUrl ?? '' });
}

/** As the vendor wants to be called: nothing but `accept`, and redirects left to us. */
export function call(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { headers: { accept: 'application/json' }, redirect: 'manual', ...init });
}

/** The start of a flow, by the words of its order id or by integration. */
export function startUrl(api: string, words?: string, integration: string = integrationIds.default): string {
  const query = new URLSearchParams({
    placement: 'order_confirmation',
    ...(words && { order_id: `SANDBOX-${words}` }),
  });
  return `${api}/v1/places/${integration}/flows/new?${query}`;
}

/** The address with more in its query, and without what is set to nothing. */
export function withQuery(url: string, changes: Record<string, string | undefined>): string {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) changed.searchParams.delete(name);
    else changed.searchParams.set(name, value);
  }
  return String(changed);
}

/** The first offer's address of a new flow, placement and all. */
export async function firstOfferUrl(api: string, words?: string, integration?: string): Promise<string> {
  const { links } = await (await call(startUrl(api, words, integration))).json();
  return withQuery(links.next_offer, { placement: 'order_confirmation' });
}

/** A good address for each call: of one flow, and as its answers say. */
export async function sampleCalls(api: string) {
  const offer = await firstOfferUrl(api);
  const body = await (await call(offer)).json();
  const [accept, reject] = nodesOf(body).filter(({ type }) => type === 's-button');
  return {
    start: startUrl(api),
    shop: `${api}/places/flows/shopify?placement=order_confirmation&shop_myshopify_domain=larkspur-tea.example`,
    offer,
    event: withQuery(body.links.offer_event, { ev: 'offer_viewed' }),
    reject: String(reject?.url),
    accept: String(accept?.attributes?.['href']),
  };
}

export type CallName = keyof Awaited<ReturnType<typeof sampleCalls>>;

/** One of them, changed as a test likes, by its own method. */
export function send(name: CallName, url: string, init: RequestInit = {}): Promise<Response> {
  return call(url, { method: name === 'event' || name === 'reject' ? 'POST' : 'GET', ...init });
}

/** What was wrong with a call, for it must have been refused. */
export async function complaints(response: Response, sandbox: Sandbox): Promise<string[]> {
  assert.equal(sandbox.log.at(-1)?.outcome, 'refused');
  const { errors } = await response.json();
  return errors.map(({ title }: { title: string }) => title);
}

export interface Node {
  type?: unknown;
  name?: string;
  text?: unknown;
  attributes?: Record<string, unknown>;
  children?: unknown;
  url?: string;
}

/**
 * Every node of an answer, in the order of display, however deep: a list of work instead of a stack. Attributes are no
 * nodes, but for those of an offer of the first generation, which are its sections.
 */
export function nodesOf(root: unknown): Node[] {
  const nodes: Node[] = [];
  const left = [root];
  while (left.length > 0) {
    const value = left.pop();
    if (Array.isArray(value)) left.push(...value.toReversed());
    else if (typeof value === 'object' && value !== null) {
      nodes.push(value);
      const isOffer = 'type' in value && value.type === 'offer';
      const inner = Object.entries(value).filter(([name]) => isOffer || !name.endsWith('attributes'));
      left.push(...inner.map(([, part]) => part).toReversed());
    }
  }
  return nodes;
}

interface Exchange {
  request: { method: string; path: string; query: Record<string, string>; headers: Record<string, string> };
  response: { status: number; headers: Record<string, string>; body: unknown };
}

export async function readFixture(name: string): Promise<Exchange> {
  const file = new URL(`../fixtures/uptick/${name}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8'));
}
