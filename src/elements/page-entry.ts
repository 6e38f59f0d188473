import { own } from './attributes/bare.ts';

/**
 * What a page tells every element on it, through the queue: an `Order`, a `Customer`, an `Address`; words of the shop's in
 * the place of ours, by language (see `registerWords`). Or an element that is to be made, where a page can run a script
 * and not write a tag.
 */
export interface PageEntry {
  order?: unknown;
  customer?: unknown;
  address?: unknown;
  words?: unknown;
  /** `referral` or `post-purchase`. */
  offer?: unknown;
  /** Where it goes: a selector. */
  into?: unknown;
  /** Of the element, by their names in HTML. */
  attributes?: unknown;
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

/** Whether it says more than what was bought, and by whom. */
export function asksForMore(entry: unknown): entry is PageEntry {
  return isPlacement(entry) || Boolean(Object(entry).words);
}

/** Whether it wants an element made. */
export function isPlacement(entry: unknown): entry is PageEntry {
  return Object.hasOwn(Object(entry), 'offer');
}
