import type { PageEntry } from '../../page-entry.ts';
import { whenRead } from '../../when-read.ts';
import { makeOffer } from './make-offer.ts';
import { tagOf } from './offer-kinds.ts';

/** What was placed, by where. */
const placed = new Map<string, Element>();

/**
 * Puts an element where an entry of the queue wants it: as the last child of what the selector finds, once the page has
 * been read. Two entries for one place are one: a tag that fires twice shows one offer.
 */
export function placeOffer({ offer, into, attributes }: PageEntry): void {
  whenRead(() => {
    const tag = tagOf(offer);
    const place = find(into);
    if (!tag || !place) {
      const fault = tag ? `nothing on the page is ${JSON.stringify(into)}` : `there is no offer "${offer}"`;
      console.warn(`Offer Elements: ${fault}.`);
      return;
    }
    const key = `${tag} ${into}`;
    if (placed.get(key)?.isConnected) return;
    const element = makeOffer(tag, attributes);
    place.append(element);
    placed.set(key, element);
  });
}

function find(selector: unknown): Element | null {
  try {
    return typeof selector === 'string' ? document.querySelector(selector) : null;
  } catch {
    // No selector at all.
    return null;
  }
}
