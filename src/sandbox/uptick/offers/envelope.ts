import type { Call } from '../../vendor.ts';
import { readVisit } from '../visit.ts';
import { sampleOfferAt } from './live-offer.ts';

/** What is around an offer: the flow's event, what comes next, and where to say that the offer was shown. */
export function envelope(call: Call, content: object, api_version = 'v2') {
  const { index, eventId, addresses } = readVisit(call);
  const { id } = sampleOfferAt(index);
  return {
    api_version,
    data: [
      { type: 'offer', id, ...content },
      { type: 'event', id: eventId },
    ],
    links: {
      self: `${addresses.self}/offers/${id}`,
      flow: addresses.self,
      next_offer: addresses.offer(index + 1),
      offer_event: addresses.shown(id, index),
    },
  };
}

export type Envelope = ReturnType<typeof envelope>;
