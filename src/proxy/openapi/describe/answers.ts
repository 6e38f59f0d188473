import * as v from 'valibot';
import type { CouponRedemptionAnswer } from '../../../offer/coupon-redemption.ts';
import type { EnrolmentAnswer } from '../../../offer/enrolment.ts';
import { FRIEND_REASONS } from '../../../offer/friend-reason.ts';
import { IDENTIFIER_TYPES, type InvitationsAnswer } from '../../../offer/invitation.ts';
import { MOST_DELAY, MOST_FRIENDS, MOST_OFFERS } from '../../../offer/limits.ts';
import type { Offer, OfferAction } from '../../../offer/offer.ts';
import type { OfferAnswer, Problem } from '../../../offer/offer-answer.ts';
import { REASONS } from '../../../offer/reason.ts';
import type { EventsAnswer } from '../../../offer/shown-event.ts';
import { segment } from './segment.ts';

/**
 * What the proxy may answer, for its OpenAPI document. Each schema is held by the compiler to the type that both sides
 * share, and by the tests to real answers. No field stands in an answer that is not listed here.
 */

const address = v.pipe(v.string(), v.url());
const whole = v.pipe(v.number(), v.integer());

export const reason: v.GenericSchema<(typeof REASONS)[number]> = v.picklist(REASONS);

const action: v.GenericSchema<OfferAction> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('link'),
    label: v.string(),
    url: address,
    messages: v.exactOptional(
      v.strictObject({ origin: address, close: v.array(v.string()), consent: v.array(v.string()) }),
    ),
  }),
  v.strictObject({
    kind: v.literal('invite'),
    label: v.string(),
    identifiers: v.array(v.picklist(IDENTIFIER_TYPES)),
    most: v.pipe(whole, v.minValue(1), v.maxValue(MOST_FRIENDS)),
    friendsNotice: v.exactOptional(v.string()),
    consent: v.exactOptional(v.string()),
  }),
  v.strictObject({ kind: v.literal('enrol'), label: v.string() }),
]);

const common = {
  id: v.string(),
  provider: v.string(),
  locale: v.exactOptional(v.string()),
  code: v.exactOptional(v.string()),
  receipt: v.string(),
  words: v.exactOptional(v.record(v.string(), v.string())),
};

export const offer: v.GenericSchema<Offer> = v.variant('layout', [
  v.strictObject({
    ...common,
    layout: v.literal('card'),
    headline: v.exactOptional(v.string()),
    description: v.exactOptional(v.string()),
    image: v.exactOptional(
      v.strictObject({
        url: address,
        alt: v.exactOptional(v.string()),
        width: v.exactOptional(whole),
        height: v.exactOptional(whole),
      }),
    ),
    action,
    privacy: v.exactOptional(
      v.strictObject({
        notice: v.exactOptional(v.string()),
        url: v.exactOptional(address),
        label: v.exactOptional(v.string()),
      }),
    ),
    terms: v.exactOptional(v.strictObject({ url: address, label: v.exactOptional(v.string()) })),
  }),
  v.strictObject({
    ...common,
    layout: v.literal('segments'),
    segments: v.array(segment),
    continuation: v.string(),
    position: v.exactOptional(
      v.strictObject({ current: v.pipe(whole, v.minValue(1)), total: v.pipe(whole, v.maxValue(MOST_OFFERS)) }),
    ),
    delay: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_DELAY))),
    accent: v.exactOptional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i))),
  }),
]);

export const offerAnswer: v.GenericSchema<OfferAnswer> = v.union([
  v.strictObject({ offer }),
  v.strictObject({ offer: v.null(), reason }),
]);

export const eventsAnswer: v.GenericSchema<EventsAnswer> = v.strictObject({
  settled: v.array(v.string()),
  retry: v.array(v.string()),
  refused: v.array(v.strictObject({ id: v.string(), reason })),
});

export const invitationsAnswer: v.GenericSchema<InvitationsAnswer> = v.strictObject({
  invitations: v.array(
    v.variant('status', [
      v.strictObject({ status: v.literal('sent') }),
      v.strictObject({ status: v.literal('refused'), reason: v.picklist([...REASONS, ...FRIEND_REASONS]) }),
      v.strictObject({ status: v.literal('uncertain'), reason }),
    ]),
  ),
});

export const enrolmentAnswer: v.GenericSchema<EnrolmentAnswer> = v.variant('status', [
  v.strictObject({ status: v.literal('enrolled') }),
  v.strictObject({ status: v.literal('not-enrolled'), reason }),
  v.strictObject({ status: v.literal('uncertain'), reason }),
]);

export const couponRedemptionAnswer: v.GenericSchema<CouponRedemptionAnswer> = v.variant('status', [
  v.strictObject({ status: v.literal('recorded') }),
  v.strictObject({ status: v.literal('refused'), reason }),
  v.strictObject({ status: v.literal('uncertain'), reason }),
]);

export const problem: v.GenericSchema<Problem> = v.strictObject({
  type: v.string(),
  title: v.string(),
  status: v.pipe(whole, v.minValue(400), v.maxValue(599)),
  reason,
  requestId: v.string(),
  errors: v.exactOptional(v.array(v.strictObject({ field: v.string(), expected: v.string() }))),
});
