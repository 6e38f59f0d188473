import type { Offer } from '../offer/offer.ts';
import type { OfferDetail } from './events.ts';

/** What an event may say of an offer. */
export function offerDetail({ id, provider, code }: Offer): OfferDetail {
  return { id, provider, ...(code !== undefined && { code }) };
}
