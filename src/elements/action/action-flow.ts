import type { ReactiveControllerHost } from 'lit';
import type { CardOffer } from '../../offer/offer.ts';
import { askProxy, type ReadAnswer } from '../asking/proxy-client.ts';
import type { Question } from '../asking/question.ts';
import { OfferError } from '../errors.ts';

/** An element that draws a flow. */
type Follower = Pick<ReactiveControllerHost, 'requestUpdate'> & EventTarget;

/**
 * How far a shopper has come with an offer's own action, where that is a call: friends invited, a promotion joined.
 *
 * Like `OfferFlow` it belongs to the offer, not to an element: what one that is drawn anew, or a second one, shows must
 * be what has been done, and nothing may be done twice.
 */
export abstract class ActionFlow {
  readonly #followers = new Set<Follower>();
  #busy = false;
  #failure: OfferError | undefined;

  /** The call runs. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Why nothing was done, the last time it was tried. */
  get failure(): OfferError | undefined {
    return this.#failure;
  }

  /** Nothing is left for the shopper to do. */
  abstract readonly done: boolean;

  /**
   * Draws this element anew whenever something has changed.
   *
   * @returns a function that ends it; to be called when the element leaves the document.
   */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /**
   * Tells the page, once. A framework may have taken the element away that was pressed, and put another in its place; out
   * of the document nobody would hear it.
   */
  tell(event: Event, pressed: Element): void {
    const [follower] = this.#followers;
    (pressed.isConnected ? pressed : (follower ?? document)).dispatchEvent(event);
  }

  /**
   * Calls the proxy. Not aborted when an element leaves: what was begun is done, and it is well to know of it.
   *
   * @param lost what to make of an answer that is missing, although the call may have been heard
   * @returns `undefined` when nothing was done; `failure` says why
   */
  protected async call<Answer>(
    question: Question,
    read: ReadAnswer<Answer>,
    lost: (error: OfferError) => Answer,
  ): Promise<Answer | undefined> {
    this.#busy = true;
    this.forget();
    this.changed();
    try {
      return await askProxy(question, read);
    } catch (error) {
      if (!(error instanceof OfferError)) throw error;
      if (error.lost) return lost(error);
      this.#failure = error;
      return undefined;
    } finally {
      this.#busy = false;
    }
  }

  /** What failed is in the past. */
  protected forget(): void {
    this.#failure = undefined;
  }

  protected changed(): void {
    for (const follower of this.#followers) follower.requestUpdate();
  }
}

/** The one flow of an offer, by the view's id: the same offer, asked for again, goes on where it was. */
export function oneForEach<Flow extends ActionFlow>(make: () => Flow): (offer: CardOffer) => Flow {
  const flows = new Map<string, Flow>();
  return ({ id }) => {
    const flow = flows.get(id) ?? make();
    flows.set(id, flow);
    return flow;
  };
}
