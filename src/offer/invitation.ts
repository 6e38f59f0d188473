import type { FriendReason } from './friend-reason.ts';
import type { Customer } from './offer-request.ts';
import type { Reason } from './reason.ts';

/** How a friend can be reached. */
export const IDENTIFIER_TYPES = ['email', 'phone'] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

/** Somebody to invite. Personal data of a third person: travels in POST bodies only, and nobody logs it. */
export interface Friend {
  name?: string;
  /** E-mail address or phone number. */
  identifier: string;
  /** Default: what `identifier` looks like. */
  type?: IdentifierType;
}

/** Invites friends on behalf of the shopper the offer was made for. */
export interface InvitationsRequest {
  /** The offer's own. */
  receipt: string;
  /** Who invites; not read when the offer came with a signed order, which says so itself. */
  customer?: Customer;
  friends: Friend[];
}

/** One for each friend, in the order they were sent. */
export interface InvitationsAnswer {
  invitations: Invitation[];
}

/** What became of one friend's invitation. */
export type Invitation =
  | { status: 'sent' }
  /** Not sent. It may be sent again, once what the reason names is mended. */
  | { status: 'refused'; reason: InvitationReason }
  /** Perhaps sent: the answer was lost on the way. It is never sent again. */
  | { status: 'uncertain'; reason: Reason };

export type InvitationReason = Reason | FriendReason;
