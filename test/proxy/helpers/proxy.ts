import assert from 'node:assert/strict';
import {
  type ActLine,
  createOfferProxy,
  type LogLine,
  type OfferProxy,
  type OfferProxyRuntime,
  type ShownLine,
} from '../../../src/proxy/index.ts';

export const SHOP = 'https://shop.larkspur.example';
export const SECRET = 'a-sealing-secret-for-tests-only-0001';
export const SIGNING_SECRET = 'a-signing-secret-for-tests-only-0001';
export const PARTNER_CODE = 'PARTNER_CODE_SAMPLE';
export const REFERRAL_OFFER = '/offers/v1/referral-offer';
export const POST_PURCHASE_OFFER = '/offers/v1/post-purchase-offer';
export const NEXT_OFFER = '/offers/v1/next-offer';

/** The least a proxy needs. */
export function settings(others: Record<string, string> = {}): Record<string, string> {
  return { OFFERS_ALLOWED_ORIGINS: SHOP, OFFERS_SECRET: SECRET, MENTION_ME_PARTNER_CODE: PARTNER_CODE, ...others };
}

/** What a page asks when there is nothing special about it. */
export const ROWAN = {
  customer: { email: 'rowan.ash@example.com', firstName: 'Rowan', lastName: 'Ash' },
  order: { id: 'LKS-10482', total: '46.50', currency: 'GBP' },
};

export type EventLine = ShownLine | ActLine;

export interface TestProxy extends OfferProxy {
  /** The lines of requests. */
  readonly lines: LogLine[];
  /** The lines of what was counted or done. */
  readonly events: EventLine[];
  /** What a vendor was sent. */
  readonly calls: { method: string; url: string; body: unknown }[];
}

/** A proxy whose vendor answers as told, and whose log and vendor calls can be looked at. */
export function testProxy(
  others: Record<string, string> = {},
  vendorAnswer: (request: Request) => Response | Promise<Response> = offerResponse,
  runtime: OfferProxyRuntime = {},
): TestProxy {
  const lines: LogLine[] = [];
  const events: EventLine[] = [];
  const calls: TestProxy['calls'] = [];
  const proxy = createOfferProxy(settings(others), {
    log: (line) => {
      if ('event' in line) events.push(line);
      else lines.push(line);
    },
    async fetch(input, init) {
      const request = new Request(input, init);
      const text = await request.clone().text();
      calls.push({ method: request.method, url: request.url, body: text === '' ? undefined : JSON.parse(text) });
      return vendorAnswer(request);
    },
    ...runtime,
  });
  return { ...proxy, lines, events, calls };
}

export function offerResponse(): Response {
  return Response.json({ url: 'https://demo.mention-me.com/sample-journey/1', defaultCallToAction: 'Tell a friend' });
}

/** A page's request. Texts, bytes and streams are sent as they are, anything else as JSON. */
export function post(
  body: unknown,
  headers: Record<string, string | undefined> = {},
  path: string = REFERRAL_OFFER,
): Request {
  const given = { origin: SHOP, 'content-type': 'text/plain;charset=UTF-8', ...headers };
  const init = {
    method: 'POST',
    headers: Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
    body: bodyInit(body),
    // A streamed body has to say so.
    duplex: 'half',
  };
  return new Request(`https://offers.example${path}`, init);
}

/** Holds an answer to being a problem document with this status and reason; gives its errors' fields. */
export async function assertProblem(response: Response, status: number, reason: string): Promise<string[]> {
  const problem = await response.json();
  assert.deepEqual([response.status, problem.reason], [status, reason]);
  assert.equal(problem.status, status);
  assert.equal(problem.type, 'about:blank');
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('x-request-id'), problem.requestId);
  return (problem.errors ?? []).map(({ field }: { field: string }) => field);
}

function bodyInit(body: unknown): BodyInit {
  if (body instanceof Uint8Array) return new Uint8Array(body);
  return typeof body === 'string' || body instanceof ReadableStream ? body : JSON.stringify(body);
}
