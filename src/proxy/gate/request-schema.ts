import * as v from 'valibot';
import { HEADING_LEVELS, OFFER_TAGS } from '../../offer/fragment.ts';
import { MOST_BODY_BYTES, MOST_FRIENDS, MOST_TEXT } from '../../offer/limits.ts';
import { ANSWERS } from '../../offer/next-offer-request.ts';

/**
 * What a page may say. Unknown keys are dropped; blank texts and `null` count as absent; every text has an end. Messages
 * complete "expected …" and never repeat what came.
 */

/** No control characters, which no form field gives, and no half characters, which no vendor could read. */
const CLEAN = /^[^\p{Cc}\p{Cs}]*$/u;

function text(most = MOST_TEXT) {
  const expected = `text of at most ${most} characters, without control characters`;
  return v.exactOptional(v.pipe(v.string(expected), v.trim(), v.maxLength(most, expected), v.regex(CLEAN, expected)));
}

function pattern(shape: RegExp, expected: string) {
  return v.exactOptional(v.pipe(v.string(expected), v.trim(), v.regex(shape, expected)));
}

function decimal() {
  return pattern(/^\d{1,12}(\.\d{1,6})?$/, 'decimal text, such as 46.50');
}

function wholeNumber() {
  return pattern(/^\d{1,9}$/, 'a whole number as text');
}

function yesOrNo() {
  return v.exactOptional(v.boolean('true or false'));
}

function email() {
  const expected = 'an e-mail address';
  return v.exactOptional(
    v.pipe(
      v.string(expected),
      v.trim(),
      v.maxLength(320, expected),
      v.regex(/^[^\s@\p{Cc}\p{Cs}]+@[^\s@\p{Cc}\p{Cs}]+$/u, expected),
    ),
  );
}

function currency() {
  const expected = 'a currency of three letters, such as GBP';
  return v.exactOptional(v.pipe(v.string(expected), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{3}$/, expected)));
}

function date() {
  const expected = 'a date as in ISO 8601, such as 2026-05-14T09:31:07Z';
  return v.exactOptional(
    v.pipe(
      v.string(expected),
      v.trim(),
      // PHP's DATE_ISO8601 leaves out the colon of the zone.
      v.transform((value) => value.replace(/(T.*[+-]\d\d)(\d\d)$/, '$1:$2')),
      v.check(isDate, expected),
    ),
  );
}

function fields<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'an object'),
    v.transform(withoutBlanks),
    v.object(entries),
  );
}

const customer = fields({
  email: email(),
  firstName: text(),
  lastName: text(),
  title: text(),
  phone: text(),
  id: text(),
  segment: text(),
  customField: text(1_000),
  visitorId: text(),
});

const order = fields({
  id: text(),
  total: decimal(),
  currency: currency(),
  date: date(),
  coupon: text(),
  discount: decimal(),
  items: wholeNumber(),
  subscription: yesOrNo(),
  gift: yesOrNo(),
});

const address = fields({
  line1: text(),
  line2: text(),
  city: text(),
  county: text(),
  postcode: text(),
  country: text(),
});

/** Who bought what: what a signed order replaces. */
export const purchase = fields({
  customer: v.exactOptional(customer),
  order: v.exactOptional(order),
  address: v.exactOptional(address),
});

export type Purchase = v.InferOutput<typeof purchase>;

/** Whom to ask, about what, and where in the shop. */
const circumstances = {
  provider: text(),
  placement: text(),
  situation: text(),
  // Any text: a page's language is not always well-formed, and an offer in another language beats none.
  locale: text(),
  segment: text(),
  variation: wholeNumber(),
  token: text(12_000),
};

export const offerRequest = fields({
  ...circumstances,
  customer: v.exactOptional(customer),
  order: v.exactOptional(order),
  address: v.exactOptional(address),
});

export type RawOfferRequest = v.InferOutput<typeof offerRequest>;

export const TAG_WORDS = OFFER_TAGS.join(', ');

export const fragmentRequest = fields({
  ...circumstances,
  element: v.exactOptional(v.picklist(OFFER_TAGS, TAG_WORDS)),
  origin: text(),
  // As a policy's header may have it (Content Security Policy, section 2.3.1).
  nonce: pattern(/^[\w+/-]{1,128}={0,2}$/, 'a nonce, as it stands in the policy'),
  endpoint: text(2_000),
  presentation: text(),
  open: text(),
  analytics: text(),
  level: v.exactOptional(v.picklist(HEADING_LEVELS, `a number of ${HEADING_LEVELS.join(', ')}`)),
  shopper: v.exactOptional(fields({ address: text(), userAgent: text(1_000) })),
});

export const ANSWER_WORDS = ANSWERS.join(', ');

export const FRIENDS_WORDS = `a list of 1 to ${MOST_FRIENDS}`;

export const nextOfferRequest = fields({
  continuation: text(MOST_BODY_BYTES),
  answer: v.exactOptional(v.picklist(ANSWERS, ANSWER_WORDS)),
});

/** Who wants to act on an offer, and the proof that there was one. */
export const enrolmentRequest = fields({
  receipt: text(MOST_BODY_BYTES),
  customer: v.exactOptional(customer),
});

export const invitationsRequest = fields({
  receipt: text(MOST_BODY_BYTES),
  customer: v.exactOptional(customer),
  // Each is looked at by itself.
  friends: v.exactOptional(v.pipe(v.array(v.unknown(), FRIENDS_WORDS), v.maxLength(MOST_FRIENDS, FRIENDS_WORDS))),
});

export const friendName = fields({ name: text() });

export const eventsRequest = fields({
  events: v.exactOptional(v.array(v.unknown(), 'a list')),
});

function withoutBlanks(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null && !isBlank(field)));
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

// A day such as 30 February parses, but as another day.
function isDate(value: string): boolean {
  const [, day] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(value) ?? [];
  return day !== undefined && !Number.isNaN(Date.parse(value)) && new Date(day).toISOString().startsWith(day);
}
