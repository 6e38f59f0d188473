import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { present } from '../../offer/present.ts';
import type { Inquiry } from '../asking/inquiry.ts';
import type { Inputs } from '../attributes/inputs.ts';
import type { PageEntry } from '../page-entry.ts';
import { consent, type KnownConsent } from './consent/consent.ts';
import { OrderSearch, PLACES, type Place } from './orders/order-search.ts';
import { basisOf, isInDoubt, type TotalBasis, totalOf } from './orders/total-of.ts';
import { tellAnalytics } from './tell-analytics.ts';

/** What `debug` may say of it: names of places and fields, never their values. */
export interface Overheard {
  /** Where the order was found. */
  place?: Place;
  /** An order is still waited for. */
  isWaiting: boolean;
  /** A purchase was told of when nobody waited any more. */
  isLate: boolean;
  /** Nothing was found, and a script in JSON-LD is no JSON. */
  isUnreadable: boolean;
  /** The page's value is not the sum of its items, and this was taken. */
  doubt?: TotalBasis;
  consent?: KnownConsent;
}

/**
 * What the page around an element says to others, and not to us: the order, as it is told to analytics and to search
 * engines, and whether the shopper consents, as the shop's banner knows it.
 *
 * An element that asks for one or the other asks nobody for an offer until it is known. Nothing on the page is polled, and
 * nobody is listened to any more when the element has gone.
 */
export class Surroundings implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #inputs: Inputs;
  #search: { places: string; orders: OrderSearch } | undefined;
  #unlisten: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, inputs: Inputs) {
    this.#host = host;
    this.#inputs = inputs;
    host.addController(this);
    tellAnalytics(host, inputs);
  }

  get overheard(): Overheard {
    const orders = this.#search?.orders;
    const found = orders?.found;
    return present<Overheard>({
      place: found?.place,
      isWaiting: orders?.isOver === false && !found,
      isLate: orders?.isLate === true,
      isUnreadable: !found && orders?.isUnreadable === true,
      doubt: found && isInDoubt(found.sums) ? this.#basis : undefined,
      consent: this.#unlisten && consent.known,
    });
  }

  hostDisconnected(): void {
    this.#search?.orders.stop();
    this.#search = undefined;
    this.#unlisten?.();
    this.#unlisten = undefined;
  }

  /** What comes of what the element has been told, with what the page says beside. */
  inquire(ask: (page: PageEntry, granted?: true) => Inquiry): Inquiry {
    this.#listen();
    const isGranted = this.#unlisten && consent.known?.word === 'granted';
    const inquiry = isGranted ? ask(this.#entry, true) : ask(this.#entry);
    const { gathered, missing } = inquiry;
    const { text } = this.#inputs;
    if (text('token')) return inquiry;
    const lacksOrder = this.#places(text('order-source')).length > 0 && !gathered.order;
    const lacksShopper = text('customer-source') === 'auto' && missing.length > 0;
    if (!lacksOrder && !lacksShopper) return inquiry;
    // A shop that says where its order stands has one. Without it, an offer would be for nobody's purchase.
    const lacking = lacksOrder ? [...new Set(['order.id', ...missing])] : missing;
    const isWaiting = this.#search?.orders.isOver === false;
    return { ...inquiry, missing: lacking, isOpen: inquiry.isOpen || isWaiting, question: undefined };
  }

  /** Of the page's order, what this element was told to read. */
  get #entry(): PageEntry {
    const found = this.#search?.orders.found;
    if (!found) return {};
    const { text } = this.#inputs;
    return {
      ...(text('order-source') && { order: { ...found.order, total: totalOf(found.sums, this.#basis) } }),
      ...(text('customer-source') === 'auto' && { customer: found.customer, address: found.address }),
    };
  }

  get #basis(): TotalBasis {
    return basisOf(this.#inputs.text('total-basis'));
  }

  /** Listens to what the element asks for, from when it does. */
  #listen(): void {
    const { text, flag } = this.#inputs;
    const changed = () => this.#host.requestUpdate();
    if (text('consent') === 'auto') this.#unlisten ??= consent.subscribe(changed);
    const places = this.#places(text('order-source') ?? text('customer-source'));
    const key = places.join();
    if (key === (this.#search?.places ?? '')) return;
    this.#search?.orders.stop();
    const orders = new OrderSearch(places, () => this.#basis, changed);
    this.#search = { places: key, orders };
    orders.start(flag('debug') === true);
  }

  /** A word nobody knows names no place. */
  #places(word: string | undefined): readonly Place[] {
    return PLACES.filter((place) => word === 'auto' || word === place);
  }
}
