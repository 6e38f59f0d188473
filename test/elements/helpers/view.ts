import { aTimeout, fixture, html } from '@open-wc/testing';
import type { PostPurchaseOffer } from '../../../src/elements/post-purchase-offer.ts';
import { part, settled } from './element.ts';
import { newOrderId } from './sandbox.ts';

/** How long after its second a view may be told, in milliseconds. */
export const MOST_LATENCY = 200;

/** A page with an offer far below its first screen, so that nothing is seen until a test scrolls. */
export interface ViewPage {
  element: PostPurchaseOffer;
  /** The order its offer is for. */
  order: string;
  /** The drawn box. */
  box: HTMLElement;
  /** What stands around the element. */
  frame: HTMLElement;
}

/** @param style CSS of the page; the drawn box is 400 px wide and 200 px high unless it says otherwise */
export async function openViewPage(style = '', attributes: Record<string, string> = {}): Promise<ViewPage> {
  window.scrollTo(0, 0);
  const order = attributes['order-id'] ?? newOrderId();
  const page = await fixture(html`
    <div>
      <style>
        post-purchase-offer { display: block; inline-size: 400px; }
        post-purchase-offer::part(base) { box-sizing: border-box; block-size: 200px; }
        ${style}
      </style>
      <div style="block-size: 3000px"></div>
      <div id="frame"></div>
      <div style="block-size: 6000px"></div>
    </div>
  `);
  const element = document.createElement('post-purchase-offer');
  const all = { 'order-id': order, 'order-total': '46.50', 'order-currency': 'GBP', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  const settling = settled(element);
  const frame = page.querySelector<HTMLElement>('#frame');
  frame?.append(element);
  await settling;
  const box = part(element, 'base');
  if (!frame || !box) throw new Error('There is no offer to be seen.');
  return { element, order, box, frame };
}

/** Scrolls so far that this many pixels of the box are in view, at the lower edge of the window. */
export function reveal(box: Element, pixels: number): void {
  window.scrollTo(0, scrollY + box.getBoundingClientRect().top - innerHeight + pixels);
}

/** Milliseconds from now until the offer counts as shown; `undefined` when it does not within `patience`. */
export async function timeToView(element: Element, patience = 1_500): Promise<number | undefined> {
  const start = performance.now();
  const shown = new Promise<number>((resolve) => {
    element.addEventListener('offer-shown', () => resolve(performance.now() - start), { once: true });
  });
  return Promise.race([shown, aTimeout(patience).then(() => undefined)]);
}
