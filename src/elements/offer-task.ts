import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OfferAnswer } from '../offer/offer-answer.ts';
import { OfferError } from './errors.ts';
import type { Outcome } from './outcome.ts';
import { askForOffer } from './proxy-client.ts';
import { SharedQuestions } from './shared-questions.ts';

/** What to ask the proxy: `body` is an `OfferRequest` as JSON. Two equal questions are one. */
export interface Question {
  address: URL;
  body: string;
}

const questions = new SharedQuestions<OfferAnswer>();

/**
 * How far the shopper has come from an answer. Kept with the answer, not with the element: one that a framework draws
 * anew must not begin again with an offer that has been declined.
 */
const progress = new WeakMap<OfferAnswer, Outcome>();

/**
 * Asks the proxy whenever the host's question changes, and holds what came of it. Knows nothing of the host but how to
 * ask for its question.
 *
 * Only the newest question may paint: `Task` numbers its runs and aborts the one before. A task outlives its element's
 * stay in the document, which we do not want: what is under way is aborted on leaving, and run again on return. An element that is only
 * moved leaves and returns within one task of the event loop, and is left alone.
 */
export class OfferTask implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #task: Task<readonly (string | undefined)[], OfferAnswer>;
  /** Left while a request was under way. */
  #left = false;
  #moving = false;

  constructor(host: ReactiveControllerHost & Node, question: () => Question | undefined) {
    this.#host = host;
    this.#task = new Task(host, {
      task: ([address, body], { signal }) => ask(address, body, signal),
      args: () => {
        const asked = question();
        return [asked?.address.href, asked?.body];
      },
      onError: (error) => {
        // The one failure that says when it is over.
        if (error instanceof OfferError && error.reason === 'offline') {
          window.addEventListener('online', this.#retry, { once: true });
        }
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#left) void this.#task.run();
    this.#left = false;
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#retry);
    queueMicrotask(() => {
      if (this.#host.isConnected || this.#task.status !== TaskStatus.PENDING) return;
      this.#task.abort();
      this.#left = true;
    });
  }

  get outcome(): Outcome {
    const outcome = this.#task.render({
      pending: (): Outcome => ({ state: 'loading' }),
      complete: (answer): Outcome => progress.get(answer) ?? answered(answer, 'empty'),
      error: failed,
    });
    return outcome ?? { state: 'initial' };
  }

  /** The next offer is being asked for; the one before still stands. */
  get moving(): boolean {
    return this.#moving;
  }

  /**
   * Goes on from the offer that is shown. Not aborted when the element leaves: the vendor has heard the answer, and the
   * element must not offer the same again when it returns.
   */
  async goOn({ address, body }: Question): Promise<void> {
    const from = this.#task.value;
    if (!from || this.#moving) return;
    this.#moving = true;
    this.#host.requestUpdate();
    const next = await askForOffer(address, body, new AbortController().signal).then(
      (answer) => answered(answer, 'done'),
      failed,
    );
    progress.set(from, next);
    this.#moving = false;
    this.#host.requestUpdate();
  }

  readonly #retry = (): void => void this.#task.run();
}

async function ask(address: string | undefined, body: string | undefined, signal: AbortSignal) {
  if (!address || !body) return initialState;
  try {
    return await questions.ask(`${address} ${body}`, (shared) => askForOffer(new URL(address), body, shared), signal);
  } catch (error) {
    // Aborted by us: the next question, or the return into the document, starts anew.
    if (signal.aborted) return initialState;
    throw error;
  }
}

function answered(answer: OfferAnswer, otherwise: 'empty' | 'done'): Outcome {
  return answer.offer ? { state: 'shown', offer: answer.offer } : { state: otherwise, reason: answer.reason };
}

function failed(error: unknown): Outcome {
  const { reason, requestId, fields } = error instanceof OfferError ? error : unexpected(error);
  return { state: 'failed', reason, fields, requestId };
}

function unexpected(cause: unknown): OfferError {
  return new OfferError('vendor-unavailable', { cause });
}
