import type { Inputs } from '../attributes/inputs.ts';
import type { OfferSelectEvent, OfferShownEvent } from '../events.ts';
import { pushPromotion } from './ga4.ts';

/** Tells the page's data layer, while `analytics="ga4"`, that an offer was seen and pressed. */
export function tellAnalytics(element: HTMLElement, { text, flag }: Inputs): void {
  const tell = ({ type, detail }: OfferShownEvent | OfferSelectEvent): void => {
    if (text('analytics') !== 'ga4' || flag('preview')) return;
    pushPromotion(type, detail, {
      slot: text('situation') ?? 'order-confirmation',
      variation: text('variation'),
    });
  };
  // As listeners, so that a data layer that throws stops nothing of ours.
  element.addEventListener('offer-shown', tell);
  element.addEventListener('offer-select', tell);
}
