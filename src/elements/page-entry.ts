import { own } from './bare.ts';

/** What a page tells every element on it, through the queue: an `Order`, a `Customer`, an `Address`. */
export interface PageEntry {
  order?: unknown;
  customer?: unknown;
  address?: unknown;
}

/**
 * What is known after one more entry has come: a later order replaces an earlier one, with all that came with it.
 *
 * @param newest as a page has pushed it; what is no object tells nothing
 */
export function withEntry(known: PageEntry, newest: unknown): PageEntry {
  const entry: PageEntry = own(Object(newest));
  // A new order is a new beginning; without one, what comes is about the order that is known.
  return entry.order ? entry : { ...known, ...entry };
}
