import type { OfferRequest } from '../../offer/offer-request.ts';
import type { Inputs } from '../attributes/inputs.ts';
import type { Gathered } from './gather-request.ts';

/** What one tag asks, and needs for it, beside what both do. */
export interface AskingRules {
  /** Path of the proxy's route under the endpoint. */
  readonly route: string;
  /** Fields without which asking is in vain, by their names in an `OfferRequest`. */
  missingFields(gathered: Gathered, inputs: Inputs): string[];
  /** What it asks beside what both do. */
  extraFields(inputs: Inputs): OfferRequest;
  /** Whether the order's coupon is to be recorded, and no offer to be asked for. */
  recordsCoupon(request: OfferRequest, inputs: Inputs): boolean;
}
