import { present } from '../../offer/present.ts';
import { VendorNotReached, VendorPaused, VendorTimeout, VendorUnavailable } from '../fault.ts';
import { readAtMost } from '../gate/read-at-most.ts';
import { MOST_CALLS_TO_A_VENDOR, MOST_VENDOR_BYTES } from '../limits.ts';
import { Breaker } from './breaker.ts';
import { neverLeft } from './never-left.ts';
import { RepeatBudget } from './repeat-budget.ts';
import { MOST_REPEAT_PAUSE, repeatCall } from './repeat-call.ts';
import { readRetryAfter } from './retry-after.ts';
import type { ByteSource, VendorFetch, VendorRequest, VendorResponse } from './vendor-fetch.ts';
import type { HostRule } from './vendor-hosts.ts';
import { withDeadline } from './with-deadline.ts';

export interface VendorCall {
  method: 'GET' | 'POST';
  url: URL;
  /** The body. */
  json?: unknown;
  /** The vendor's own, beside `accept` and `content-type`. */
  headers?: Readonly<Record<string, string>>;
  /** How long the whole answer may take, in milliseconds. What is left of the client's own patience may be less. */
  patience: number;
  /** Only the status matters: the body is not waited for. */
  statusOnly?: boolean;
  /** The header of the answer in which the vendor says what it calls the request. */
  requestIdHeader?: string;
  /**
   * The vendor takes a second call for the same (contract), so that one that nobody heard, or that came too early (503),
   * is made again. Default false, and then it never is: the first may have enrolled somebody.
   */
  repeatable?: boolean;
}

export interface VendorReply {
  status: number;
  /** The body; `undefined` when it is no JSON, broke off, or was too long. */
  json: unknown;
  /** Seconds the vendor asks us to wait before we call again. */
  retryAfter?: number;
}

/** The only way to a vendor. */
export interface VendorClient {
  /**
   * Any status is an answer, except a redirect.
   *
   * Nothing of the page's own request goes along: no header, and not its end either. A shopper who leaves must not stop
   * half way what a vendor may already have recorded.
   *
   * @throws {VendorTimeout} when the answer is not complete in time.
   * @throws {VendorUnavailable} when there is none, or when it leads elsewhere.
   * @throws {VendorNotReached} when nothing was said: the vendor was not there, or the address is not the vendor's.
   * @throws {VendorPaused} when nothing was said: the vendor is left alone for now.
   */
  send(call: VendorCall): Promise<VendorReply>;
}

export interface VendorClientOptions {
  /** Which addresses are the vendor's. One rule a vendor: what is known of its health is known by it. */
  mayCall: HostRule;
  /** How long all calls together may take, in milliseconds from now. */
  patience: number;
  /** Called when a call has ended, however it did. */
  report: (call: EndedCall) => void;
}

export interface EndedCall {
  /** Absent: there was no answer. */
  status?: number;
  /** Milliseconds. */
  duration: number;
  /** What the vendor calls the request, if it said so in a form that can be logged. */
  requestId?: string;
}

/** An id, and nothing that could be a phone number, an e-mail address or a sentence: it is logged. */
const REQUEST_ID = /^(?=.*[A-Za-z])[\w.:-]{1,64}$/;

/** What all requests together know of a vendor. */
interface Health {
  breaker: Breaker;
  repeats: RepeatBudget;
  /** Calls that have not ended. */
  underWay: number;
}

/** Seconds after which a vendor that had enough to do may have done it. */
const BUSY_FOR = 1;

/** @returns what makes the client of one request. */
export function createVendorClients(
  fetch: VendorFetch,
  now: () => number,
  { ignorePauses = false }: { ignorePauses?: boolean } = {},
): (options: VendorClientOptions) => VendorClient {
  const known = new Map<HostRule, Health>();
  const healthOf = (vendor: HostRule): Health => {
    const health = known.get(vendor) ?? { breaker: new Breaker(now), repeats: new RepeatBudget(), underWay: 0 };
    known.set(vendor, health);
    return health;
  };

  return ({ mayCall, patience: patienceForAll, report }) => {
    const end = now() + patienceForAll;
    const health = healthOf(mayCall);

    const sendOnce = async (call: VendorCall, callEnd: number): Promise<VendorReply> => {
      const { breaker } = health;
      if (breaker.wait > 0 && !ignorePauses) throw new VendorPaused(breaker.wait / 1_000);
      if (health.underWay >= MOST_CALLS_TO_A_VENDOR) throw new VendorPaused(BUSY_FOR);
      const start = now();
      if (start >= callEnd) throw new VendorTimeout();
      const ended = breaker.begin();
      health.underWay += 1;
      let status: number | undefined;
      let requestId: string | undefined;
      let hasFailed = true;
      try {
        const reply = await withDeadline(callEnd - start, async (signal) => {
          const response = await fetchOrFault(fetch, call, signal);
          status = response.status;
          requestId = readRequestId(response, call);
          return readReply(response, call, now());
        });
        hasFailed = reply.status >= 500;
        breaker.pause(pauseAskedFor(reply) * 1_000);
        return reply;
      } finally {
        health.underWay -= 1;
        ended(hasFailed);
        report(present<EndedCall>({ status, duration: now() - start, requestId }));
      }
    };

    return {
      async send(call) {
        if (!mayCall(call.url)) throw new VendorNotReached();
        const callEnd = Math.min(now() + call.patience, end);
        health.repeats.earn();
        const first = sendOnce(call, callEnd);
        if (!call.repeatable || !(await mayDoBetter(first)) || now() + MOST_REPEAT_PAUSE >= callEnd) return first;
        return health.repeats.spend() ? repeatCall(call.url, () => sendOnce(call, callEnd)) : first;
      },
    };
  };
}

async function fetchOrFault(fetch: VendorFetch, call: VendorCall, signal: AbortSignal): Promise<VendorResponse> {
  try {
    return await fetch(call.url, requestOf(call, signal));
  } catch (error) {
    throw neverLeft(error) ? new VendorNotReached(error) : new VendorUnavailable(error);
  }
}

/** Whether a second call might be answered: nobody heard the first, or it came too early. */
async function mayDoBetter(first: Promise<VendorReply>): Promise<boolean> {
  try {
    const { status, retryAfter } = await first;
    return status === 503 && retryAfter === undefined;
  } catch (error) {
    return error instanceof VendorNotReached && !(error instanceof VendorPaused);
  }
}

/** Seconds. On other statuses the header speaks of that one call alone (RFC 9110, section 10.2.3). */
function pauseAskedFor({ status, retryAfter = 0 }: VendorReply): number {
  return status === 429 || status === 503 ? retryAfter : 0;
}

function requestOf({ method, json, headers: own }: VendorCall, signal: AbortSignal): VendorRequest {
  const headers = { accept: 'application/json', ...own };
  if (json === undefined) return { method, headers, redirect: 'manual', signal };
  const type = { 'content-type': 'application/json' };
  return { method, headers: { ...type, ...headers }, body: JSON.stringify(json), redirect: 'manual', signal };
}

/** @throws {VendorUnavailable} */
async function readReply(
  response: VendorResponse,
  { statusOnly = false }: VendorCall,
  now: number,
): Promise<VendorReply> {
  const body = statusOnly ? discard(response.body) : await read(response.body);
  if (isRedirect(response)) throw new VendorUnavailable();
  return present<VendorReply>({
    status: response.status,
    json: body && parseJson(body),
    retryAfter: readRetryAfter(response.headers.get('retry-after'), now),
  });
}

// A browser-like fetch hides the status of a redirect it was told not to follow (Fetch, section 4.4).
function isRedirect({ type, status }: VendorResponse): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

function read(body: ByteSource | null): Promise<Uint8Array | undefined> {
  return readAtMost(body, MOST_VENDOR_BYTES).catch(() => undefined);
}

// Not awaited: a source may take its time to stop.
function discard(body: ByteSource | null): undefined {
  body
    ?.getReader()
    .cancel()
    .catch(() => {});
}

function readRequestId({ headers }: VendorResponse, { requestIdHeader }: VendorCall): string | undefined {
  const id = requestIdHeader && headers.get(requestIdHeader);
  return id && REQUEST_ID.test(id) ? id : undefined;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
