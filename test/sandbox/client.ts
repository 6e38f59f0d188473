import { readFile } from 'node:fs/promises';
import { after } from 'node:test';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';

export const OFFER = '/api/entry-point/v2/offer';
export const REDEMPTION = '/api/consumer/v2/coupon_redemption';

/** A sandbox for the tests of one file. */
export async function startForTests(): Promise<Sandbox & { baseUrl: string }> {
  const sandbox = await startSandbox();
  after(() => sandbox.close());
  return Object.assign(sandbox, { baseUrl: sandbox.vendors['mention-me']?.baseUrl ?? '' });
}

/** A call with nothing wrong in it. */
export function enrolment(emailAddress = 'rowan.ash@example.com') {
  return {
    customer: { emailAddress, firstname: 'Rowan', surname: 'Ash' },
    request: { partnerCode: 'PARTNER_CODE_SAMPLE', situation: 'order-confirmation' },
  };
}

/** A coupon's order with nothing wrong in it. */
export function redemption(couponCode = 'TEA-9F3K-2PLM') {
  return {
    order: {
      orderIdentifier: 'POS-7731',
      total: '31.00',
      currencyCode: 'GBP',
      dateString: '2026-05-14T09:31:07+00:00',
      couponCode,
    },
    request: { partnerCode: 'PARTNER_CODE_SAMPLE', situation: 'instore-till' },
  };
}

export function post(url: string, body: unknown, init: RequestInit = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });
}

interface Exchange {
  request: { method: string; path: string; headers: Record<string, string>; body: unknown };
  response: { status: number; headers: Record<string, string>; body: unknown };
}

export async function readFixture(name: string): Promise<Exchange> {
  const file = new URL(`../fixtures/mention-me/${name}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8'));
}

/** The body as the fixtures write it: JSON where it is JSON, else text. */
export async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  return response.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text;
}
