import type { ReactiveController } from 'lit';
import type { HostSheet } from './host-sheet.ts';

/**
 * Keeps the room of an offer that has gone, for as long as the shopper may be looking at what follows it: nothing on
 * the page jumps under a finger. Once the room is out of sight it is given back. The browser's own scroll anchoring
 * sees to it that this moves nothing either; where there is none, we scroll by what has moved.
 */
export class KeptRoom implements ReactiveController {
  readonly #element: HTMLElement;
  readonly #sheet: HostSheet;
  #observer: IntersectionObserver | undefined;

  constructor(element: HTMLElement, sheet: HostSheet) {
    this.#element = element;
    this.#sheet = sheet;
  }

  /** @param blockSize what the element takes now, in pixels. */
  keep(blockSize: number): void {
    this.release();
    this.#sheet.set({ '--_kept': `${blockSize}px` });
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => !entry.isIntersecting)) this.release();
    });
    this.#observer.observe(this.#element);
  }

  release(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    const before = this.#endOfElement();
    this.#sheet.set({});
    const gone = before - this.#endOfElement();
    if (before < 0 && !CSS.supports('overflow-anchor', 'auto')) window.scrollBy(0, -gone);
  }

  /** Wherever the element goes, that room was not there. */
  hostDisconnected(): void {
    this.release();
  }

  #endOfElement(): number {
    return this.#element.getBoundingClientRect().bottom;
  }
}
