import type { Invitation } from '../../../offer/invitation.ts';
import { type Fields, record } from '../../../offer/json.ts';
import type { VendorReply } from '../../calling/vendor-client.ts';
import { idAt } from './build-referral.ts';
import { type Level, readLevel } from './level.ts';
import { reasonByStatus } from './reason-by-status.ts';
import { referralReason } from './referral-reasons.ts';
import { listOf } from './wire.ts';

/** Of the whole request (contract, endpoint 1). */
const SOME_FAILED = 201;

/**
 * # Three levels, and only the deepest is true
 *
 * An answer speaks of the request, of the referrer in it, and of each friend. In the vendor's own sample the first two
 * say success and the friend was refused. So somebody is invited only if their own level says so and no level above says
 * otherwise.
 *
 * Where the levels contradict each other, or the friend is not there although all is said to be well, nobody can know:
 * then it is `uncertain`, and never repeated.
 */
export function readInvitations(reply: VendorReply, count: number): Invitation[] {
  const response = record(record(reply.json)?.['response']);
  const customer = record(listOf(record(response?.['customers'])?.['customer'])[0]);
  const above = [readLevel(customer?.['item_status']), readRequestLevel(response?.['status'])].filter(
    (level) => level !== undefined,
  );
  return inOurOrder(entriesOf(customer), count).map((entry) => judge(readLevel(entry?.['status']), above, reply));
}

/** "Some items failed" says nothing of any one of them: the request was read, and that is all. */
function readRequestLevel(json: unknown): Level | undefined {
  const level = readLevel(json);
  return level?.code === SOME_FAILED ? { ...level, says: 'success' } : level;
}

function judge(own: Level | undefined, above: readonly Level[], reply: VendorReply): Invitation {
  const failed = above.filter(({ says }) => says === 'failure');
  if (own?.says === 'success') {
    return above.every(({ says }) => says === 'success')
      ? { status: 'sent' }
      : { status: 'uncertain', reason: 'vendor-unavailable' };
  }
  const levels = own?.says === 'failure' ? [own, ...failed] : failed;
  const reason =
    levels.map(({ code }) => referralReason(code)).find((found) => found !== undefined) ?? reasonByStatus(reply);
  if (levels.length > 0) return { status: 'refused', reason: reason ?? 'refused-by-vendor' };
  // No level said a word against it. If none said a word at all, the status may.
  return reason && above.length === 0 && !own
    ? { status: 'refused', reason }
    : { status: 'uncertain', reason: 'vendor-unavailable' };
}

/** All friends the answer speaks of, in its order. */
function entriesOf(customer: Fields | undefined): Fields[] {
  return listOf(record(customer?.['referrals'])?.['referral_type'])
    .flatMap((channel) => listOf(record(channel)?.['referral']))
    .map(record)
    .filter((entry) => entry !== undefined);
}

/**
 * By the ids we gave; where the answer repeats none of them, by position. Never by identifier: phone numbers come back
 * in another form (gotcha 8). With ids that are partly ours, partly not, nobody can know who is who.
 */
function inOurOrder(entries: readonly Fields[], count: number): (Fields | undefined)[] {
  const ours = Array.from({ length: count }, (_, index) => idAt(index));
  const theirs = entries.map((entry) => String(entry['id'] ?? '').trim());
  if (theirs.every((id) => ours.includes(id)))
    return ours.map((id) => only(entries.filter((_, at) => theirs[at] === id)));
  const byPosition = entries.length === count && !theirs.some((id) => ours.includes(id));
  return ours.map((_, index) => (byPosition ? entries[index] : undefined));
}

function only(entries: readonly Fields[]): Fields | undefined {
  return entries.length === 1 ? entries[0] : undefined;
}
