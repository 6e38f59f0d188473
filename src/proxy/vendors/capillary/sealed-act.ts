import { InvalidRequest } from '../../fault.ts';
import type { SealedClaims } from '../../sealing/seal.ts';

/** What an offer of ours lets a shopper do. */
export interface SealedAct {
  act: 'invite' | 'enrol';
  /** The campaign, or the programme and the promotion. */
  offer: string;
}

export function sealAct({ act, offer }: SealedAct): SealedClaims {
  return { act, offer };
}

/**
 * A receipt of the other act, or of what we no longer offer, is good for nothing here: the shopper has read something
 * else.
 *
 * @throws {InvalidRequest}
 */
export function requireAct(sealed: SealedClaims, { act, offer }: SealedAct): void {
  if (sealed['act'] === act && sealed['offer'] === offer) return;
  throw new InvalidRequest([{ field: 'receipt', expected: 'the one that came with this offer' }]);
}
