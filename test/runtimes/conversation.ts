/** One answer, without what differs from one request to the next. */
export interface Heard {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** Sends a request to a runtime; the path begins with the base path. */
export type Send = (path: string, init: RequestInit) => Promise<Response>;

export const SHOP = 'https://shop.larkspur.example';

const ROWAN = {
  customer: { email: 'rowan.ash@example.com', firstName: 'Rowan', lastName: 'Ash' },
  order: { id: 'LKS-10482', total: '46.50', currency: 'GBP' },
};

/** What a page may do, well and badly, and what a page from elsewhere may. */
export async function converse(send: Send): Promise<Map<string, Heard>> {
  const heard = new Map<string, Heard>();
  const say = async (name: string, path: string, init: RequestInit): Promise<Record<string, unknown>> => {
    const response = await send(`/offers${path}`, init);
    const text = await response.text();
    heard.set(name, {
      status: response.status,
      headers: lasting(response.headers),
      body: text === '' ? '' : lastingBody(text),
    });
    return text === '' ? {} : JSON.parse(text);
  };
  const post = (name: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    say(name, path, {
      method: 'POST',
      headers: { origin: SHOP, 'content-type': 'text/plain;charset=UTF-8', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  await say('life', '/livez', {});
  await say('readiness', '/readyz', {});
  await say('the document', '/v1/openapi.json', {});
  await say('a preflight', '/v1/referral-offer', { method: 'OPTIONS', headers: { origin: SHOP } });
  await say('another method', '/v1/referral-offer', { method: 'PUT', headers: { origin: SHOP }, body: '{}' });
  await say('another path', '/v1/referral-offers', { method: 'POST', headers: { origin: SHOP }, body: '{}' });
  await post('another origin', '/v1/referral-offer', ROWAN, { origin: 'https://elsewhere.example' });
  await post('another type', '/v1/referral-offer', ROWAN, { 'content-type': 'application/xml' });
  await post('no JSON', '/v1/referral-offer', '{"order":');
  await post('a wrong field', '/v1/referral-offer', { order: { total: 'a lot' } });
  await post('a missing field', '/v1/referral-offer', { order: { id: 'LKS-10482' } });
  await post('too much', '/v1/referral-offer', 'x'.repeat(17 * 1024));
  const { offer } = await post('a referral', '/v1/referral-offer', ROWAN);
  const { id, receipt } = fields(offer);
  await post('a view', '/v1/events', { events: [{ id, receipt, type: 'shown', at: 0 }] });
  await post('a forged view', '/v1/events', { events: [{ id: 'another', receipt, type: 'shown', at: 0 }] });
  const first = await post('a post-purchase offer', '/v1/post-purchase-offer', ROWAN);
  const { continuation } = fields(first['offer']);
  await post('the next offer', '/v1/next-offer', { continuation, answer: 'accept' });
  await post('a forged continuation', '/v1/next-offer', { continuation: 'e30.e30', answer: 'accept' });
  await post('a coupon', '/v1/coupon-redemptions', { order: { ...ROWAN.order, coupon: 'TEA-9F3K-2PLM' } });
  return heard;
}

/** Other for each request, or sealed. */
const PASSING_FIELDS = ['receipt', 'continuation', 'requestId'];

/** The vendor's names for a flow and its events, in addresses. */
const PASSING_IDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Of the connection, not of the answer; and how many requests are left, which an edge's own counter does not say. */
const PASSING_HEADERS = [
  'alt-svc',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'ratelimit',
  'ratelimit-policy',
  'transfer-encoding',
];

function lastingBody(text: string): unknown {
  return JSON.parse(text.replace(PASSING_IDS, '…'), (key, value: unknown) =>
    PASSING_FIELDS.includes(key) ? '…' : value,
  );
}

function lasting(headers: Headers): Record<string, string> {
  const entries = [...headers].filter(([name]) => !PASSING_HEADERS.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, name === 'x-request-id' ? '…' : value]));
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
