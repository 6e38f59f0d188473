/**
 * What a page tells every element on it, through the queue: an `Order`, a `Customer`, an `Address`; and words of the shop's
 * in the place of ours, by language (see `registerWords`).
 */
export interface PageEntry {
  order?: unknown;
  customer?: unknown;
  address?: unknown;
  words?: unknown;
}

/**
 * What is known after one more entry has come: a later order replaces an earlier one, with all that came with it.
 *
 * @param newest as a page has pushed it; what is no object tells nothing
 */
export function withEntry(known: PageEntry, newest: unknown): PageEntry {
  if (!isEntry(newest)) return known;
  // A new order is a new beginning; without one, what comes is about the order that is known.
  return newest.order ? newest : { ...known, ...newest };
}

function isEntry(value: unknown): value is PageEntry {
  return typeof value === 'object' && value !== null;
}
