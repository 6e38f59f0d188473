import type { Facts } from './facts.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** We follow their hints ourselves: a redirect could lead anywhere (contract, "Start a flow" and gotcha 6). */
export const NO_REDIRECT = { no_redirect: '1' };

/** @param shop the shop's origin: nobody needs to know the page, whose address may hold an order number. */
export function startQuery(facts: Facts, shop: string): Query {
  return { ...NO_REDIRECT, dl: shop, ...purchaseQuery(facts), order_id: facts.order };
}

export function offerQuery(facts: Facts): Query {
  return { ...NO_REDIRECT, ...purchaseQuery(facts), confirmation_number: facts.order };
}

function purchaseQuery(facts: Facts): Query {
  return {
    placement: facts.placement,
    first_name: facts.firstName,
    country_code: facts.country,
    zip: facts.postcode,
    currency: facts.currency,
    total_price: facts.total,
    customer_id: facts.customer,
  };
}

/** The address with our keys behind its own, which stay as they were written. */
export function withQuery(address: string, query: Query): URL {
  const url = new URL(address);
  const added = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && !url.searchParams.has(name)) added.set(name, value);
  }
  if (added.size > 0) url.search += `${url.search ? '&' : '?'}${added}`;
  return url;
}

/** The address without the shopper's name, where the vendor itself wrote it there. */
export function withoutNameIn(address: string): string {
  const url = new URL(address);
  // Only then, for it writes the whole query anew.
  if (url.searchParams.has('first_name')) url.searchParams.delete('first_name');
  return url.href;
}
