import type { TemplateResult } from 'lit';
import type { HeadingLevel, OfferTag } from '../../offer/fragment.ts';
import type { Offer } from '../../offer/offer.ts';
import { offerCard, presentationOf } from '../offer-card.ts';
import { elementFrame, flowFrame, offerFrame, referralFrame } from '../offer-frame.ts';
import type { offerSegments } from '../segments/offer-segments.ts';

/** What drawing needs where there is no element to ask. */
export interface DrawingOptions {
  /** As in the attribute. */
  presentation?: string | undefined;
  level: HeadingLevel;
  /** Draws trees of segments; a part of ours that not every page has. */
  segments: typeof offerSegments | undefined;
}

/**
 * The whole of what an element first draws of an offer, without the element: for the server that draws it in advance, and
 * for the page, which goes on from there. Made of the templates that the elements themselves use, in the same frames.
 *
 * @returns `undefined` for what only an element can draw: a form, a button that calls the proxy, an offer that waits.
 */
export function firstDrawing(element: OfferTag, offer: Offer, options: DrawingOptions): TemplateResult | undefined {
  const drawn = drawOffer(element, offer, options);
  if (!drawn) return undefined;
  const whole = elementFrame(offerFrame(drawn));
  return element === 'referral-offer' ? whole : flowFrame(whole);
}

function drawOffer(element: OfferTag, offer: Offer, options: DrawingOptions): TemplateResult | undefined {
  const { level, segments, presentation } = options;
  const isReferral = element === 'referral-offer';
  if (offer.layout === 'segments') {
    if (isReferral || offer.delay) return undefined;
    return segments?.(offer, { level, resting: false, onAccept: unheard, onDecline: unheard });
  }
  if (offer.action.kind !== 'link') return undefined;
  const card = offerCard(offer, {
    presentation: presentationOf(presentation),
    // What opens one comes later.
    dialog: false,
    level,
    action: undefined,
    onSelect: unheard,
  });
  return isReferral ? referralFrame(card) : card;
}

/** Nobody listens before the element does. */
function unheard(): void {}
