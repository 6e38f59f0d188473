/** A request that was made before there was an element to make it: see `ask-early.ts`. */
export interface EarlyAnswer {
  /** Of the question: see `keyOf`. */
  key: string;
  response: Promise<Response>;
  /** Ends the request. */
  patience: AbortController;
}

/** By key, until an element asks for it. */
const answers = new Map<string, EarlyAnswer>();

/** Keeps what the boot script has left in the queue. */
export function keepEarly(answer: EarlyAnswer): void {
  answers.set(answer.key, answer);
}

/**
 * Hands out the answer to a question, once: what is known of it afterwards, `SharedQuestions` knows. One that was given
 * up before it could be handed out is as good as none.
 */
export function takeEarly(key: string): EarlyAnswer | undefined {
  const answer = answers.get(key);
  answers.delete(key);
  return answer?.patience.signal.aborted ? undefined : answer;
}

export function isEarly(entry: unknown): entry is EarlyAnswer {
  const { key, patience }: { key?: unknown; patience?: unknown } = Object(entry);
  return typeof key === 'string' && patience instanceof AbortController;
}
