import type { PageEntry } from '../page-entry.ts';
import { placeOffer } from './embed/place-offer.ts';
import { learnWords } from './words/shop-words.ts';

/** Does what an entry of the queue says beside telling of an order. */
export function takeEntry(entry: PageEntry): void {
  if (entry.offer) placeOffer(entry);
  learnWords(entry.words);
}
