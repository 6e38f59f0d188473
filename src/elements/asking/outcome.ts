import type { Offer } from '../../offer/offer.ts';
import type { Reason } from '../../offer/reason.ts';
import { OfferEmptyEvent, OfferErrorEvent, OfferLoadEvent, type SilenceDetail } from '../events.ts';
import { offerDetail } from '../offer-detail.ts';

/** What came of asking, or of not asking. Every silence has its reason. */
export type Outcome = Waiting | Shown | Silent | Recorded;

interface Waiting {
  /** `initial`: nothing has been asked yet. `loading`: it has. */
  state: 'initial' | 'loading';
}

interface Shown {
  state: 'shown';
  offer: Offer;
}

interface Silent {
  /**
   * `empty`: asked, or not allowed to ask, and there is nothing. `failed`: it could not be asked. `done`: the shopper
   * has answered the last offer there was, or an order's coupon has perhaps been recorded.
   */
  state: 'empty' | 'failed' | 'done';
  reason: Reason;
  /** Fields at fault, such as `customer.email`. */
  fields?: readonly string[];
  requestId?: string | undefined;
}

/** The order's coupon has been recorded, and there is nothing more to say. */
interface Recorded {
  state: 'done';
}

/** Whether a page would see any difference. */
export function sameOutcome(one: Outcome, other: Outcome): boolean {
  return one.state === other.state && reasonOf(one) === reasonOf(other) && offerOf(one) === offerOf(other);
}

export function reasonOf(outcome: Outcome): Reason | undefined {
  return 'reason' in outcome ? outcome.reason : undefined;
}

/** The event that tells a page of it; waiting is not worth one. */
export function eventOf(outcome: Outcome): Event | undefined {
  switch (outcome.state) {
    case 'shown':
      return new OfferLoadEvent(offerDetail(outcome.offer));
    case 'empty':
    case 'done':
      return 'reason' in outcome ? new OfferEmptyEvent({ reason: outcome.reason }) : undefined;
    case 'failed':
      return new OfferErrorEvent(silenceDetail(outcome));
    default:
      return undefined;
  }
}

/** What an event may say of a failure. */
export function silenceDetail({ reason, requestId }: Pick<Silent, 'reason' | 'requestId'>): SilenceDetail {
  return { reason, ...(requestId !== undefined && { requestId }) };
}

function offerOf(outcome: Outcome): Offer | undefined {
  return 'offer' in outcome ? outcome.offer : undefined;
}
