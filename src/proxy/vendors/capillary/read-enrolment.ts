import type { EnrolmentAnswer } from '../../../offer/enrolment.ts';
import { type Fields, record } from '../../../offer/json.ts';
import type { VendorReply } from '../../vendor-client.ts';
import { promotionReason } from './promotion-reasons.ts';
import { reasonByStatus } from './reason-by-status.ts';
import { listOf, numberOf } from './wire.ts';

/**
 * Enrolled only if something was issued, whatever else the answer says: an empty list of errors proves nothing
 * (contract, endpoint 2). The body comes first, for no status is documented.
 */
export function readEnrolment(reply: VendorReply): EnrolmentAnswer {
  const body = record(reply.json) ?? {};
  if (listOf(body['sideEffects']).some((effect) => record(effect))) return { status: 'enrolled' };
  const codes = codesOf(body);
  const reason =
    codes.map(promotionReason).find((found) => found !== undefined) ??
    reasonByStatus(reply) ??
    (saysNothingWasIssued(body, codes) && reply.status < 500 ? 'refused-by-vendor' : undefined);
  return reason ? { status: 'not-enrolled', reason } : { status: 'uncertain', reason: 'vendor-unavailable' };
}

function codesOf(body: Fields): number[] {
  return [...listOf(body['errors']), ...listOf(body['warnings'])]
    .map((entry) => numberOf(record(entry)?.['code']))
    .filter((code) => code !== undefined);
}

/** Refused with a code we do not know, or a list of what was issued, with nothing in it. */
function saysNothingWasIssued({ errors, sideEffects }: Fields, codes: readonly number[]): boolean {
  return Array.isArray(sideEffects) || (listOf(errors).length > 0 && codes.length > 0);
}
