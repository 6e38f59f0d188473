import type { CSSResult } from 'lit';
import { offerCardStyles } from '../elements/drawing/offer-card.styles.ts';
import { offerPanelStyles } from '../elements/drawing/offer-panel.styles.ts';
import { offerElementStyles } from '../elements/offer-element.styles.ts';
import { brandOf } from '../elements/segments/brand.ts';
import { offerSegmentsStyles } from '../elements/segments/offer-segments.styles.ts';
import type { Offer } from '../offer/offer.ts';

/** The styles of an offer's drawing: what the element will adopt for it, in the same order. */
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
