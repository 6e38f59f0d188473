import { hydrate } from '@lit-labs/ssr-client';
import type { RenderOptions } from 'lit';
import type { AddressRules } from '../../offer/address.ts';
import { type FragmentNote, type HeadingLevel, OFFER_TAGS } from '../../offer/fragment.ts';
import type { Offer } from '../../offer/offer.ts';
import type { OfferAnswer } from '../../offer/offer-answer.ts';
import { hideBrokenIn } from '../hide-broken.ts';
import { segmentsPart } from '../parts.ts';
import { firstDrawing } from './first-drawing.ts';
import { readNote } from './read-note.ts';

/** Who has taken over which offer of a server's, by receipt: of a fragment that came twice, the first stays. */
const takers = new Map<string, Element>();

/**
 * An offer that the shop's server has drawn into the page (see `src/offer/fragment.ts`), for the element to go on from:
 * without asking, and without drawing it again.
 *
 * A page may have been kept by a cache, and shown to somebody else, or much later. So the element looks whether this is
 * about its own order, and whether it is still good.
 */
export class ServerFragment {
  readonly #element: Element;
  readonly #note: FragmentNote;
  #given = false;

  constructor(element: Element, note: FragmentNote) {
    this.#element = element;
    this.#note = note;
    const receipt = note.answer?.offer?.receipt;
    if (receipt && !this.isSecond) takers.set(receipt, element);
  }

  get token(): string {
    return this.#note.token;
  }

  /** Of the headline, as it stands. */
  get level(): HeadingLevel {
    return this.#note.level;
  }

  /** Another element on the page has the same fragment. */
  get isSecond(): boolean {
    const taker = takers.get(this.#note.answer?.offer?.receipt ?? '');
    return taker?.isConnected === true && taker !== this.#element;
  }

  /** Whether it is about what the page says of itself. A page that says nothing has left that to its server. */
  isAbout(token: string | undefined, order: string | undefined): boolean {
    const known = this.#note;
    return (token === undefined || token === known.token) && (order === undefined || order === known.order);
  }

  /** What the proxy answered the server, for the first question of the element and no other; `undefined` if it has lapsed. */
  takeAnswer(): OfferAnswer | undefined {
    const isFirst = !this.#given;
    this.#given = true;
    return isFirst && Date.now() < this.#note.ends ? this.#note.answer : undefined;
  }

  /**
   * Makes what stands in the shadow root Lit's own, as if it had drawn it.
   *
   * @returns whether it did: only where exactly this offer stands there, drawn by the templates of this version.
   */
  takeOver(offer: Offer | undefined, root: HTMLElement | DocumentFragment, options: RenderOptions): boolean {
    const tag = OFFER_TAGS.find((known) => known === this.#element.localName);
    if (!tag || !offer || offer !== this.#note.answer?.offer || !root.firstChild) return false;
    const { level, presentation } = this.#note;
    const drawing = firstDrawing(tag, offer, { level, presentation, segments: segmentsPart.part?.offerSegments });
    if (!drawing) return false;
    try {
      hydrate(drawing, root, options);
    } catch {
      return false;
    }
    hideBrokenIn(root);
    // Adopted by now, and more of them: what the server wrote would go on saying what was true of its first offer.
    for (const style of root.querySelectorAll('style')) style.disabled = true;
    return true;
  }
}

/** What a server drew into this element; waits for the rest of the page if that is still on its way. */
export async function readFragment(element: Element, rules: AddressRules): Promise<ServerFragment | undefined> {
  const note = await readNote(element, rules);
  return note && new ServerFragment(element, note);
}
