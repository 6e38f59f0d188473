import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { PostPurchaseOffer } from '../../../src/elements/post-purchase-offer.ts';
import { part, settled } from './element.ts';
import { newOrderId } from './sandbox.ts';

/** Milliseconds an offer has to be in view, and how many later it is told. Frames the machine did not come to do not count. */
const TIME = 1_000;
const MOST_LATENCY = 200;

/** What lies between two frames of a page that is not kept waiting, at most, in milliseconds. */
const FRAME = 34;

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

/** Milliseconds after which an offer in view would long have been told of. */
export const LONG_ENOUGH = 1_500;

/** When an offer counted as shown. */
export interface View {
  /** Milliseconds it took. */
  time: number;
  /** How many of them the page stood still: time in which no browser could have told. */
  lost: number;
}

/** From now until the offer counts as shown; `undefined` when it does not within `patience` milliseconds. */
export async function timeToView(element: Element, patience = 5_000): Promise<View | undefined> {
  const start = performance.now();
  let last = start;
  let lost = 0;
  const look = (now: number) => {
    lost += Math.max(0, now - last - FRAME);
    last = now;
    frame = requestAnimationFrame(() => look(performance.now()));
  };
  let frame = requestAnimationFrame(() => look(performance.now()));
  const shown = new Promise<View>((resolve) => {
    const tell = () => {
      look(performance.now());
      resolve({ time: last - start, lost });
    };
    element.addEventListener('offer-shown', tell, { once: true });
  });
  const view = await Promise.race([shown, aTimeout(patience).then(() => undefined)]);
  cancelAnimationFrame(frame);
  return view;
}

/** An offer is told of when its second is over, and soon. */
export function expectInTime(view: View | undefined): void {
  expect(view?.time).to.be.at.least(TIME);
  expect((view?.time ?? 0) - (view?.lost ?? 0)).to.be.at.most(TIME + MOST_LATENCY);
}
