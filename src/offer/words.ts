/**
 * # Our own words
 *
 * Almost every word of an offer is its vendor's or its shop's. The few that are ours (what a field is called, what came of
 * a press) have a key each, listed here by what needs them. Both sides speak in these keys: a page brings the words in
 * English, and the proxy sends, along with an offer, just those which that offer needs, in the page's language. So no
 * page pays for languages that it is not in.
 *
 * A text in braces stands for a value, and is the same in every language: `{number}`, `{count}`.
 */
export const CARD_WORDS = ['newTab', 'privacy', 'terms'] as const;

/** On the dialog of a hosted journey. */
export const DIALOG_WORDS = ['openInTab', 'close'] as const;

/** Where a press is a call of the proxy's: while it runs, and when it has failed. */
export const CALL_WORDS = ['sending', 'failed', 'offline', 'slowDown', 'reload', 'fewer', 'covered'] as const;

/** What came of joining. */
export const ENROL_WORDS = ['joined', 'limitReached', 'notJoined', 'maybeJoined'] as const;

/** In the form that invites friends. */
export const INVITE_WORDS = [
  'reloadForm',
  'friend',
  'name',
  'own',
  'duplicate',
  'alreadyInvited',
  'unreadable',
  'notForYou',
  'notYet',
  'refused',
  'addFriend',
  'remove',
  'closeForm',
  'friendsNotice',
  'consentMissing',
  'check',
  'invited',
  'uncertain',
  'invitedCount',
  'notInvitedCount',
  'uncertainCount',
  'maybeInvited',
  'allInvited',
] as const;

/** About the field in it that says how a friend is reached: by e-mail, by phone, by either. */
export const FIELD_WORDS = {
  email: ['contactEmail', 'wantedEmail'],
  phone: ['contactPhone', 'wantedPhone'],
  either: ['contactEither', 'wantedEmail', 'wantedPhone', 'wantedEither'],
} as const;

/** Around partners' offers. */
export const SEGMENTS_WORDS = ['sponsored', 'offer', 'nextOffer', 'lastOffer', 'noOffer'] as const;

export type CardWord = (typeof CARD_WORDS)[number];
export type DialogWord = (typeof DIALOG_WORDS)[number];
export type ActionWord = (
  | typeof CALL_WORDS
  | typeof ENROL_WORDS
  | typeof INVITE_WORDS
  | (typeof FIELD_WORDS)[keyof typeof FIELD_WORDS]
)[number];
export type SegmentsWord = (typeof SEGMENTS_WORDS)[number];

export type WordKey = CardWord | DialogWord | ActionWord | SegmentsWord;

/** All of our words, in one language. */
export type Words = Readonly<Record<WordKey, string>>;

/** Some of them. */
export type SomeWords = Readonly<Partial<Words>>;
