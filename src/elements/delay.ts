import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Offer } from '../offer/offer.ts';

/**
 * Holds an offer back for as long as its vendor asks. The wait begins when the offer is first about to be drawn, ends
 * with the element's stay in the document, and can be cut short.
 */
export class Delay implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #over = new WeakSet<Offer>();
  #held: Offer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether this offer must still wait. */
  holds(offer: Offer): boolean {
    const delay = offer.layout === 'segments' ? offer.delay : undefined;
    if (!delay || this.#over.has(offer)) return false;
    if (this.#held !== offer) {
      this.hostDisconnected();
      this.#held = offer;
      this.#timer = setTimeout(() => this.end(), delay * 1_000);
    }
    return true;
  }

  /** Lets it go now. */
  end(): void {
    if (this.#held) this.#over.add(this.#held);
    this.hostDisconnected();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#held = undefined;
  }
}
