import { makeOffer } from './make-offer.ts';
import { tagOf, unquoted } from './offer-kinds.ts';

/** What stands for which element already, by all that was written on it. */
const upgraded = new Map<string, Element>();

/**
 * Makes elements of what stands for them, `<div data-offer="referral" data-order-id="…">`, on a page whose editor strips
 * tags it does not know. The element goes inside, with what was there as its fallback.
 *
 * A snippet that was pasted twice is shown once: the second stays the plain box it is.
 */
export function upgradeOffers(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-offer]')) {
    const { offer, ...others } = box.dataset;
    const tag = tagOf(offer);
    if (!tag) {
      console.warn(`Offer Elements: data-offer="${offer}" is neither "referral" nor "post-purchase".`);
      continue;
    }
    const key = JSON.stringify([tag, others]);
    if (upgraded.get(key)?.isConnected || box.querySelector(tag)) continue;
    const element = makeOffer(tag, attributesOf(others));
    element.append(...box.childNodes);
    box.append(element);
    upgraded.set(key, element);
  }
}

/** `orderId` of a dataset is `order-id`. */
function attributesOf(data: DOMStringMap): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value = '']) => [
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      unquoted(value),
    ]),
  );
}
