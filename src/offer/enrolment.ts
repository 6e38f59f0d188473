import type { Customer } from './offer-request.ts';
import type { Reason } from './reason.ts';

/** The shopper takes up an offer that wants no more than a yes. */
export interface EnrolmentRequest {
  /** The offer's own. */
  receipt: string;
  /** Who enrols; not read when the offer came with a signed order, which says so itself. */
  customer?: Customer;
}

/** What became of it. */
export type EnrolmentAnswer =
  | { status: 'enrolled' }
  /** Nothing was done: `limit-reached` when the shopper has had it already, or it is not to be had. */
  | { status: 'not-enrolled'; reason: Reason }
  /** Perhaps done: the answer was lost on the way. It is never asked again. */
  | { status: 'uncertain'; reason: Reason };
