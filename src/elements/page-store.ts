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

  /** The newest of what was pushed: a later order replaces an earlier one whole. */
  get entry(): PageEntry {
    return this.#entry;
  }

  get consent(): boolean {
    return this.#consent;
  }

  push(...entries: unknown[]): void {
    const newest = entries.filter(isEntry).at(-1);
    if (!newest) return;
    this.#entry = newest;
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
  const earlier = window.offerElements;
  if (earlier && !Array.isArray(earlier)) return;
  window.offerElements = { push: (...entries) => pageStore.push(...entries), grantConsent };
  if (earlier) pageStore.push(...earlier);
}
