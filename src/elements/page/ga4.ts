import { present } from '../../offer/present.ts';
import type { OfferDetail } from '../events.ts';

declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

/** Where an offer stands, in the words of the shop. */
export interface PromotionPlace {
  slot: string;
  variation: string | undefined;
}

/**
 * Says in the page's data layer what Google Analytics 4 calls the viewing or selecting of a promotion. The empty
 * `ecommerce` before it clears what an earlier event has left there, as Google asks for.
 *
 * Names come from settings alone: a headline may greet the shopper, and an id stands for one order.
 *
 * https://developers.google.com/analytics/devguides/collection/ga4/reference/events#view_promotion
 */
export function pushPromotion(
  type: string,
  { provider, code = provider }: OfferDetail,
  { slot, variation }: PromotionPlace,
): void {
  // An element of that id is no data layer.
  if (!Array.isArray(window.dataLayer)) window.dataLayer = [];
  try {
    window.dataLayer.push(
      { ecommerce: null },
      {
        event: type === 'offer-shown' ? 'view_promotion' : 'select_promotion',
        ecommerce: present({
          promotion_id: code,
          promotion_name: provider,
          creative_name: variation,
          creative_slot: slot,
          items: [{ item_id: code, item_name: provider }],
        }),
      },
    );
  } catch (error) {
    // The page's own mistake, for the page to hear of.
    reportError(error);
  }
}
