import type { Address, Customer, OfferRequest, Order } from '../../offer/offer-request.ts';
import { own } from '../attributes/bare.ts';
import { yesOrNoOf } from '../attributes/yes-or-no.ts';
import type { PageEntry } from '../page-entry.ts';

/**
 * Where an order and a shopper can stand on a page, in the order they are believed. The first with an order id wins
 * whole, so that one order's id never meets another's total; a source that names no shopper leaves that to the next
 * one that does.
 */
export type SourceName = 'property' | 'attributes' | 'child' | 'queue' | 'page';

export interface Source extends PageEntry {
  name: SourceName;
}

/** What was gathered, and from where, for `debug`. */
export interface Gathered {
  request: Pick<OfferRequest, 'order' | 'customer' | 'address'>;
  order?: SourceName;
  /** An order that was given without an id, where none was given with one: it is not sent. */
  nameless?: Partial<Order>;
  customer?: SourceName;
}

export const ORDER_TEXTS = ['id', 'total', 'currency', 'date', 'coupon', 'discount', 'items'] as const;
export const ORDER_FLAGS = ['subscription', 'gift'] as const;
const CUSTOMER_TEXTS = [
  'email',
  'firstName',
  'lastName',
  'title',
  'phone',
  'id',
  'segment',
  'customField',
  'visitorId',
] as const;
const ADDRESS_TEXTS = ['line1', 'line2', 'city', 'county', 'postcode', 'country'] as const;

/** Order, customer and address out of the sources, which are given in the order they are believed. */
export function gatherRequest(sources: readonly Source[]): Gathered {
  // What a source leaves out is not read off what a script on the page has added to every object.
  const read = sources.map(own).map((source) => ({
    name: source.name,
    order: pick<Order>(source.order, ORDER_TEXTS, ORDER_FLAGS),
    customer: pick<Customer>(source.customer, CUSTOMER_TEXTS),
    address: pick<Address>(source.address, ADDRESS_TEXTS),
  }));
  const order = read.find((source) => source.order?.id);
  const nameless = order ? undefined : read.find((source) => source.order)?.order;
  const customer = order?.customer ? order : read.find((source) => source.customer);
  const address = order?.address ?? read.find((source) => source.address)?.address;
  return {
    request: {
      // What is missing in it is the proxy's to name: it knows what the vendor needs.
      ...(order?.order && { order: order.order as Order }),
      ...(customer?.customer && { customer: customer.customer }),
      ...(address && { address }),
    },
    ...(order && { order: order.name }),
    ...(nameless && { nameless }),
    ...(customer && { customer: customer.name }),
  };
}

/**
 * The listed fields of something the page gave us, as texts. Numbers become text, because a page that computes a total
 * has a number; anything else that is no text counts as not given.
 */
function pick<Fields>(
  from: unknown,
  texts: readonly (keyof Fields & string)[],
  flags: readonly (keyof Fields & string)[] = [],
): Partial<Fields> | undefined {
  const values = entriesOf(from);
  const picked = [
    ...texts.map((name) => [name, plainText(values.get(name))] as const),
    // In an object, unlike in markup, an empty text says nothing.
    ...flags.map((name) => [name, yesOrNoOf(values.get(name) === '' ? undefined : values.get(name))] as const),
  ].filter(([, value]) => value !== undefined);
  return picked.length > 0 ? (Object.fromEntries(picked) as Partial<Fields>) : undefined;
}

/** A page's object may throw when it is read. Then it has told us nothing. */
export function entriesOf(from: unknown): Map<string, unknown> {
  try {
    return new Map(typeof from === 'object' && from !== null ? Object.entries(from) : []);
  } catch {
    return new Map();
  }
}

/**
 * Blank, or what a template makes of a value it does not have, or of an object. Or its hole that nobody has filled in:
 * `{{ order.id }}`, and ours, `[ORDER NUMBER]`. Or the half of a value that is left when an editor has changed its quotes:
 * `“Rowan`. No shopper has such a name, and orders would share such an id.
 */
const NOTHING = /^(|undefined|null|NaN|-?Infinity|["&\xab\u201c-\u201e][^"]*"?|\{.*|\[(object .+|[A-Z -]+]))$/;

/** A text without the spaces around it, unless it says nothing. Numbers are read as the page would write them. */
export function plainText(value: unknown): string | undefined {
  // Four places are more than any currency has, and fewer than a sum of doubles gets wrong.
  const text = typeof value === 'number' ? `${+value.toFixed(4)}` : typeof value === 'string' ? value.trim() : '';
  return NOTHING.test(text) ? undefined : text;
}
