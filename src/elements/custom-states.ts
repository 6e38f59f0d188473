/** The conditions a page can style with `:state()`. An element is in one of them, or in none before it has begun. */
export type OfferState = 'loading' | 'shown' | 'empty' | 'failed' | 'done';

/**
 * The element's one custom state.
 *
 * Engines without `CustomStateSet` (Safari before 17.4) and those that wanted a dashed name (Chrome before 125) go
 * without: a page's styling is not worth an exception.
 */
export class CustomStates {
  readonly #states: Set<string> | undefined;
  #current: OfferState | undefined;

  constructor(element: HTMLElement) {
    this.#states = element.attachInternals?.().states;
  }

  set(state: OfferState | undefined): void {
    if (state === this.#current) return;
    try {
      if (this.#current) this.#states?.delete(this.#current);
      if (state) this.#states?.add(state);
    } catch {
      // An engine that refuses the name; see above.
    }
    this.#current = state;
  }
}
