/**
 * One question, one request, however many elements ask it, and however often they come and go.
 *
 * Asking for an offer may enrol somebody. So an element that is moved, drawn anew by a framework, or stands on the
 * page twice must find the answer that is already there. Answers live as long as the page; failures are forgotten, so
 * that they can be tried again; a question nobody waits for any more is aborted.
 */
export class SharedQuestions<Answer> {
  readonly #questions = new Map<string, Question<Answer>>();

  /** Waits for the answer to `key`, asking by `start` only if nobody has. Rejects as soon as `signal` says so. */
  ask(key: string, start: (signal: AbortSignal) => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    const question = this.#questions.get(key) ?? this.#open(key, start);
    question.waiting += 1;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason);
        question.waiting -= 1;
        if (question.waiting === 0 && !question.answered) this.#abandon(key, question);
      });
      question.answer.then(resolve, reject);
    });
  }

  #open(key: string, start: (signal: AbortSignal) => Promise<Answer>): Question<Answer> {
    const abort = new AbortController();
    const question: Question<Answer> = { abort, answer: start(abort.signal), waiting: 0, answered: false };
    this.#questions.set(key, question);
    question.answer.then(
      () => {
        question.answered = true;
      },
      () => this.#forget(key, question),
    );
    return question;
  }

  #abandon(key: string, question: Question<Answer>): void {
    this.#forget(key, question);
    question.abort.abort();
  }

  #forget(key: string, question: Question<Answer>): void {
    if (this.#questions.get(key) === question) this.#questions.delete(key);
  }
}

interface Question<Answer> {
  readonly abort: AbortController;
  readonly answer: Promise<Answer>;
  waiting: number;
  answered: boolean;
}
