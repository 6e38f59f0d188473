/** Said by somebody in between, who passed it on and lost sight of it; the last five are Cloudflare's. */
const LOST_BEHIND = [502, 504, 520, 521, 522, 523, 524];

/** Says that it was not taken now, and may be later. */
const NOT_NOW = [408, 425, 429];

export type Meaning =
  /** The vendor has it. */
  | 'settled'
  /** The vendor does not have it, and may take it later. */
  | 'retry'
  /** The vendor will never take it. */
  | 'declined'
  /** It was on its way when we lost sight of it. */
  | 'uncertain';

/**
 * What a vendor's status says of something it was told. A status is an answer: what failed at the vendor was not counted
 * there. Only where the answer is not the vendor's own is it uncertain, as without one.
 */
export function meaningOfStatus(status: number): Meaning {
  if (status >= 200 && status <= 299) return 'settled';
  if (LOST_BEHIND.includes(status)) return 'uncertain';
  if (NOT_NOW.includes(status) || status >= 500) return 'retry';
  return status >= 400 ? 'declined' : 'uncertain';
}
