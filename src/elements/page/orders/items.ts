import { entriesOf } from '../../asking/gather-request.ts';
import { decimal } from './decimal.ts';

export interface Items {
  /** How many, as text; absent: none are named. */
  count: string | undefined;
  /** Price times quantity, all together; absent: not every item has a price. */
  sum: number | undefined;
}

/** Counts items, in a list or numbered in an object. One without a quantity is one; what is no object is none. */
export function itemsOf(list: unknown, quantity: string, price: string): Items {
  const items = [...entriesOf(list).values()].map(entriesOf).filter(({ size }) => size > 0);
  if (items.length === 0) return { count: undefined, sum: undefined };
  const lines = items.map((item) => ({
    quantity: decimal(item.get(quantity)) ?? 1,
    price: decimal(item.get(price)),
  }));
  const count = lines.reduce((all, line) => all + line.quantity, 0);
  const isPriced = lines.every((line) => line.price !== undefined);
  return {
    // A kilogram and a half is no number of items.
    count: Number.isInteger(count) && count >= 0 ? String(count) : undefined,
    sum: isPriced ? lines.reduce((all, line) => all + (line.price ?? 0) * line.quantity, 0) : undefined,
  };
}
