import type { Call } from '../../vendor.ts';
import { hostedAddresses } from '../hosted-pages.ts';
import { readVisit } from '../visit.ts';
import { type SampleOffer, sampleOffers } from './sample-offers.ts';

/** An offer as one shopper gets it at one place of a flow: with their name, and with links that the sandbox answers. */
export interface LiveOffer extends Omit<SampleOffer, 'greeting'> {
  greeting: string;
  position: { start: number; current: number; size: number };
  imageUrl: string;
  termsUrl: string;
  aboutUrl: string;
  acceptUrl: string;
  declineUrl: string;
  /** The offer after this one, or the answer that there is none. */
  nextUrl: string;
}

export function liveOffer(call: Call): LiveOffer {
  const { index, firstName, addresses } = readVisit(call);
  const sample = sampleOfferAt(index);
  const { picture, terms, about } = hostedAddresses(call.site);
  return {
    ...sample,
    greeting: firstName === undefined ? capitalised(sample.greeting) : `${firstName}, ${sample.greeting}`,
    position: { start: 1, current: (index % sampleOffers.length) + 1, size: sampleOffers.length },
    imageUrl: picture(sample.slug),
    termsUrl: terms(sample.slug),
    aboutUrl: about,
    acceptUrl: addresses.accept(index),
    declineUrl: addresses.reject(index),
    nextUrl: addresses.offer(index + 1),
  };
}

/** The offer at a place of the flow. Beyond the last they begin anew, for an armed call may ask for them there too. */
export function sampleOfferAt(index: number): SampleOffer {
  const offer = sampleOffers[index % sampleOffers.length];
  if (!offer) throw new RangeError(`There is no offer ${index}.`);
  return offer;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
