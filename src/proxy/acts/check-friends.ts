import * as v from 'valibot';
import { type Identifier, isSameIdentifier, readIdentifier } from '../../offer/identifier.ts';
import { IDENTIFIER_TYPES, type InvitationReason } from '../../offer/invitation.ts';
import { record, text, word } from '../../offer/json.ts';
import type { Customer } from '../../offer/offer-request.ts';
import { friendName } from '../gate/request-schema.ts';
import type { InvitedFriend } from '../vendors/vendor.ts';

/**
 * Each friend by itself: somebody to invite, or the reason why not. Nobody stands twice, and whoever invites does not
 * stand among them.
 */
export function checkFriends(friends: readonly unknown[], referrer: Customer): (InvitedFriend | InvitationReason)[] {
  const known = [referrer.email, referrer.phone].flatMap((typed) => readIdentifier(typed ?? '') ?? []);
  return friends.map((friend) => {
    const checked = checkFriend(friend);
    if (typeof checked === 'string') return checked;
    if (known.some((other) => isSameIdentifier(other, checked))) return 'duplicate';
    known.push(checked);
    return checked;
  });
}

function checkFriend(friend: unknown): InvitedFriend | InvitationReason {
  const fields = record(friend);
  if (!fields) return 'invalid-request';
  const identifier = checkIdentifier(text(fields['identifier']), text(fields['type'])?.trim());
  if (typeof identifier === 'string') return identifier;
  const name = v.safeParse(friendName, fields);
  return name.success ? { ...identifier, ...name.output } : 'invalid-request';
}

function checkIdentifier(typed = '', type: string | undefined): Identifier | InvitationReason {
  if (type !== undefined && !word(type, IDENTIFIER_TYPES)) return 'type-unsupported';
  const identifier = readIdentifier(typed);
  return identifier && (type ?? identifier.type) === identifier.type ? identifier : 'identifier-invalid';
}
