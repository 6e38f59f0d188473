import type { OfferAnswer } from '../offer/offer-answer.ts';
import type { Outcome } from './asking/outcome.ts';
import { askProxy } from './asking/proxy-client.ts';
import type { Question } from './asking/question.ts';
import { readOffer } from './asking/read-offer.ts';
import { offerErrorOf } from './errors.ts';

/**
 * How far a shopper has come from one answer of the proxy.
 *
 * It belongs to the answer, not to an element: one that a framework draws anew must not begin again with an offer that
 * has been declined, and two that show the same must move on together, or the vendor would hear everything twice.
 */
export class OfferFlow {
  readonly #listeners = new Set<() => void>();
  #outcome: Outcome;
  #moving = false;

  constructor(answer: OfferAnswer) {
    this.#outcome = outcomeOf(answer, 'empty');
  }

  get outcome(): Outcome {
    return this.#outcome;
  }

  /** The next offer is being asked for; the one before still stands. */
  get moving(): boolean {
    return this.#moving;
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Goes on from the offer that is shown. Not aborted when an element leaves: the vendor has heard the answer, and
   * nobody must be offered the same again.
   */
  async goOn(question: Question): Promise<void> {
    if (this.#moving) return;
    this.#moving = true;
    this.#changed();
    this.#outcome = await askProxy(question, readOffer).then((answer) => outcomeOf(answer, 'done'), outcomeOfError);
    this.#moving = false;
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

const flows = new WeakMap<OfferAnswer, OfferFlow>();

/** The one flow of an answer. */
export function flowOf(answer: OfferAnswer): OfferFlow {
  const flow = flows.get(answer) ?? new OfferFlow(answer);
  flows.set(answer, flow);
  return flow;
}

function outcomeOf(answer: OfferAnswer, otherwise: 'empty' | 'done'): Outcome {
  return answer.offer ? { state: 'shown', offer: answer.offer } : { state: otherwise, reason: answer.reason };
}

export function outcomeOfError(error: unknown): Outcome {
  const { reason, requestId, fields } = offerErrorOf(error);
  return { state: 'failed', reason, fields, requestId };
}
