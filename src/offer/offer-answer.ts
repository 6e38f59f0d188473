import type { Offer } from './offer.ts';
import type { Reason } from './reason.ts';

/** The answer of every route that looks for an offer. Nothing to show is a success, with its reason. */
export type OfferAnswer = { offer: Offer } | { offer: null; reason: Reason };

/**
 * An error, as RFC 9457 (`application/problem+json`). It names fields, never values, and holds no word of a vendor's.
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  reason: Reason;
  requestId: string;
  /** The fields at fault, as paths such as `order.total`, each with what is expected there. */
  errors?: FieldError[];
}

export interface FieldError {
  field: string;
  expected: string;
}
