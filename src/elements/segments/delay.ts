import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Offer } from '../../offer/offer.ts';

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
    return secondsOf(offer) > 0 && !this.#over.has(offer);
  }

  /** Begins the wait for this offer, if it must and does not yet. */
  begin(offer: Offer): void {
    if (this.#held === offer || !this.holds(offer)) return;
    this.hostDisconnected();
    this.#held = offer;
    this.#timer = setTimeout(() => this.end(), secondsOf(offer) * 1_000);
  }

  /** Lets it go now. */
  end(): void {
    if (this.#held) this.#over.add(this.#held);
    this.hostDisconnected();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#held = undefined;
  }
}

function secondsOf(offer: Offer): number {
  return (offer.layout === 'segments' && offer.delay) || 0;
}
