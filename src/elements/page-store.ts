import type { CouponRedemptionRequest } from '../offer/coupon-redemption.ts';
import type { CouponRedemptionOptions, CouponRedemptionOutcome } from './coupon/record-coupon-redemption.ts';
import { recordCouponRedemption, resumeWithoutElements } from './redemptions.ts';

/**
 * What the whole page shares with every element on it: orders pushed into the queue, and consent given to all.
 *
 * The queue is the one global we document. A shop may push before the script has come, so it starts as an array:
 *
 * ```js
 * (window.offerElements ||= []).push({ order, customer });
 * ```
 */
export interface PageEntry {
  order?: unknown;
  customer?: unknown;
  address?: unknown;
}

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
    offerElements?: OfferElementsApi | PageEntry[];
  }
}

type Listener = () => void;

class PageStore {
  readonly #listeners = new Set<Listener>();
  #entry: PageEntry = {};
  #consent = false;

  /** What was pushed: a later order replaces an earlier one, with all that came with it. */
  get entry(): PageEntry {
    return this.#entry;
  }

  get consent(): boolean {
    return this.#consent;
  }

  push(...entries: unknown[]): void {
    for (const entry of entries.filter(isEntry)) this.#add(entry);
    this.#changed();
  }

  #add(newest: PageEntry): void {
    // A new order is a new beginning; without one, what comes is about the order that is known.
    this.#entry = newest.order ? newest : { ...this.#entry, ...newest };
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

function isEntry(value: unknown): value is PageEntry {
  return typeof value === 'object' && value !== null;
}

export const pageStore = new PageStore();

/** Gives consent for every element on the page that waits for it. */
export function grantConsent(): void {
  pageStore.grantConsent();
}

/** Takes over the queue, with what has been pushed so far. A second copy of us finds it taken and leaves it alone. */
export function openQueue(): void {
  if (typeof window === 'undefined') return;
  const earlier: unknown = window.offerElements;
  if (typeof earlier === 'object' && earlier !== null && 'grantConsent' in earlier) return;
  // Anything else of that name is no queue: a page's element with that id, say.
  window.offerElements = { push: (...entries) => pageStore.push(...entries), grantConsent, recordCouponRedemption };
  if (Array.isArray(earlier)) pageStore.push(...earlier);
  resumeWithoutElements();
}
