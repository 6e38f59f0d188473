import type { Sums } from './page-order.ts';

/** What a shop may take for an order's total. */
export const TOTAL_BASES = ['value', 'items', 'value-less-tax-shipping'] as const;

export type TotalBasis = (typeof TOTAL_BASES)[number];

/** Two sums that differ by less are the same: they were rounded on the way. */
const ROUNDING = 0.011;

/** Which it is, by the word a page wrote; any other word is `value`, which in Google Analytics is without tax and shipping. */
export function basisOf(word: string | undefined): TotalBasis {
  return TOTAL_BASES.find((basis) => basis === word) ?? 'value';
}

/** The total on that basis; absent where the page does not say what it is made of. */
export function totalOf({ value, items, tax, shipping }: Sums, basis: TotalBasis): number | undefined {
  if (basis === 'items') return items;
  if (basis === 'value') return value;
  if (value === undefined || tax === undefined || shipping === undefined) return undefined;
  return value - tax - shipping;
}

/** Whether value and items tell two tales, so that somebody has to choose. */
export function isInDoubt({ value, items }: Sums): boolean {
  return value !== undefined && items !== undefined && Math.abs(value - items) > ROUNDING;
}
