import type { TemplateResult } from 'lit';
import { offerCard, presentationOf } from '../elements/drawing/offer-card.ts';
import { flowFrame, offerFrame, pair } from '../elements/drawing/offer-frame.ts';
import { offerSegments } from '../elements/segments/offer-segments.ts';
import type { HeadingLevel, OfferTag } from '../offer/fragment.ts';
import type { Offer } from '../offer/offer.ts';
import { readsBack } from './reads-back.ts';

/** What drawing needs where there is no element to ask. */
export interface DrawingOptions {
  /** As in the attribute. */
  presentation?: string | undefined;
  level: HeadingLevel;
  /** As in the attribute `locale`. */
  language?: string | undefined;
}

/**
 * The whole of what an element first draws of an offer, without the element: with the templates that it uses itself, in the
 * same frames. It goes on from there by what these gave (see `server-fragment.ts`), so they must stay in step.
 *
 * @returns `undefined` for what only an element can draw: a form, a button that calls the proxy, an offer that waits, a
 *   tree that does not fit into markup.
 */
export function firstDrawing(element: OfferTag, offer: Offer, options: DrawingOptions): TemplateResult | undefined {
  const drawn = drawOffer(element, offer, options);
  if (!drawn) return undefined;
  const whole = pair(offerFrame(drawn));
  return element === 'referral-offer' ? whole : flowFrame(whole);
}

function drawOffer(element: OfferTag, offer: Offer, options: DrawingOptions): TemplateResult | undefined {
  const { level, presentation, language } = options;
  const isReferral = element === 'referral-offer';
  if (offer.layout === 'segments') {
    if (isReferral || offer.delay || !readsBack(offer.segments)) return undefined;
    return offerSegments(offer, { level, language, resting: false, onAccept: unheard, onDecline: unheard });
  }
  if (offer.action.kind !== 'link') return undefined;
  const card = offerCard(offer, {
    presentation: presentationOf(presentation),
    // What opens one comes later.
    dialog: false,
    level,
    language,
    action: undefined,
    onSelect: unheard,
  });
  return isReferral ? pair(card) : card;
}

/** Nobody listens before the element does. */
function unheard(): void {}
