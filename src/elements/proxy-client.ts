import { isLoopback } from '../offer/address.ts';
import { PAGE_PATIENCE } from '../offer/limits.ts';
import type { OfferAnswer } from '../offer/offer-answer.ts';
import { parseOfferAnswer } from '../offer/parse-offer-answer.ts';
import { isReason, type Reason } from '../offer/reason.ts';
import { OfferError } from './errors.ts';
import { retryAfter } from './retry-after.ts';

/** Asks the proxy for an offer. `body` is an `OfferRequest` as JSON; errors are those of `askProxy`. */
export function askForOffer(address: URL, body: string, signal: AbortSignal): Promise<OfferAnswer> {
  // Plain http to this machine is only ever right where the proxy itself stands on it: with the sandbox.
  const rules = { loopback: isLoopback(address.hostname) };
  return askProxy(address, body, (json) => parseOfferAnswer(json, rules), { signal });
}

/** How a request goes. */
export interface Asking {
  signal: AbortSignal;
  /** Whether the request outlives the page. */
  keepalive?: boolean;
}

/**
 * Posts JSON to the proxy, and reads its answer.
 *
 * The body goes as `text/plain`: a simple request (Fetch, section 3.2), so that no preflight is paid from another
 * origin. No cookie goes along: the proxy wants none.
 *
 * @param parse the answer; `undefined` when it is not the proxy's
 * @throws {OfferError} for everything but an answer; `AbortError` when the signal says so.
 */
export async function askProxy<Answer>(
  address: URL,
  body: string,
  parse: (json: unknown) => Answer | undefined,
  { signal, keepalive = false }: Asking,
): Promise<Answer> {
  // Not AbortSignal.any: Safari before 17.4 lacks it, and this is as short.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PAGE_PATIENCE);
  const abort = () => patience.abort();
  signal.addEventListener('abort', abort);
  try {
    const response = await inTime(
      patience.signal,
      fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
        body,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: patience.signal,
        keepalive,
      }),
    );
    const json: unknown = await inTime(patience.signal, response.json()).catch(() => undefined);
    if (patience.signal.aborted) throw new OfferError('timeout');
    if (!response.ok) throw problemError(response, json);
    const answer = parse(json);
    if (!answer) throw new OfferError('vendor-unavailable', { requestId: requestId(response) });
    return answer;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof OfferError) throw error;
    throw new OfferError(networkReason(patience.signal), { cause: error });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
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
  return new OfferError(isReason(problem.reason) ? problem.reason : reasonOf(response.status), {
    requestId: requestId(response),
    wait: retryAfter(response),
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
