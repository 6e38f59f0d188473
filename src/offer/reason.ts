/**
 * Every silence has a reason, and every reason is one of these words. Both sides use the same closed list, so a shop
 * can branch on a reason without parsing prose, and a vendor's own wording never has to cross the proxy.
 *
 * Written in the README as a table with the cure for each.
 */
export const REASONS = [
  // The vendor was asked, and there is nothing to show.
  'no-offer',
  'touchpoint-disabled',
  'site-blocked',
  'flow-expired',
  'placement-disabled',
  'placement-unknown',
  'integration-unknown',
  'customer-unknown',
  'limit-reached',
  'refused-by-vendor',
  // The vendor could not be asked.
  'vendor-unavailable',
  'timeout',
  // The request is at fault.
  'missing-field',
  'invalid-request',
  'signature-required',
  'already-used',
  'origin-not-allowed',
  'too-large',
  'too-many-requests',
  // The page did not ask, or could not.
  'no-consent',
  'offline',
] as const;

/** Why there is no offer. */
export type Reason = (typeof REASONS)[number];

/** Whether a value from outside is one of our reasons. */
export function isReason(value: unknown): value is Reason {
  return REASONS.some((reason) => reason === value);
}
