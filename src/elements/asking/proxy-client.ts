import { type AddressRules, isLoopback } from '../../offer/address.ts';
import { PAGE_PATIENCE } from '../../offer/limits.ts';
import { isReason, type Reason } from '../../offer/reason.ts';
import { bare } from '../attributes/bare.ts';
import { OfferError } from '../errors.ts';
import type { EarlyAnswer } from './early-answers.ts';
import { type Question, requestOf } from './question.ts';
import { retryAfter } from './retry-after.ts';

/** Unknown JSON to an answer; `undefined` when it is none of ours. */
export type ReadAnswer<Answer> = (
  json: unknown,
  rules: AddressRules,
) => Answer | undefined | Promise<Answer | undefined>;

/**
 * Asks the proxy something.
 *
 * @param signal absent: what is asked changes something, and is not taken back when whoever asked has gone.
 * @param early the same question, if it is on its way already
 * @throws {OfferError} for everything but an answer; `AbortError` when the signal says so.
 */
export async function askProxy<Answer>(
  question: Question,
  read: ReadAnswer<Answer>,
  signal?: AbortSignal,
  early?: EarlyAnswer,
): Promise<Answer> {
  // Not AbortSignal.any: Safari before 17.4 lacks it, and this is as short.
  const patience = early?.patience ?? new AbortController();
  const timer = setTimeout(() => patience.abort(), PAGE_PATIENCE);
  const abort = () => patience.abort();
  signal?.addEventListener('abort', abort);
  try {
    const asking = early?.response ?? fetch(question.address, requestOf(question, patience.signal));
    const response = await inTime(patience.signal, asking);
    const json = bare(await inTime<unknown>(patience.signal, response.json()).catch(() => undefined));
    if (patience.signal.aborted) throw new OfferError('timeout', { lost: true });
    if (!response.ok) throw problemError(response, json);
    // Plain http to this machine is only ever right where the proxy itself stands on it: with the sandbox.
    const answer = await inTime(
      patience.signal,
      Promise.resolve(read(json, { loopback: isLoopback(question.address.hostname) })),
    );
    if (!answer) throw new OfferError('vendor-unavailable', { requestId: requestId(response), lost: true });
    return answer;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof OfferError) throw error;
    throw new OfferError(networkReason(patience.signal), { cause: error, lost: patience.signal.aborted });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Does not wait for what should have ended: a shop may have put something of its own in the place of `fetch`. */
function inTime<Result>(patience: AbortSignal, work: Promise<Result>): Promise<Result> {
  const end = new Promise<never>((_, reject) => patience.addEventListener('abort', () => reject(patience.reason)));
  return Promise.race([work, end]);
}

function networkReason(patience: AbortSignal): Reason {
  if (patience.aborted) return 'timeout';
  return navigator.onLine ? 'vendor-unavailable' : 'offline';
}

function problemError(response: Response, json: unknown): OfferError {
  const problem: { reason?: unknown; errors?: unknown } = typeof json === 'object' && json !== null ? json : {};
  const said = isReason(problem.reason) ? problem.reason : undefined;
  const reason = said ?? reasonOf(response.status);
  return new OfferError(reason, {
    requestId: requestId(response),
    wait: retryAfter(response),
    // Our proxy names a reason only for what it has not done. Something in front of it knows no better than we do.
    lost: !said && reason === 'timeout',
    fields: Array.isArray(problem.errors) ? problem.errors.map(fieldOf) : [],
  });
}

/** For an answer that is not from our proxy, but from something in front of it, or in its place. */
function reasonOf(status: number): Reason {
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-requests';
  return status === 504 ? 'timeout' : 'vendor-unavailable';
}

function fieldOf(error: { field?: unknown } | null): string {
  return String(error?.field);
}

function requestId(response: Response): string | undefined {
  return response.headers.get('x-request-id') ?? undefined;
}
