import type { IdentifierType } from '../../offer/invitation.ts';
import { actionStrings } from './action-strings.ts';
import type { FriendRow } from './friend-row.ts';

/** What a field for these is called. */
export function contactLabel(identifiers: readonly IdentifierType[]): string {
  return actionStrings.contact[only(identifiers) ?? 'either'];
}

/** The fields that are to be mended; none where the friend is right, and it was something else. */
export function faultFields({ fault }: FriendRow): readonly (keyof FriendRow)[] {
  switch (fault) {
    case 'invalid-request':
      return ['name', 'identifier'];
    case 'own':
    case 'duplicate':
    case 'already-used':
    case 'identifier-invalid':
    case 'missing-field':
    case 'type-unsupported':
      return ['identifier'];
    default:
      return [];
  }
}

/** What is wrong with a friend, in words that help to mend it. */
export function faultWords({ fault, identifier }: FriendRow, identifiers: readonly IdentifierType[]): string {
  const type = only(identifiers);
  switch (fault) {
    case 'own':
      return actionStrings.own;
    case 'duplicate':
      return actionStrings.duplicate;
    case 'already-used':
      return actionStrings.alreadyInvited;
    case 'invalid-request':
      return actionStrings.unreadable;
    case 'customer-unknown':
      return actionStrings.notForYou;
    case 'too-many-requests':
    case 'vendor-unavailable':
    case 'timeout':
      return actionStrings.notYet;
    case 'identifier-invalid':
      return actionStrings.wanted[
        type ?? (identifier.includes('@') ? 'email' : /\d/.test(identifier) ? 'phone' : 'either')
      ];
    case 'missing-field':
      return actionStrings.wanted[type ?? 'either'];
    case 'type-unsupported':
      return type ? actionStrings.wanted[type] : actionStrings.refused;
    default:
      return actionStrings.refused;
  }
}

function only(identifiers: readonly IdentifierType[]): IdentifierType | undefined {
  return identifiers.length === 1 ? identifiers[0] : undefined;
}
