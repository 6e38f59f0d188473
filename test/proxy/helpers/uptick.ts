import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { SegmentsOffer } from '../../../src/offer/offer.ts';
import type { OfferProxy } from '../../../src/proxy/index.ts';
import { createSealer, type SealedClaims, type SealKind } from '../../../src/proxy/sealing/seal.ts';
import { NEXT_OFFER, POST_PURCHASE_OFFER, post, SECRET, type TestProxy, testProxy } from './proxy.ts';

export const INTEGRATION = '3b1e6d52-0f7a-4c1d-9a61-5c2f7f0a1b11';

/** The settings that make Uptick the vendor of post-purchase offers. */
export const UPTICK = { UPTICK_INTEGRATION_ID: INTEGRATION };

/** What the contract's examples were asked for. */
export const PURCHASE = {
  customer: {
    firstName: 'Rowan',
    lastName: 'Ash',
    email: 'rowan.ash@example.com',
    phone: '+1 207 555 0134',
    id: 'C-77',
  },
  order: { id: 'LKS10482', total: '58.20', currency: 'USD', coupon: 'TEA4U' },
  address: { line1: '1 Harbor Street', city: 'Portland', postcode: '04101', country: 'us' },
};

/** The addresses in the contract's examples. */
export const FLOW = `https://api.uptick.com/v1/places/${INTEGRATION}/flows/9d2c7a44-6a1b-4f35-8f0e-0b7d5f6f2c22`;
export const CLICKS =
  'https://app.uptick.com/evt/flows/9d2c7a44-6a1b-4f35-8f0e-0b7d5f6f2c22/events/c0a8f4de-11c2-4b58-b6a4-7a54e2d93333';
export const NEXT = `${FLOW}/offers/new?event_id=c0a8f4de-11c2-4b58-b6a4-7a54e2d93333&index=1&placement=order_confirmation`;

export interface Fixture {
  request: { method: string; path: string; query: Record<string, string> };
  response: { status: number; body: unknown };
}

export function fixture(name: string): Fixture {
  return JSON.parse(readFileSync(new URL(`../../fixtures/uptick/${name}.json`, import.meta.url), 'utf8'));
}

export function recorded(name: string): Response {
  const { status, body } = fixture(name).response;
  return Response.json(body, { status });
}

/** A 201 with this offer in it, and the links of the contract's examples. */
export function offerAnswer(offer: object, links: object = { next_offer: NEXT }): Response {
  return Response.json({ api_version: 'v2', data: [{ type: 'offer', id: '204', ...offer }], links }, { status: 201 });
}

/** A proxy whose vendor gives these answers, one after the other, and then none. */
export function scriptedProxy(answers: readonly Response[], settings: Record<string, string> = {}): TestProxy {
  const left = [...answers];
  return testProxy({ ...UPTICK, ...settings }, () => {
    const next = left.shift();
    if (!next) throw new Error('There is no answer left.');
    return next;
  });
}

export const ask = (request: object = PURCHASE) => post(request, {}, POST_PURCHASE_OFFER);

export const goOn = (continuation: unknown, answer: unknown = 'accept', headers: Record<string, string> = {}) =>
  post({ continuation, answer }, headers, NEXT_OFFER);

export async function answerOf(proxy: OfferProxy, request: Request) {
  const response = await proxy.fetch(request);
  return { status: response.status, ...(await response.json()) };
}

/** The first offer of a flow that starts as in the contract's example. */
export async function firstOffer(answer: Response, settings?: Record<string, string>) {
  const proxy = scriptedProxy([recorded('flow-new-success'), answer], settings);
  const given = await answerOf(proxy, ask());
  const offer: SegmentsOffer | null = given.offer;
  return { offer, reason: given.reason, proxy };
}

/** What is in a sealed token, without its dates. */
export async function opened(kind: SealKind, token: string): Promise<SealedClaims | undefined> {
  const { iat, exp, ...claims } = (await createSealer([SECRET], Date.now).open(kind, token)) ?? {};
  return claims;
}

/** The least that is an offer. */
export function offerTree(more: object = {}): object[] {
  return [
    { type: 's-paragraph', text: 'A treat' },
    { type: 's-button', name: 'button-accept', text: 'Yes', attributes: { href: `${CLICKS}/accept` }, ...more },
  ];
}

/** What the vendor sealed into an offer's continuation. */
export async function stateOf(offer: { continuation: string } | null): Promise<Record<string, unknown>> {
  const state = (await opened('continuation', offer?.continuation ?? ''))?.['state'];
  assert.ok(typeof state === 'object' && state !== null);
  return { ...state };
}
