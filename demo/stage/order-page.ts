import { readAddress } from '../configuration/address.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { styleSheet, tagOf } from '../snippets/parts.ts';
import { type Attributes, attributesOf } from './sample-order.ts';

/** Attributes whose change asks nothing anew. */
const LOOKS = ['presentation', 'open', 'debug', 'analytics'];

/** What the first line of the sample costs of all; delivery is beside it. */
const SHARE_OF_FIRST = 18.5 / 46.5;
const DELIVERY = 3.95;

/** The sample's order-confirmation page, drawn as the configuration in its address says. */
export class OrderPage {
  readonly #place: Element;
  readonly #style = document.head.appendChild(document.createElement('style'));
  #number = 10482;
  #asked = '';

  /** @param place where the offer stands */
  constructor(place: Element) {
    this.#place = place;
  }

  get element(): HTMLElement | null {
    return this.#place.querySelector('referral-offer, post-purchase-offer');
  }

  /** Draws what has changed. */
  draw(): void {
    const { configuration } = readAddress(location.hash);
    const root = document.documentElement;
    root.dir = configuration.direction;
    root.dataset['scheme'] = configuration.scheme;
    root.dataset['text'] = configuration.text;
    root.dataset['colours'] = configuration.colours;
    this.#style.textContent = styleSheet(configuration);
    this.#drawElement(configuration);
    drawOrder(this.#number, configuration);
  }

  /** Another order, so that the question is a new one. */
  again(): void {
    this.#number += 1;
    this.#asked = '';
    this.draw();
  }

  #drawElement(configuration: Configuration): void {
    const asked = questionOf(configuration, this.#number);
    const { element } = this;
    if (element && asked === this.#asked) {
      const attributes = attributesOf(configuration, this.#number);
      for (const name of LOOKS) {
        const text = attributes[name];
        if (text === undefined) element.removeAttribute(name);
        else element.setAttribute(name, text);
      }
      // A style sheet that changes tells nobody: the element looks at its colours again when it is drawn again.
      if ('requestUpdate' in element && typeof element.requestUpdate === 'function') element.requestUpdate();
      return;
    }
    if (element && this.#asked !== '') this.#number += 1;
    this.#asked = questionOf(configuration, this.#number);
    this.#place.replaceChildren(make(tagOf(configuration), attributesOf(configuration, this.#number)));
  }
}

/** Everything that makes a question what it is. */
function questionOf(configuration: Configuration, number: number): string {
  const pairs = Object.entries(attributesOf(configuration, number)).filter(([name]) => !LOOKS.includes(name));
  return JSON.stringify([configuration.offer, configuration.outcome, pairs]);
}

function make(tag: string, attributes: Attributes): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, text] of Object.entries(attributes)) element.setAttribute(name, text);
  return element;
}

/** The order's own words, beside the offer. */
function drawOrder(number: number, { total, currency }: Configuration): void {
  const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  const subtotal = Number(total);
  const first = subtotal * SHARE_OF_FIRST;
  const texts: Record<string, string> = {
    number: `LKS-${number}`,
    first: money.format(first),
    second: money.format(subtotal - first),
    subtotal: money.format(subtotal),
    delivery: money.format(DELIVERY),
    total: money.format(subtotal + DELIVERY),
  };
  for (const place of document.querySelectorAll<HTMLElement>('[data-order]')) {
    place.textContent = texts[place.dataset['order'] ?? ''] ?? '';
  }
}
