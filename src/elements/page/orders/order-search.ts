import { whenRead } from '../../when-read.ts';
import { dataLayer } from '../data-layer.ts';
import { purchasesIn } from './ga4-purchase.ts';
import { hasBrokenJson, ordersDescribedIn } from './json-ld-order.ts';
import type { PageOrder } from './page-order.ts';
import { type TotalBasis, totalOf } from './total-of.ts';

/** Places on a page where an order may stand, in the order they are believed. */
export const PLACES = ['data-layer', 'json-ld'] as const;

export type Place = (typeof PLACES)[number];

/** What was found, and where. */
export interface FoundOrder extends PageOrder {
  place: Place;
}

/** How long an order is waited for once the page has been read, in milliseconds. */
export const PATIENCE = 3_000;

const READERS: Record<Place, () => PageOrder[]> = {
  'data-layer': () => purchasesIn(dataLayer.entries),
  'json-ld': () => ordersDescribedIn(document),
};

/**
 * Looks for the order on the page: at once, when the page has been read, at every push into the data layer, and a last
 * time when its patience is over. In between nothing is looked at.
 *
 * The first place with a complete order stays the place, and of its orders the last complete one is taken. Told again, as
 * by a second tag, an order is the same order, whatever is said of it then: asked for anew, it might enrol twice.
 */
export class OrderSearch {
  readonly #places: readonly Place[];
  readonly #basis: () => TotalBasis;
  readonly #changed: () => void;
  readonly #ends: (() => void)[] = [];
  #found: FoundOrder | undefined;
  #isOver = false;
  /** Whether a purchase came when nobody waited any more. */
  #isLate = false;

  /** @param changed is told when there is another answer, or when there will be none */
  constructor(places: readonly Place[], basis: () => TotalBasis, changed: () => void) {
    this.#places = places;
    this.#basis = basis;
    this.#changed = changed;
  }

  get found(): FoundOrder | undefined {
    return this.#found;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get isLate(): boolean {
    return this.#isLate;
  }

  /** Whether something on the page cannot be read, in which the order may stand. */
  get isUnreadable(): boolean {
    return this.#places.includes('json-ld') && hasBrokenJson(document);
  }

  /** @param staysOn to notice what comes too late, for whoever asks why nothing is shown */
  start(staysOn: boolean): void {
    this.#ends.push(dataLayer.subscribe(this.#look));
    this.#look();
    this.#ends.push(
      whenRead(() => {
        this.#look();
        const timer = setTimeout(() => this.#end(staysOn), PATIENCE);
        this.#ends.push(() => clearTimeout(timer));
      }),
    );
  }

  stop(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  #end(staysOn: boolean): void {
    this.#look();
    this.#isOver = true;
    this.#found ??= this.#lastOf((order) => order.order.id !== undefined);
    if (!staysOn) this.stop();
    this.#changed();
  }

  readonly #look = (): void => {
    dataLayer.look();
    if (this.#isOver) {
      this.#noticeLate();
      return;
    }
    const found = this.#lastOf((order) => this.#isComplete(order));
    if (!found || found.order.id === this.#found?.order.id) return;
    this.#found = found;
    this.#changed();
  };

  #lastOf(isWanted: (order: PageOrder) => boolean): FoundOrder | undefined {
    const places = this.#found ? [this.#found.place] : this.#places;
    for (const place of places) {
      const last = READERS[place]().filter(isWanted).at(-1);
      if (last) return { ...last, place };
    }
    return undefined;
  }

  #isComplete({ order, sums }: PageOrder): boolean {
    return order.id !== undefined && order.currency !== undefined && totalOf(sums, this.#basis()) !== undefined;
  }

  #noticeLate(): void {
    if (this.#isLate || !this.#lastOf(({ order }) => order.id !== this.#found?.order.id)) return;
    this.#isLate = true;
    this.#changed();
  }
}
