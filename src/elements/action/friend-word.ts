import type { IdentifierType } from '../../offer/invitation.ts';
import type { ActionWord } from '../../offer/words.ts';
import type { FriendRow } from './friend-row.ts';

/** What a field is called that takes one of these, or either. */
const CONTACT = { email: 'contactEmail', phone: 'contactPhone', either: 'contactEither' } as const;

/** What it wants. */
const WANTED = { email: 'wantedEmail', phone: 'wantedPhone', either: 'wantedEither' } as const;

/** What a field for these is called. */
export function contactWord(identifiers: readonly IdentifierType[]): ActionWord {
  return CONTACT[only(identifiers) ?? 'either'];
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
export function faultWord({ fault, identifier }: FriendRow, identifiers: readonly IdentifierType[]): ActionWord {
  const type = only(identifiers);
  switch (fault) {
    case 'own':
      return 'own';
    case 'duplicate':
      return 'duplicate';
    case 'already-used':
      return 'alreadyInvited';
    case 'invalid-request':
      return 'unreadable';
    case 'customer-unknown':
      return 'notForYou';
    case 'too-many-requests':
    case 'vendor-unavailable':
    case 'timeout':
      return 'notYet';
    case 'identifier-invalid':
      return WANTED[type ?? (identifier.includes('@') ? 'email' : /\d/.test(identifier) ? 'phone' : 'either')];
    case 'missing-field':
      return WANTED[type ?? 'either'];
    case 'type-unsupported':
      return type ? WANTED[type] : 'refused';
    default:
      return 'refused';
  }
}

function only(identifiers: readonly IdentifierType[]): IdentifierType | undefined {
  return identifiers.length === 1 ? identifiers[0] : undefined;
}
