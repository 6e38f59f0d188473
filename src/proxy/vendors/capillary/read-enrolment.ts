import type { EnrolmentAnswer } from '../../../offer/enrolment.ts';
import { type Fields, record } from '../../../offer/json.ts';
import type { VendorReply } from '../../calling/vendor-client.ts';
import { promotionReason } from './promotion-reasons.ts';
import { reasonByStatus } from './reason-by-status.ts';
import { listOf, numberOf } from './wire.ts';

const LOST: EnrolmentAnswer = { status: 'uncertain', reason: 'vendor-unavailable' };

/** "Nothing was issued", as a warning (contract, endpoint 2). */
const NOT_ISSUED = 8890;

/**
 * Enrolled only if something was issued: an empty list of errors proves nothing (contract, endpoint 2). Where the answer
 * says in the same breath that nothing was, nobody can know. The body comes first, for no status is documented.
 */
export function readEnrolment(reply: VendorReply): EnrolmentAnswer {
  const body = record(reply.json) ?? {};
  const codes = codesOf(body);
  if (listOf(body['sideEffects']).some(isIssued)) return codes.includes(NOT_ISSUED) ? LOST : { status: 'enrolled' };
  const reason =
    codes.map(promotionReason).find((found) => found !== undefined) ??
    reasonByStatus(reply) ??
    (saysNothingWasIssued(body, codes) && reply.status < 500 ? 'refused-by-vendor' : undefined);
  return reason ? { status: 'not-enrolled', reason } : LOST;
}

/** Says something of what was issued: its id, or the programme's, or the promotion's. */
function isIssued(effect: unknown): boolean {
  return Object.values(record(effect) ?? {}).some((member) => member !== null && member !== '');
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
