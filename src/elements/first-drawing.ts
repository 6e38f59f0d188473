import type { CSSResult, TemplateResult } from 'lit';
import type { HeadingLevel, OfferTag } from '../offer/fragment.ts';
import type { Offer } from '../offer/offer.ts';
import { brandOf } from './brand.ts';
import { offerCardStyles } from './offer-card.styles.ts';
import { offerCard, presentationOf } from './offer-card.ts';
import { offerElementStyles } from './offer-element.styles.ts';
import { elementFrame, flowFrame, offerFrame, referralFrame } from './offer-frame.ts';
import { offerPanelStyles } from './offer-panel.styles.ts';
import { offerSegmentsStyles } from './offer-segments.styles.ts';
import { offerSegments } from './offer-segments.ts';
import { readsBack } from './reads-back.ts';

/** What drawing needs where there is no element to ask. */
export interface DrawingOptions {
  /** As in the attributes. */
  presentation?: string | undefined;
  open?: string | undefined;
  level: HeadingLevel;
}

/**
 * The whole of what an element first draws of an offer, without the element: for the server that draws it in advance, and
 * for the page, which goes on from there. Made of the templates that the elements themselves use, in the same frames.
 *
 * @returns `undefined` for what only an element can draw: a form, a button that calls the proxy, an offer that waits, a
 *   tree that does not fit into markup.
 */
export function firstDrawing(element: OfferTag, offer: Offer, options: DrawingOptions): TemplateResult | undefined {
  const drawn = drawOffer(element, offer, options);
  if (!drawn) return undefined;
  const whole = elementFrame(offerFrame(drawn));
  return element === 'referral-offer' ? whole : flowFrame(whole);
}

function drawOffer(element: OfferTag, offer: Offer, options: DrawingOptions): TemplateResult | undefined {
  const { level, open } = options;
  const isReferral = element === 'referral-offer';
  if (offer.layout === 'segments') {
    if (isReferral || offer.delay || !readsBack(offer.segments)) return undefined;
    return offerSegments(offer, { level, resting: false, onAccept: unheard, onDecline: unheard });
  }
  if (offer.action.kind !== 'link') return undefined;
  const card = offerCard(offer, {
    presentation: presentationOf(options.presentation),
    dialog: isReferral && open === 'dialog',
    level,
    action: undefined,
    onSelect: unheard,
  });
  return isReferral ? referralFrame(card) : card;
}

/** Nobody listens before the element does. */
function unheard(): void {}

/** The styles that it needs. What the element adopts later has the same rules, and more. */
export function firstStyles(offer: Offer): string {
  const sheets = [offerElementStyles, offerPanelStyles, offerCardStyles];
  if (offer.layout === 'card') return sheets.map(cssOf).join('');
  const brand = Object.entries(brandOf(offer.accent)).map(([name, value]) => `:host{${name}:${value}}`);
  return [...[...sheets, offerSegmentsStyles].map(cssOf), ...brand].join('');
}

/** Without comments and indentation, which a shop's page should not pay for. */
function cssOf({ cssText }: CSSResult): string {
  return cssText.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');
}
