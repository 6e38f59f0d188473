import { waitUntil } from '@open-wc/testing';
import type { KeptRedemption } from '../../../src/elements/coupon/redemption-outbox.ts';
import { changeStored } from '../../../src/elements/delivery/row-store.ts';
import type { Order } from '../../../src/index.ts';
import { type Arrival, arrivalsOf, newOrderId } from './sandbox.ts';
import { deleteDatabase, storedRows } from './stored-rows.ts';

export const REDEMPTIONS = '/v1/coupon-redemptions';

/** An order nobody has placed before, paid with a coupon. */
export function couponOrder(fields: Partial<Order> = {}): Order {
  return { id: newOrderId(), total: '46.50', currency: 'GBP', coupon: 'TEA-9F3K', ...fields };
}

/** The times the vendor was told of this order. */
export async function redemptionsOf(order: string): Promise<Arrival[]> {
  return (await arrivalsOf(order)).filter(({ path }) => path.endsWith('/coupon_redemption'));
}

export async function isRedeemed(order: string): Promise<void> {
  await waitUntil(async () => (await redemptionsOf(order)).length > 0, `the vendor hears of ${order}`, {
    timeout: 10_000,
  });
}

/** The orders this origin's storage holds. */
export function keptOrders(): Promise<KeptRedemption[]> {
  return storedRows('offer-elements-orders', 'orders');
}

/** Waits until storage holds this many. */
export async function areKept(count: number): Promise<void> {
  await waitUntil(async () => (await keptOrders()).length === count, `${count} orders are kept`, { timeout: 10_000 });
}

/** Keeps an order as an earlier page has done it. */
export async function keepOrder(order: Order): Promise<void> {
  const address = new URL(`/offers${REDEMPTIONS}`, location.href).href;
  const row = { id: `${address} ${order.id}`, address, at: Date.now(), body: JSON.stringify({ order }) };
  await changeStored<KeptRedemption>({ database: 'offer-elements-orders', store: 'orders' }, (rows) => [...rows, row]);
}

export function forgetOrders(): Promise<void> {
  return deleteDatabase('offer-elements-orders');
}
