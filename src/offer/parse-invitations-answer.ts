import { FRIEND_REASONS } from './friend-reason.ts';
import type { Invitation, InvitationReason } from './invitation.ts';
import { record, word } from './json.ts';
import { isReason } from './reason.ts';

/**
 * Unknown JSON to what became of so many friends, in the order they were sent. Whoever is not spoken of, or not in
 * words of ours, may have been invited all the same: that is not certain, and never "not sent".
 *
 * @returns `undefined` when this is no answer of ours.
 */
export function parseInvitationsAnswer(json: unknown, friends: number): Invitation[] | undefined {
  const invitations = record(json)?.['invitations'];
  if (!Array.isArray(invitations)) return undefined;
  return Array.from({ length: friends }, (_, place) => parseInvitation(invitations[place]));
}

function parseInvitation(json: unknown): Invitation {
  const fields = record(json);
  const reason = fields?.['reason'];
  if (fields?.['status'] === 'sent') return { status: 'sent' };
  if (fields?.['status'] === 'refused') return { status: 'refused', reason: friendReason(reason) };
  return { status: 'uncertain', reason: isReason(reason) ? reason : 'vendor-unavailable' };
}

function friendReason(value: unknown): InvitationReason {
  return word(value, FRIEND_REASONS) ?? (isReason(value) ? value : 'refused-by-vendor');
}
