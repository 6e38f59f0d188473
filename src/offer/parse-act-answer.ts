import type { CouponRedemptionAnswer } from './coupon-redemption.ts';
import type { EnrolmentAnswer } from './enrolment.ts';
import { record } from './json.ts';
import { isReason, type Reason } from './reason.ts';

/** What became of an act: its word for done, and its word for not done. */
type ActAnswer<Done extends string, Not extends string> =
  | { status: Done }
  | { status: Not; reason: Reason }
  | { status: 'uncertain'; reason: Reason };

/** @returns `undefined` when this is no answer of ours. */
export function parseEnrolmentAnswer(json: unknown): EnrolmentAnswer | undefined {
  return parseActAnswer(json, 'enrolled', 'not-enrolled');
}

/** @returns `undefined` when this is no answer of ours. */
export function parseCouponRedemptionAnswer(json: unknown): CouponRedemptionAnswer | undefined {
  return parseActAnswer(json, 'recorded', 'refused');
}

/** A status that is none of ours says nothing about what was done. */
function parseActAnswer<Done extends string, Not extends string>(
  json: unknown,
  done: Done,
  not: Not,
): ActAnswer<Done, Not> | undefined {
  const { status, reason } = record(json) ?? {};
  if (status === done) return { status: done };
  if (status === not) return { status: not, reason: isReason(reason) ? reason : 'refused-by-vendor' };
  if (status !== 'uncertain') return undefined;
  return { status: 'uncertain', reason: isReason(reason) ? reason : 'vendor-unavailable' };
}
