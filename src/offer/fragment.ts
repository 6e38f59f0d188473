import type { OfferAnswer } from './offer-answer.ts';

/** The elements a server can draw. */
export const OFFER_TAGS = ['referral-offer', 'post-purchase-offer'] as const;

export type OfferTag = (typeof OFFER_TAGS)[number];

/**
 * A fragment is an offer that was drawn on a server, as HTML: an element's tag with the attribute `fragment`, inside it the
 * drawing as a declarative shadow root, and after that the note, a data block of this type. The attribute tells an
 * element that is defined before all of it has arrived to wait for the rest; its value is the level of the headline.
 */
export const NOTE_TYPE = 'application/offer-note+json';

/** What stands beside the drawing, for the element that takes it over. Nothing in it is an address, or an attribute. */
export interface FragmentNote {
  /** The signed order. What the element asks next, it asks with this. */
  token: string;
  /** Which order it is about. */
  order?: string;
  /** When this is good no more: milliseconds since the epoch, by the proxy's clock. */
  ends: number;
  /** How it was drawn, in the words of the element's attribute. */
  presentation?: string;
  /** What the proxy answered. Absent: the vendor could not be asked, and the element may try. */
  answer?: OfferAnswer;
}

export const HEADING_LEVELS = [2, 3, 4, 5, 6] as const;

/** A page's first heading is its own. */
export type HeadingLevel = (typeof HEADING_LEVELS)[number];
