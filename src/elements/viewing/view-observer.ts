import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Offer } from '../../offer/offer.ts';
import { shareInView, shareUncovered } from './view-share.ts';

/** How much of an offer must be seen for how long (milliseconds), by the rule of the Media Rating Council. */
const LEAST_SHARE = 0.5;
const LEAST_TIME = 1_000;

/**
 * Milliseconds between two looks while the second runs. A crossed threshold is told by the browser, to the frame; what
 * covers an offer, or makes it transparent, is only found by looking.
 */
const PACE = 100;

/** An even number of steps, exact in binary: one of them is the half itself. */
const THRESHOLDS = Array.from({ length: 129 }, (_, step) => step / 128);

/** Ids of the offers that were seen on this page: whoever draws one again, it is not seen a second time. */
const seen = new Set<string>();

/**
 * Tells when an offer has been seen: half of it in the viewport of a visible page for one second without a break, or
 * its action really pressed. Watches the drawn box, not the room around it, and only while there is one to be seen.
 *
 * A page that is prerendered, minimised or in the background is hidden, and waits; so does one in the back/forward
 * cache. Coming back begins the second anew.
 */
export class ViewObserver implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #drawn: () => Offer | undefined;
  readonly #onView: (offer: Offer) => void;
  #offer: Offer | undefined;
  #box: Element | null | undefined;
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the second began. */
  #since: number | undefined;

  /**
   * @param drawn the offer that is really on the page; `undefined` while none is
   * @param onView called once for each offer, however many elements show it
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    drawn: () => Offer | undefined,
    onView: (offer: Offer) => void,
  ) {
    this.#host = host;
    this.#drawn = drawn;
    this.#onView = onView;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    // An element that has left may still have an update to come. Nobody sees it, and it must leave nothing behind.
    if (!this.#host.isConnected) return;
    const offer = this.#drawn();
    const box = offer && this.#host.shadowRoot?.querySelector('[part~="base"]');
    if (offer === this.#offer && box === this.#box) return;
    this.hostDisconnected();
    if (!box || seen.has(offer.id)) return;
    this.#offer = offer;
    this.#box = box;
    this.#observer = new IntersectionObserver((entries) => entries.forEach(this.#look), { threshold: THRESHOLDS });
    this.#observer.observe(box);
    box.addEventListener('click', this.#press, true);
    document.addEventListener('visibilitychange', this.#startAgain);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#box?.removeEventListener('click', this.#press, true);
    document.removeEventListener('visibilitychange', this.#startAgain);
    this.#offer = this.#box = this.#since = undefined;
  }

  readonly #look = (entry: IntersectionObserverEntry): void => {
    clearTimeout(this.#timer);
    const inView = shareInView(entry);
    if (inView < LEAST_SHARE) {
      // Nothing to time until the browser says that this has changed.
      this.#since = undefined;
      return;
    }
    const isSeen = !document.hidden && inView * shareUncovered(entry.target, entry.intersectionRect) >= LEAST_SHARE;
    // By now it is in view; the frame's own time may be that of a moment before.
    this.#since = isSeen ? (this.#since ?? performance.now()) : undefined;
    const left = this.#since === undefined ? PACE : this.#since + LEAST_TIME - entry.time;
    if (left > 0) this.#timer = setTimeout(this.#lookAgain, Math.min(left, PACE));
    else this.#view();
  };

  /** Observing anew is answered in the next frame, with the box as it then is. A hidden page has no frames. */
  readonly #lookAgain = (): void => {
    if (!this.#box) return;
    this.#observer?.unobserve(this.#box);
    this.#observer?.observe(this.#box);
  };

  readonly #startAgain = (): void => {
    this.#since = undefined;
    this.#lookAgain();
  };

  /** Before the element hears of it, for the press may lead away. */
  readonly #press = ({ isTrusted, target }: Event): void => {
    if (isTrusted && target instanceof Element && target.closest('[part~="action"]')) this.#view();
  };

  #view(): void {
    const offer = this.#offer;
    this.hostDisconnected();
    if (!offer || seen.has(offer.id)) return;
    seen.add(offer.id);
    this.#onView(offer);
  }
}
