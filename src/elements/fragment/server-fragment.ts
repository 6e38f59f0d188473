import { hydrate } from '@lit-labs/ssr-client';
import type { RenderOptions } from 'lit';
import type { AddressRules } from '../../offer/address.ts';
import type { FragmentNote, HeadingLevel } from '../../offer/fragment.ts';
import type { Offer } from '../../offer/offer.ts';
import type { OfferAnswer } from '../../offer/offer-answer.ts';
import type { Outcome } from '../outcome.ts';
import { segmentsPart } from '../parts.ts';
import { TAGS } from '../tags.ts';
import { firstDrawing } from './first-drawing.ts';
import { hideBrokenIn } from './hide-broken-in.ts';
import { readNote } from './read-note.ts';

/** Who has taken over which offer of a server's, by receipt: of a fragment that came twice, the first stays. */
const takers = new Map<string, Element>();

/** What an element draws into, and how. */
export interface Drawing {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly renderOptions: RenderOptions;
}

/**
 * An offer that the shop's server has drawn into the page (see `src/offer/fragment.ts`), for the element to go on from:
 * without asking, and without drawing it again.
 *
 * A page may have been kept by a cache, and shown to somebody else, or much later. So the element looks whether this is
 * about its own order, and whether it is still good.
 */
export class ServerFragment {
  readonly #element: Element;
  #note: FragmentNote | undefined;
  #isAnswerTaken = false;
  #isTakenOver = false;

  /** @param note absent: what stands there is none of ours, and gives way to what the element finds by itself. */
  constructor(element: Element, note: FragmentNote | undefined) {
    this.#element = element;
    this.#note = note;
    if (this.#receipt && !this.#isSecond) takers.set(this.#receipt, element);
  }

  get token(): string | undefined {
    return this.#note?.token;
  }

  /** Of the headline, as it stands. */
  get level(): HeadingLevel | undefined {
    return this.#note?.level;
  }

  /** Why this is not shown, nor anything in its place. */
  get silence(): Outcome | undefined {
    return this.#isSecond ? { state: 'empty', reason: 'already-used' } : undefined;
  }

  /**
   * Hears what the page says of itself. Never a wrong person's offer: where that is another order, all of this is forgotten,
   * the token too. A page that says nothing has left it to its server.
   *
   * @returns whether it was forgotten now
   */
  isForeign(token: string | undefined, order: string | undefined): boolean {
    const note = this.#note;
    if (!note) return false;
    if ((token ?? note.token) === note.token && (order ?? note.order) === note.order) return false;
    this.#note = undefined;
    return true;
  }

  /** What the proxy answered the server, for the first question of the element and no other; `undefined` if it has lapsed. */
  takeAnswer(): OfferAnswer | undefined {
    const isFirst = !this.#isAnswerTaken;
    this.#isAnswerTaken = true;
    return isFirst && this.#note && Date.now() < this.#note.ends ? this.#note.answer : undefined;
  }

  /**
   * Before the element draws for the first time: makes what stands in its shadow root Lit's own, as if it had drawn it, or
   * clears it away.
   *
   * @param outcome what the element is about to draw
   */
  takeOver(outcome: Outcome, { renderRoot, renderOptions }: Drawing): void {
    if (this.#isTakenOver) return;
    this.#isTakenOver = true;
    const offer = outcome.state === 'shown' ? outcome.offer : undefined;
    // Lit would draw before what it finds, and so everything twice.
    renderOptions.renderBefore = null;
    if (!this.#hydrate(offer, renderRoot, renderOptions)) {
      renderRoot.replaceChildren();
      return;
    }
    hideBrokenIn(renderRoot);
    // Adopted by now, and more of them: what the server wrote would go on saying what was true of its first offer.
    for (const style of renderRoot.querySelectorAll('style')) style.disabled = true;
  }

  /** Only where exactly this offer stands there, drawn by the templates of this version. */
  #hydrate(offer: Offer | undefined, root: HTMLElement | DocumentFragment, options: RenderOptions): boolean {
    const tag = TAGS.find((known) => known === this.#element.localName);
    const note = this.#note;
    if (!tag || !offer || offer !== note?.answer?.offer || !root.firstChild) return false;
    const { level, presentation } = note;
    const drawing = firstDrawing(tag, offer, { level, presentation, segments: segmentsPart.part?.offerSegments });
    try {
      if (drawing) hydrate(drawing, root, options);
      return drawing !== undefined;
    } catch {
      return false;
    }
  }

  get #receipt(): string | undefined {
    return this.#note?.answer?.offer?.receipt;
  }

  /** Another element on the page has the same fragment. */
  get #isSecond(): boolean {
    const taker = takers.get(this.#receipt ?? '');
    return taker?.isConnected === true && taker !== this.#element;
  }
}

/** What a server drew into this element; waits for the rest of the page if that is still on its way. */
export async function readFragment(element: Element, rules: AddressRules): Promise<ServerFragment> {
  return new ServerFragment(element, await readNote(element, rules));
}
