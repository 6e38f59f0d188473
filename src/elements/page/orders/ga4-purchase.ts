import type { Address, Customer, Order } from '../../../offer/offer-request.ts';
import { present } from '../../../offer/present.ts';
import { entriesOf } from '../../asking/gather-request.ts';
import { decimal } from './decimal.ts';
import { itemsOf } from './items.ts';
import { meaningful } from './meaningful.ts';
import type { PageOrder } from './page-order.ts';

type Fields = Map<string, unknown>;

/**
 * The orders that a page has told Google Analytics 4 of, oldest first: the event `purchase`, as `gtag('event', 'purchase',
 * {…})` leaves it in the data layer, which is the function's `arguments`, or as it is pushed, with its fields in
 * `ecommerce` or beside the event's name.
 *
 * Who bought stands in the event's `user_data`, or in one that was told before it.
 *
 * https://developers.google.com/analytics/devguides/collection/ga4/reference/events#purchase
 */
export function purchasesIn(entries: readonly unknown[]): PageOrder[] {
  const purchases: PageOrder[] = [];
  let shopper: Fields = new Map();
  for (const entry of entries.map(entriesOf)) {
    shopper = userDataOf(entry) ?? shopper;
    const fields = purchaseOf(entry);
    if (fields) purchases.push(orderOf(fields, userDataOf(fields) ?? shopper));
  }
  return purchases;
}

/** The fields of a purchase; `undefined` where the entry is none. */
function purchaseOf(entry: Fields): Fields | undefined {
  if (entry.get('0') === 'event' && entry.get('1') === 'purchase') return entriesOf(entry.get('2'));
  if (entry.get('event') !== 'purchase') return undefined;
  return entry.has('ecommerce') ? entriesOf(entry.get('ecommerce')) : entry;
}

function userDataOf(entry: Fields): Fields | undefined {
  const isSet = entry.get('0') === 'set' && entry.get('1') === 'user_data';
  const found = entriesOf(isSet ? entry.get('2') : entry.get('user_data'));
  return found.size > 0 ? found : undefined;
}

function orderOf(fields: Fields, shopper: Fields): PageOrder {
  const { count, sum } = itemsOf(fields.get('items'), 'quantity', 'price');
  return {
    order: present<Partial<Order>>({
      id: meaningful(fields.get('transaction_id')),
      currency: meaningful(fields.get('currency'))?.toUpperCase(),
      coupon: meaningful(fields.get('coupon')),
      items: count,
    }),
    sums: {
      value: decimal(fields.get('value')),
      items: sum,
      tax: decimal(fields.get('tax') ?? 0),
      shipping: decimal(fields.get('shipping') ?? 0),
    },
    ...whoIs(shopper),
  };
}

/** What is hashed already is of no use to anybody else. */
function whoIs(shopper: Fields): { customer: Customer; address: Address } {
  const [first = shopper.get('address')] = [...entriesOf(listed(shopper.get('address'))).values()];
  const address = entriesOf(first);
  return {
    customer: present<Customer>({
      email: meaningful(shopper.get('email')),
      phone: meaningful(shopper.get('phone_number')),
      firstName: meaningful(address.get('first_name')),
      lastName: meaningful(address.get('last_name')),
    }),
    address: present<Address>({
      line1: meaningful(address.get('street')),
      city: meaningful(address.get('city')),
      county: meaningful(address.get('region')),
      postcode: meaningful(address.get('postal_code')),
      country: meaningful(address.get('country')),
    }),
  };
}

function listed(value: unknown): unknown {
  return Array.isArray(value) ? value : [value];
}
