import { waitUntil } from '@open-wc/testing';
import type { View } from '../../../src/elements/viewing/view-store.ts';
import { newOrderId, vendorCalls } from './sandbox.ts';
import { storedRows } from './stored-rows.ts';

const ADDRESS = new URL('/offers/v1/events', location.href).href;

/** A view of an offer that the real proxy has just handed out, as an element would report it. */
export interface RealView {
  view: View;
  order: string;
}

/** @param scenario of the sandbox, for the whole flow */
export async function realView(scenario = 'default'): Promise<RealView> {
  const order = `SANDBOX-${scenario}.${newOrderId()}`;
  const response = await fetch('/offers/v1/post-purchase-offer', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ order: { id: order, total: '1', currency: 'GBP' } }),
  });
  const { offer } = await response.json();
  return { order, view: { id: offer.id, type: 'shown', receipt: offer.receipt, at: Date.now(), address: ADDRESS } };
}

/** A view no proxy ever handed out. */
export function madeUpView(number: number, fields: Partial<View> = {}): View {
  return {
    id: `made-up-${number}`,
    type: 'shown',
    receipt: 'x'.repeat(800),
    at: Date.now(),
    address: ADDRESS,
    ...fields,
  };
}

/** How often the vendor was told that an offer of this order was shown. */
export async function timesTold(order: string): Promise<number> {
  const calls = await vendorCalls(order);
  const start = calls[0]?.path;
  if (!start) throw new Error(`The vendor knows no order ${order}.`);
  const next = calls.findIndex(({ query }, index) => index > 0 && query['order_id'] !== undefined);
  return calls.slice(0, next < 0 ? undefined : next).filter(({ query }) => query['ev'] === 'offer_viewed').length;
}

export async function isTold(order: string): Promise<void> {
  await waitUntil(async () => (await timesTold(order)) > 0, `the vendor hears of ${order}`, { timeout: 10_000 });
}

/** The views this origin's storage holds. */
export function storedViews(): Promise<View[]> {
  return storedRows('offer-elements', 'views');
}

/** Waits until storage holds this many. */
export async function isStored(count: number): Promise<void> {
  await waitUntil(async () => (await storedViews()).length === count, `${count} views are stored`, { timeout: 10_000 });
}
