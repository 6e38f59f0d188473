import type { SealedClaims } from '../sealing/seal.ts';

/** An offer that was seen: what the page says of it, as far as its receipt bears it out. */
export interface View {
  id: string;
  provider: string;
  /** The shop's. */
  origin: string;
  /** Milliseconds since the epoch, believable. */
  at: number;
  /** The vendor's own, out of the receipt. */
  sealed: SealedClaims;
}
