/** Words beside the common ones that only a friend's invitation needs. */
export const FRIEND_REASONS = [
  /** No e-mail address or phone number, or not of its type. */
  'identifier-invalid',
  /** The vendor invites by the other type only. */
  'type-unsupported',
  /** Listed twice, or the shopper. */
  'duplicate',
] as const;

export type FriendReason = (typeof FRIEND_REASONS)[number];
