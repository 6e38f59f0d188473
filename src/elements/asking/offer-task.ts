import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CouponRedemptionAnswer } from '../../offer/coupon-redemption.ts';
import type { OfferAnswer } from '../../offer/offer-answer.ts';
import { offerErrorOf } from '../errors.ts';
import { flowOf, type OfferFlow, outcomeOfError } from '../offer-flow.ts';
import { couponPart } from '../parts.ts';
import { takeEarly } from './early-answers.ts';
import type { ElementQuestion } from './inquiry.ts';
import type { Outcome } from './outcome.ts';
import { askProxy } from './proxy-client.ts';
import { keyOf } from './question.ts';
import { readOffer } from './read-offer.ts';
import { SharedQuestions } from './shared-questions.ts';

/** What all elements of the page ask. */
export const questions = new SharedQuestions<OfferAnswer>();

/**
 * Asks the proxy whenever the host's question changes, and follows the flow that begins with the answer. Knows nothing
 * of the host but how to ask for its question.
 *
 * Only the newest question may paint: `Task` numbers its runs and aborts the one before. A task outlives its element's
 * stay in the document, which we do not want: what is under way is aborted on leaving, and run again on return. An
 * element that is only moved leaves and returns within one task of the event loop, and is left alone.
 */
export class OfferTask implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #task: Task<readonly (string | undefined)[], OfferAnswer | CouponRedemptionAnswer>;
  /** Left while a request was under way. */
  #left = false;
  #flow: OfferFlow | undefined;
  #unfollow: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Node, question: () => ElementQuestion | undefined) {
    this.#host = host;
    this.#task = new Task(host, {
      task: (_, { signal }) => ask(question(), signal),
      args: () => {
        const asked = question();
        return [asked?.address.href, asked?.body];
      },
    });
    host.addController(this);
  }

  get outcome(): Outcome {
    const outcome = this.#task.render({
      pending: (): Outcome => ({ state: 'loading' }),
      complete: (answer) => ('status' in answer ? outcomeOf(answer) : flowOf(answer).outcome),
      error: outcomeOfError,
    });
    return outcome ?? { state: 'initial' };
  }

  /** The flow of the answer that is shown; none while there is no answer. */
  get flow(): OfferFlow | undefined {
    const { status, value } = this.#task;
    return status === TaskStatus.COMPLETE && value && 'offer' in value ? flowOf(value) : undefined;
  }

  hostConnected(): void {
    if (this.#left) void this.#task.run();
    this.#left = false;
    // Much may have happened to the flow meanwhile.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    this.#follow(this.flow);
    this.#waitForNetwork();
  }

  hostDisconnected(): void {
    this.#follow(undefined);
    window.removeEventListener('online', this.#retry);
    queueMicrotask(() => {
      if (this.#host.isConnected || this.#task.status !== TaskStatus.PENDING) return;
      this.#task.abort();
      this.#left = true;
    });
  }

  #follow(flow: OfferFlow | undefined): void {
    if (flow === this.#flow) return;
    this.#unfollow?.();
    this.#flow = flow;
    this.#unfollow = flow?.subscribe(() => this.#host.requestUpdate());
  }

  /** Being offline is the one failure that says when it is over. */
  #waitForNetwork(): void {
    const { outcome } = this;
    if (outcome.state === 'failed' && outcome.reason === 'offline' && !this.flow)
      window.addEventListener('online', this.#retry);
    else window.removeEventListener('online', this.#retry);
  }

  readonly #retry = (): void => void this.#task.run();
}

async function ask(question: ElementQuestion | undefined, signal: AbortSignal) {
  if (!question) return initialState;
  const { address, body, redeems } = question;
  if (redeems) {
    const { redeemCoupon } = await couponPart.load();
    return redeemCoupon({ address: address.href, body, id: `${address} ${redeems}` });
  }
  try {
    return await questions.ask(keyOf(question), (shared) => askForOffer(question, shared), signal);
  } catch (error) {
    // Aborted by us: the next question, or the return into the document, starts anew.
    if (signal.aborted) return initialState;
    throw error;
  }
}

/** Picks up the answer of whoever has asked already. If that has failed, it is asked anew as if nobody had. */
async function askForOffer(question: ElementQuestion, signal: AbortSignal): Promise<OfferAnswer> {
  const early = takeEarly(keyOf(question));
  try {
    return await askProxy(question, readOffer, signal, early);
  } catch (error) {
    const { reason, wait } = offerErrorOf(error);
    // A refusal would be the same again, and what is only slow may have been heard: asking may enrol somebody.
    if (!early || signal.aborted || reason !== 'vendor-unavailable' || wait > 0) throw error;
    return askProxy(question, readOffer, signal);
  }
}

/** An order that has perhaps been recorded is done with, as it is never sent again; its reason says that it is not certain. */
function outcomeOf(answer: CouponRedemptionAnswer): Outcome {
  switch (answer.status) {
    case 'recorded':
      return { state: 'done' };
    case 'refused':
      return { state: 'empty', reason: answer.reason };
    case 'uncertain':
      return { state: 'done', reason: answer.reason };
  }
}
