import type { Answer, Call, Outcome } from '../vendor.ts';
import { json, moved } from './answers.ts';
import { foreign } from './foreign.ts';
import { hostedAddresses } from './hosted-pages.ts';
import { type Envelope, envelope } from './offers/envelope.ts';
import { deepTree, hugeText, selfSimilarTree, wideTree } from './offers/heavy-trees.ts';
import { hostileTree } from './offers/hostile-tree.ts';
import { type LiveOffer, liveOffer } from './offers/live-offer.ts';
import { plainTypes } from './offers/plain-types.ts';
import { sampleOffers } from './offers/sample-offers.ts';
import { contentAndActions, v1Sections } from './offers/v1-sections.ts';
import { acceptButton, declineButton, webComponents } from './offers/web-components.ts';
import { readText } from './read-text.ts';
import { recordedAnswers } from './recorded/recorded-answers.ts';
import { readVisit } from './visit.ts';

/** How late a slow picture is, in milliseconds, when the outcome's name does not say. */
const SLOW_IMAGE = 2_000;

/** The recorded answers, then our own: the sandbox's offers in every generation, and all that can be odd about one. */
export const offerOutcomes: Readonly<Record<string, Outcome>> = {
  ...recordedAnswers.offer,

  'offer-web-components': tree(webComponents),
  'offer-plain-types': tree(plainTypes),
  'offer-v1-sections': sections(v1Sections),
  'offer-v1-few-sections': sections(contentAndActions),
  'offer-v1-impossible-progress': sections((offer) => ({
    ...v1Sections(offer),
    offers: { start: 1, current: 7, size: 5 },
  })),

  'offer-status-200': (call) => json(200, usual(call)),
  'offer-links-list': (call) => {
    const { self, flow, ...next } = usual(call).links;
    return json(201, { ...usual(call), links: [{ self }, { flow }, next] });
  },
  'offer-event-first': (call) => {
    const { data, ...rest } = usual(call);
    return json(201, { ...rest, data: data.toReversed() });
  },
  'offer-last': (call) => json(201, without(usual(call), 'next_offer')),
  'offer-ends-without-link': (call) => {
    const isLast = readVisit(call).index >= sampleOffers.length - 1;
    return json(201, isLast ? without(usual(call), 'next_offer') : usual(call));
  },
  'offer-no-event-link': (call) => json(201, without(usual(call), 'offer_event')),
  'offer-no-decline': tree((offer) => webComponents(offer, [acceptButton(offer)])),
  'offer-accept-unnamed': tree((offer) => {
    const { name: _, ...unnamed } = acceptButton(offer);
    return webComponents(offer, [unnamed, declineButton(offer)]);
  }),
  'offer-decline-without-post': tree((offer) =>
    webComponents(offer, [acceptButton(offer), { ...declineButton(offer), url: offer.nextUrl }]),
  ),

  'offer-event-only': (call) => changed(call, ([, event]) => [event]),
  // As in the vendor's own sample: what is called the event looks like an offer, and the other way round.
  'offer-labels-swapped': (call) =>
    changed(call, ([offer, event]) => [
      { ...offer, type: 'event' },
      { ...event, type: 'offer' },
    ]),
  'offer-without-content': (call) => json(201, envelope(call, {})),
  'offer-data-empty': (call) => changed(call, () => []),
  'offer-data-missing': (call) => {
    const { data: _, ...rest } = usual(call);
    return json(201, rest);
  },
  'offer-no-accept': tree((offer) => webComponents(offer, [declineButton(offer)])),
  'offer-no-text': tree((offer) => [{ ...acceptButton(offer), text: '\u00a0\u00a0' }]),

  'offer-moved': (call) => {
    // Every second place is vacant, and leads to the next.
    const isVacant = readVisit(call).index % 2 === 0;
    return isVacant ? movedOn(call) : json(201, usual(call));
  },
  'offer-moved-endlessly': movedOn,
  'offer-expired-later': (call) =>
    readVisit(call).index > 0 ? recordedAnswers.offer['offer-flow-expired-410'] : json(201, usual(call)),

  'offer-image-slow': (call) => {
    const delay = call.milliseconds ?? SLOW_IMAGE;
    const offer = liveOffer(call);
    return made(call, webComponents({ ...offer, imageUrl: `${offer.imageUrl}?delay=${delay}` }));
  },
  'offer-image-broken': (call) => {
    const imageUrl = hostedAddresses(call.site).missingPicture;
    return made(call, webComponents({ ...liveOffer(call), imageUrl }));
  },
  'offer-http-image': tree((offer) =>
    webComponents({ ...offer, imageUrl: 'http://images.harrow.example/oat-sampler.png' }),
  ),

  'offer-foreign-links': (call) => {
    const offer = liveOffer(call);
    const { links, ...rest } = envelope(call, {
      children: webComponents({ ...offer, declineUrl: foreign(offer.declineUrl), nextUrl: foreign(offer.nextUrl) }),
    });
    const foreignLinks = Object.entries(links).map(([name, address]) => [name, foreign(address)]);
    return json(201, { ...rest, links: Object.fromEntries(foreignLinks) });
  },
  'offer-hostile': tree(hostileTree),
  'offer-deep': (call) => {
    const [before, after] = JSON.stringify(envelope(call, { children: 'HERE' })).split('"HERE"');
    return json(201, `${before}${deepTree(liveOffer(call))}${after}`);
  },
  'offer-wide': tree(wideTree),
  'offer-huge-text': tree(hugeText),
  'offer-self-similar': tree(selfSimilarTree),
};

function tree(write: (offer: LiveOffer) => unknown[]): Outcome {
  return (call) => made(call, write(liveOffer(call)));
}

function sections(write: (offer: LiveOffer) => object): Outcome {
  return (call) => json(201, envelope(call, { attributes: write(liveOffer(call)) }, 'v1'));
}

function made(call: Call, children: unknown[]): Answer {
  return json(201, envelope(call, { children }));
}

function usual(call: Call): Envelope {
  return envelope(call, { children: webComponents(liveOffer(call)) });
}

function changed(call: Call, change: (data: Envelope['data']) => unknown[]): Answer {
  const offer = usual(call);
  return json(201, { ...offer, data: change(offer.data) });
}

function without({ links, ...rest }: Envelope, name: 'next_offer' | 'offer_event'): object {
  const { [name]: _, ...others } = links;
  return { ...rest, links: others };
}

/** To the next place in the flow, by redirect or, as the caller likes, by a hint. */
function movedOn(call: Call): Answer {
  const { index, addresses } = readVisit(call);
  const next = addresses.offer(index + 1);
  return readText(call.arrival.query, 'no_redirect') ? json(200, { next_offer_url: next }) : moved(next);
}
