import type { Address, Customer, Order } from '../../../offer/offer-request.ts';
import { present } from '../../../offer/present.ts';
import { entriesOf } from '../../asking/gather-request.ts';
import { decimal } from './decimal.ts';
import { itemsOf } from './items.ts';
import { meaningful } from './meaningful.ts';
import type { PageOrder } from './page-order.ts';

type Fields = Map<string, unknown>;

/** How deep an order may stand: in a list, in a graph, as the main entity of a page. */
const DEPTH = 6;

const JSON_LD = 'script[type="application/ld+json" i]';

const WHERE = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'];

/**
 * The orders that a page describes in JSON-LD, in the words of schema.org, in the order they stand on it. A script that
 * is no JSON describes none.
 *
 * https://schema.org/Order
 */
export function ordersDescribedIn(document: ParentNode): PageOrder[] {
  const scripts = [...document.querySelectorAll(JSON_LD)];
  return scripts.flatMap(({ textContent }) => ordersIn(parsed(textContent), DEPTH)).map(orderOf);
}

/** Whether a script in JSON-LD is no JSON: an order may stand in it that nobody can read. */
export function hasBrokenJson(document: ParentNode): boolean {
  const scripts = [...document.querySelectorAll(JSON_LD)];
  return scripts.some(({ textContent }) => textContent?.trim() && parsed(textContent) === undefined);
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}

function ordersIn(node: unknown, depth: number): Fields[] {
  if (depth === 0) return [];
  if (Array.isArray(node)) return node.flatMap((one) => ordersIn(one, depth - 1));
  const fields = entriesOf(node);
  if (typesOf(fields).includes('Order')) return [fields];
  return WHERE.flatMap((name) => ordersIn(fields.get(name), depth - 1));
}

/** `Order`, `schema:Order` and `https://schema.org/Order` are one. */
function typesOf(fields: Fields): string[] {
  return [fields.get('@type')].flat().map((type) => (typeof type === 'string' ? type.replace(/^.*[/:#]/, '') : ''));
}

function orderOf(fields: Fields): PageOrder {
  const offers = [fields.get('acceptedOffer')].flat().map(entriesOf);
  const due = entriesOf(entriesOf(fields.get('partOfInvoice')).get('totalPaymentDue'));
  const lines = itemsOf([fields.get('orderedItem')].flat(), 'orderQuantity', 'price');
  const priced = offers.map((offer) => ({
    price: offer.get('price') ?? entriesOf(offer.get('priceSpecification')).get('price'),
    quantity: plainValue(offer.get('eligibleQuantity')),
  }));
  const offered = itemsOf(offers.some(({ size }) => size > 0) ? priced : [], 'quantity', 'price');
  const currencies = [fields.get('priceCurrency'), due.get('priceCurrency'), due.get('currency')];
  return {
    order: present<Partial<Order>>({
      id: meaningful(plainValue(fields.get('orderNumber'))),
      currency: [...currencies, ...offers.map((offer) => offer.get('priceCurrency'))]
        .map(meaningful)
        .find(Boolean)
        ?.toUpperCase(),
      coupon: meaningful(fields.get('discountCode')),
      discount: meaningful(decimal(fields.get('discount'))),
      date: meaningful(fields.get('orderDate')),
      items: lines.count ?? offered.count,
    }),
    sums: {
      value: decimal(fields.get('price') ?? due.get('price') ?? due.get('value')),
      items: offered.sum,
      // schema.org has no words for them.
      tax: 0,
      shipping: 0,
    },
    ...whoIs(entriesOf(fields.get('customer')), entriesOf(fields.get('billingAddress'))),
  };
}

function whoIs(customer: Fields, billing: Fields): { customer: Customer; address: Address } {
  return {
    customer: present<Customer>({
      email: meaningful(customer.get('email')),
      phone: meaningful(customer.get('telephone')),
      firstName: meaningful(customer.get('givenName')),
      lastName: meaningful(customer.get('familyName')),
    }),
    address: present<Address>({
      line1: meaningful(billing.get('streetAddress')),
      city: meaningful(billing.get('addressLocality')),
      county: meaningful(billing.get('addressRegion')),
      postcode: meaningful(billing.get('postalCode')),
      country: meaningful(billing.get('addressCountry')),
    }),
  };
}

/** A value as it is, or as the `value` of a `PropertyValue` or `QuantitativeValue`. */
function plainValue(value: unknown): unknown {
  return entriesOf(value).get('value') ?? value;
}
