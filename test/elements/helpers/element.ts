import type { OfferElement } from '../../../src/elements/offer-element.ts';

/** A part of the element's own drawing. */
export function part(element: OfferElement, name: string): HTMLElement | null {
  return element.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);
}

/** The text of a part, as a reader sees it: one space where markup has many. */
export function textOf(element: OfferElement, name: string): string | undefined {
  return part(element, name)?.textContent?.replace(/\s+/g, ' ').trim();
}

/** The first of the events that end a request. */
export function settled(element: OfferElement): Promise<CustomEvent> {
  return new Promise((resolve) => {
    for (const name of ['offer-load', 'offer-empty', 'offer-error'] as const) {
      element.addEventListener(name, (event) => resolve(event), { once: true });
    }
  });
}
