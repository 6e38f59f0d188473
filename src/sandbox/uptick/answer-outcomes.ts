import type { Outcome } from '../vendor.ts';
import { json, moved } from './answers.ts';
import { hostedAddresses } from './hosted-pages.ts';
import { sampleOfferAt } from './offers/live-offer.ts';
import { recordedAnswers } from './recorded/recorded-answers.ts';
import { readVisit } from './visit.ts';

const lapsed = recordedAnswers.offer['offer-flow-expired-410'];

/** What becomes of the word that an offer was shown. */
export const eventOutcomes: Readonly<Record<string, Outcome>> = {
  ...recordedAnswers.event,
  'event-recorded': (call) => {
    const { index, eventId, addresses } = readVisit(call);
    return json(201, {
      api_version: 'v2',
      data: [{ type: 'event', id: eventId }],
      links: { flow: addresses.self, next_offer: addresses.offer(index + 1) },
    });
  },
  'event-flow-expired-410': lapsed,
};

export const rejectOutcomes: Readonly<Record<string, Outcome>> = {
  ...recordedAnswers.reject,
  'reject-hint': (call) => {
    const { index, addresses } = readVisit(call);
    return json(200, { next_offer_url: addresses.offer(index + 1) });
  },
  'reject-moved-302': (call) => {
    const { index, addresses } = readVisit(call);
    return moved(addresses.offer(index + 1));
  },
  'reject-nothing-left': json(200, {}),
  'reject-flow-expired-410': lapsed,
};

/** The shopper's own way: on to the partner. */
export const acceptOutcomes: Readonly<Record<string, Outcome>> = {
  'accept-moved-302': (call) => moved(hostedAddresses(call.site).partner(sampleOfferAt(readVisit(call).index).slug)),
};
