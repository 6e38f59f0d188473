import type { CouponRedemptionRequest } from '../offer/coupon-redemption.ts';
import type { SomeWords } from '../offer/words.ts';
import { isEarly, keepEarly } from './asking/early-answers.ts';
import type { CouponRedemptionOptions, CouponRedemptionOutcome } from './coupon/record-coupon-redemption.ts';
import { recordCouponRedemption, resumeWithoutElements } from './delivery/redemptions.ts';
import { asksForMore, isPlacement, type PageEntry, withEntry } from './page-entry.ts';
import { pageQueue, type QueueEntry } from './page-queue.ts';
import { type PagePart, pagePart } from './parts.ts';
import { whenRead } from './when-read.ts';

/** What `window.offerElements` becomes once the script has run. */
export interface OfferElementsApi {
  push(...entries: PageEntry[]): void;
  grantConsent(): void;
  /** Not in the queue: to be called once the script has run, as after `customElements.whenDefined('referral-offer')`. */
  recordCouponRedemption(
    request: CouponRedemptionRequest,
    options?: CouponRedemptionOptions,
  ): Promise<CouponRedemptionOutcome>;
}

declare global {
  interface Window {
    offerElements?: OfferElementsApi | QueueEntry[];
  }
}

type Listener = () => void;

/**
 * What the whole page shares with every element on it: orders pushed into the queue, and consent given to all.
 *
 * The queue is the one global we document. A shop may push before the script has come, so it starts as an array:
 *
 * ```js
 * (window.offerElements ||= []).push({ order, customer });
 * ```
 */
class PageStore {
  readonly #listeners = new Set<Listener>();
  #entry: PageEntry = {};
  #consent = false;

  /** What was pushed. */
  get entry(): PageEntry {
    return this.#entry;
  }

  get consent(): boolean {
    return this.#consent;
  }

  push(...entries: unknown[]): void {
    this.#entry = entries.reduce(withEntry, this.#entry);
    for (const entry of entries.filter(asksForMore)) {
      tellPage((part) => {
        part.takeEntry(entry);
        this.#changed();
      });
    }
    this.#changed();
  }

  grantConsent(): void {
    if (this.#consent) return;
    this.#consent = true;
    this.#changed();
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: Listener): Listener {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const pageStore = new PageStore();

/** Gives consent for every element on the page that waits for it. */
export function grantConsent(): void {
  pageStore.grantConsent();
}

/**
 * Puts words of the shop's in the place of ours, for all elements on the page: some or all of them, before or after they
 * are drawn. Of two for one key, the later stands; a key that we do not have is ignored.
 *
 * @param language a BCP 47 tag: `da` is heard on pages in `da-DK` as well. Or `*`, for every language.
 */
export function registerWords(language: string, words: SomeWords): void {
  pageStore.push({ words: { [language]: words } });
}

/** Takes over the queue, with what has been pushed so far. A second copy of us finds it taken and leaves it alone. */
export function openQueue(): void {
  if (typeof window === 'undefined') return;
  const earlier = pageQueue();
  if (!earlier) return;
  const push = (...entries: PageEntry[]) => pageStore.push(...entries);
  window.offerElements = { push, grantConsent, recordCouponRedemption };
  for (const entry of earlier.filter(isEarly)) keepEarly(entry);
  pageStore.push(...earlier.filter((entry) => !isEarly(entry)));
  whenRead(() => {
    if (document.querySelector('[data-offer]')) tellPage((part) => part.upgradeOffers());
    else if (!earlier.some(isPlacement)) void resumeWithoutElements();
  });
}

/** Where what makes elements cannot be had, the page stays as it is. */
function tellPage(use: (part: PagePart) => void): void {
  pagePart
    .load()
    .then(use)
    .catch(() => {});
}
