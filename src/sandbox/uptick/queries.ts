import * as v from 'valibot';

/**
 * What the query of each call may carry. Everything arrives as text, so what is checked is whether the text reads as
 * the contract's type; a key the contract does not list is refused. Messages never repeat what came.
 */

const once = v.string('must be given once');
const text = v.pipe(once, v.nonEmpty('must not be empty'));
const address = v.pipe(once, v.check(isWebAddress, 'must be a whole web address'));
const money = pattern(/^\d+(\.\d+)?$/, 'must be decimal text, such as 58.20');
const index = pattern(/^\d{1,3}$/, 'must be a number from 0 on');
const milliseconds = pattern(/^\d{13}$/, 'must be milliseconds since 1970');
const flag = pattern(/^1$/, 'must be 1');
const apiVersion = v.picklist(['v1', 'v2'], 'must be v1 or v2');

const page = { dl: v.exactOptional(address), rl: v.exactOptional(address) };

const purchase = {
  first_name: v.exactOptional(text),
  shop_id: v.exactOptional(text),
  shop_name: v.exactOptional(text),
  confirmation_number: v.exactOptional(text),
  order_name: v.exactOptional(text),
  currency: v.exactOptional(pattern(/^[A-Z]{3}$/, 'must be three capital letters')),
  total_price: v.exactOptional(money),
  shipping_price: v.exactOptional(money),
  customer_id: v.exactOptional(text),
  country_code: v.exactOptional(pattern(/^[A-Z]{2}$/, 'must be two capital letters')),
  zip: v.exactOptional(text),
};

const start = {
  placement: text,
  ...page,
  ...purchase,
  order_id: v.exactOptional(text),
  no_redirect: v.exactOptional(flag),
  editor: v.exactOptional(flag),
  'api_versions[]': v.exactOptional(v.union([apiVersion, v.array(apiVersion)], 'must be v1 or v2')),
  integration_type: v.exactOptional(text),
  integration_version: v.exactOptional(text),
};

const click = { index, placement: text };

export const startQuery = v.strictObject({ ...start, shop_myshopify_domain: v.exactOptional(text) });

/** A start by shop domain, which no id replaces. */
export const shopQuery = v.strictObject({ ...start, shop_myshopify_domain: text });

export const offerQuery = v.strictObject({
  event_id: text,
  index,
  placement: text,
  ...page,
  ...purchase,
  no_redirect: v.exactOptional(flag),
});

export const eventQuery = v.strictObject({
  eid: text,
  offer_id: pattern(/^\d+$/, 'must be digits'),
  offer_index: index,
  ev: v.literal('offer_viewed', 'must be offer_viewed'),
  ts: v.exactOptional(milliseconds),
  ...page,
  de: v.exactOptional(text),
  ua: v.exactOptional(text),
});

export const rejectQuery = v.strictObject({ ...click, no_redirect: v.exactOptional(flag) });

export const acceptQuery = v.strictObject(click);

export type QuerySchema =
  | typeof startQuery
  | typeof shopQuery
  | typeof offerQuery
  | typeof eventQuery
  | typeof rejectQuery
  | typeof acceptQuery;

function pattern(expected: RegExp, message: string) {
  return v.pipe(once, v.regex(expected, message));
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
