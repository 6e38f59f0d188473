import * as v from 'valibot';

/**
 * What a call may carry, as strictly as the contract says: a number that should be text is refused, and so is a field
 * the contract does not list. Messages say what is expected and never repeat what came.
 */

const text = v.string('must be text');
const flag = v.boolean('must be true or false, not text');
const filled = v.pipe(text, v.nonEmpty('must not be empty'));

const address = v.strictObject(
  {
    addressLine1: v.exactOptional(text),
    addressLine2: v.exactOptional(text),
    addressCity: v.exactOptional(text),
    addressCounty: v.exactOptional(text),
    addressPostCode: v.exactOptional(text),
    addressCountry: v.exactOptional(text),
  },
  'must be an object',
);

const customer = v.strictObject(
  {
    emailAddress: v.pipe(text, v.rfcEmail('must be an e-mail address'), atMost(255)),
    // An empty name is fine; a missing one is not.
    firstname: limited(255),
    surname: limited(255),
    title: v.exactOptional(limited(20)),
    uniqueIdentifier: v.exactOptional(limited(255)),
    // The vendor says "limited characters" without saying which; only the length can be held against a caller.
    segment: v.exactOptional(limited(50)),
    customField: v.exactOptional(text),
    visitorId: v.exactOptional(text),
  },
  'must be an object',
);

const order = {
  orderIdentifier: v.pipe(filled, atMost(50)),
  total: decimal(),
  currencyCode: v.pipe(text, v.regex(/^[A-Z]{3}$/, 'must be three capital letters')),
  dateString: v.pipe(text, v.check(isDateOrEmpty, 'must be an ISO 8601 date, or empty for now')),
  couponCode: v.exactOptional(limited(255)),
  discountAmount: v.exactOptional(decimal()),
  orderItemCount: v.exactOptional(digits()),
  isSubscription: v.exactOptional(flag),
  isGift: v.exactOptional(flag),
};

const request = v.strictObject(
  {
    partnerCode: v.pipe(filled, atMost(50)),
    situation: v.pipe(
      text,
      v.regex(/^[A-Za-z0-9_\- ]+$/, 'must be made of letters, digits, "_", "-" and spaces'),
      atMost(50),
    ),
    localeCode: v.exactOptional(v.pipe(text, v.regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'must look like en_GB'), atMost(5))),
    segment: v.exactOptional(text),
    // A full IPv6 address does not fit (gotcha 5): it is to be left out, not cut.
    ipAddress: v.exactOptional(limited(20)),
    userDeviceIdentifier: v.exactOptional(text),
    deviceType: v.exactOptional(text),
    appName: v.exactOptional(text),
    appVersion: v.exactOptional(text),
    variation: v.exactOptional(digits()),
    authenticationToken: v.exactOptional(
      v.pipe(text, v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')),
    ),
  },
  'must be an object',
);

const implementation = v.strictObject(
  { wrapContentWithBranding: v.exactOptional(flag), showCloseIcon: v.exactOptional(flag) },
  'must be an object',
);

/** Enrol a customer in an offer. */
export const enrolment = v.strictObject(
  {
    customer,
    request,
    order: v.exactOptional(v.strictObject(order, 'must be an object')),
    address: v.exactOptional(address),
    implementation: v.exactOptional(implementation),
  },
  'must be an object',
);

/** Record an order with a coupon. Printed as optional, the coupon is all this call is about: here it is required. */
export const redemption = v.strictObject(
  {
    order: v.strictObject({ ...order, couponCode: v.pipe(filled, atMost(255)) }, 'must be an object'),
    request,
    customer: v.exactOptional(customer),
    address: v.exactOptional(address),
  },
  'must be an object',
);

export type CallSchema = typeof enrolment | typeof redemption;

export type CallBody = v.InferOutput<CallSchema>;

function atMost(length: number) {
  return v.maxLength<string, number, string>(length, `must be ${length} characters at most`);
}

function limited(length: number) {
  return v.pipe(text, atMost(length));
}

function decimal() {
  return v.pipe(text, v.regex(/^\d+(\.\d+)?$/, 'must be decimal text, such as 46.50'));
}

function digits() {
  return v.pipe(text, v.regex(/^\d+$/, 'must be digits'));
}

function isDateOrEmpty(value: string): boolean {
  if (value === '') return true;
  const [, day] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(value) ?? [];
  const isInstant = day !== undefined && !Number.isNaN(Date.parse(value));
  // A day such as 30 February parses, but as another day.
  return isInstant && new Date(day).toISOString().startsWith(day);
}
