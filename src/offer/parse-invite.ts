import { IDENTIFIER_TYPES } from './invitation.ts';
import { type Fields, text, texts, whole, word } from './json.ts';
import { MOST_FRIENDS } from './limits.ts';
import type { InviteAction } from './offer.ts';
import { present } from './present.ts';

/** The action that invites friends. `undefined` when there is no way to reach them. */
export function parseInvite(fields: Fields, label: string): InviteAction | undefined {
  const identifiers = texts(fields['identifiers'])
    .map((type) => word(type, IDENTIFIER_TYPES))
    .filter((type) => type !== undefined);
  if (identifiers.length === 0) return undefined;
  return present<InviteAction>({
    kind: 'invite',
    label,
    identifiers,
    most: whole(fields['most'], 1, MOST_FRIENDS) ?? 1,
    friendsNotice: text(fields['friendsNotice']),
    consent: text(fields['consent']),
  });
}
