import { hydrate } from '@lit-labs/ssr-client';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { isLoopback } from '../../offer/address.ts';
import type { FragmentNote } from '../../offer/fragment.ts';
import { plainText } from '../asking/gather-request.ts';
import type { Inquiry } from '../asking/inquiry.ts';
import { questions } from '../asking/offer-task.ts';
import type { Outcome } from '../asking/outcome.ts';
import { proxyAddress } from '../asking/proxy-address.ts';
import { keyOf } from '../asking/question.ts';
import { flowOf } from '../offer-flow.ts';
import { hideBrokenIn } from './hide-broken-in.ts';
import { readNote } from './read-note.ts';
import { withoutShopWords } from './without-shop-words.ts';

/** An element that a server can draw. */
type Drawn = LitElement &
  Record<'endpoint' | 'presentation' | 'token', string | undefined> & { render(): TemplateResult };

/** Who has taken over which offer of a server's, by receipt: of a fragment that came twice, the first stays. */
const takers = new Map<string, Element>();

/** Elements that have read theirs. */
const read = new WeakSet<Element>();

/**
 * An offer that the shop's server has drawn into the page (see `src/offer/fragment.ts`), for the element to go on from:
 * without asking, and without drawing it again.
 *
 * A page may have been kept by a cache, and shown to somebody else, or much later. So the element looks whether this is
 * about its own order, and whether it is still good.
 */
export class ServerFragment implements ReactiveController {
  readonly #element: Drawn;
  #note: FragmentNote | undefined;
  /** The answer has been offered to the element's first question. */
  #isGiven = false;
  /** The question that it answered. */
  #answered: string | undefined;
  /** The question of now. */
  #asked: string | undefined;
  #isTakenOver = false;

  /** @param note absent: what stands there is none of ours, and gives way to what the element finds by itself. */
  constructor(element: Drawn, note: FragmentNote | undefined) {
    this.#element = element;
    this.#note = note;
    if (this.#receipt && !this.#isSecond) takers.set(this.#receipt, element);
    // As if the page had set it; not as an attribute, for it may say who the shopper is.
    element.token ??= note?.token;
    element.addController(this);
  }

  /** What the element asks, and what is known of the answer. Of a fragment that came twice, the second keeps silent. */
  inquire(ask: () => Inquiry): Inquiry {
    let inquiry = ask();
    if (this.#forgetIfForeign(inquiry.gathered.request.order?.id)) inquiry = ask();
    if (this.#isSecond) return { ...inquiry, isOpen: true, question: undefined };
    this.#asked = inquiry.question && keyOf(inquiry.question);
    if (this.#asked) this.#give(this.#asked);
    return inquiry;
  }

  /** What came of asking, while the question is the one that was answered in advance. */
  get outcome(): Outcome | undefined {
    const answer = this.#note?.answer;
    return answer && this.#asked && this.#asked === this.#answered ? flowOf(answer).outcome : undefined;
  }

  /** Before the element draws for the first time: makes what stands there Lit's own, as if it had drawn it, or clears it. */
  hostUpdate(): void {
    if (this.#isTakenOver) return;
    this.#isTakenOver = true;
    const { renderRoot, renderOptions } = this.#element;
    // Lit would draw before what it finds, and so everything twice.
    renderOptions.renderBefore = null;
    if (!this.#hydrate()) {
      renderRoot.replaceChildren();
      return;
    }
    hideBrokenIn(renderRoot);
    // Adopted by now, and more of them: what the server wrote would go on saying what was true of its first offer.
    for (const style of renderRoot.querySelectorAll('style')) style.disabled = true;
  }

  /** Only where the offer that is about to be drawn stands there, by the templates of this version. */
  #hydrate(): boolean {
    const { presentation, renderRoot, renderOptions } = this.#element;
    // What differs in words or attributes Lit would take for the same.
    const isSame = this.outcome?.state === 'shown' && plainText(presentation) === this.#note?.presentation;
    if (!isSame || !renderRoot.firstChild) return false;
    try {
      // The element draws once more, with what the page has to say.
      hydrate(
        withoutShopWords(() => this.#element.render()),
        renderRoot,
        renderOptions,
      );
      return true;
    } catch {
      return false;
    }
  }

  /** Answers the element's first question, unless it has lapsed, or another element has had an answer to the same. */
  #give(key: string): void {
    const note = this.#note;
    if (this.#isGiven || !note?.answer) return;
    this.#isGiven = true;
    if (Date.now() >= note.ends) return;
    const { answer } = note;
    const start = () => {
      this.#answered = key;
      return Promise.resolve(answer);
    };
    void questions.ask(key, start, new AbortController().signal);
  }

  /**
   * Never a wrong person's offer: where the page names another order, or has a token of its own, all of this is forgotten,
   * with the token that came with it. A page that says nothing has left it to its server.
   */
  #forgetIfForeign(order: string | undefined): boolean {
    const note = this.#note;
    const { token } = this.#element;
    if (!note || (token === note.token && (order ?? note.order) === note.order)) return false;
    this.#note = undefined;
    if (token === note.token) this.#element.token = undefined;
    return true;
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

/**
 * Reads what a server drew into this element; waits for the rest of the page if that is still on its way.
 *
 * @param goOn called once, with the element in the document: one that has left meanwhile reads again when it returns
 */
export async function readFragment(element: Drawn, goOn: (fragment: ServerFragment) => void): Promise<void> {
  const address = proxyAddress(plainText(element.endpoint), '');
  const note = await readNote(element, { loopback: isLoopback(address?.hostname ?? '') });
  if (!element.isConnected || read.has(element)) return;
  read.add(element);
  goOn(new ServerFragment(element, note));
}
