import ky from 'ky';
import { present } from '../offer/present.ts';
import { VendorNotReached, VendorTimeout, VendorUnavailable } from './fault.ts';
import { MOST_VENDOR_BYTES } from './limits.ts';
import { neverLeft } from './never-left.ts';
import { readAtMost } from './read-at-most.ts';
import { readRetryAfter } from './retry-after.ts';
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
   */
  send(call: VendorCall): Promise<VendorReply>;
}

export interface VendorClientOptions {
  /** Which addresses are the vendor's. */
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

/** @returns what makes the client of one request. */
export function createVendorClients(
  fetch: typeof globalThis.fetch,
  now: () => number,
): (options: VendorClientOptions) => VendorClient {
  const http = ky.create({
    fetch: (input, init) => fetch(input, init),
    headers: { accept: 'application/json' },
    // A vendor sends us to no other host.
    redirect: 'manual',
    // No second try: the first may have enrolled somebody, and no vendor gives us a key to say "the same again".
    retry: 0,
    throwHttpErrors: false,
    // Ours covers the body too.
    timeout: false,
  });
  return ({ mayCall, patience: patienceForAll, report }) => {
    const end = now() + patienceForAll;
    return {
      async send({ method, url, json, headers = {}, patience, statusOnly = false, requestIdHeader }) {
        if (!mayCall(url)) throw new VendorNotReached();
        const start = now();
        if (start >= end) throw new VendorTimeout();
        let status: number | undefined;
        let requestId: string | undefined;
        try {
          return await withDeadline(Math.min(patience, end - start), async (signal) => {
            const response = await http(url, { method, json, headers, signal }).catch((error: unknown) => {
              throw neverLeft(error) ? new VendorNotReached(error) : new VendorUnavailable(error);
            });
            status = response.status;
            requestId = readRequestId(response.headers, requestIdHeader);
            const body = statusOnly ? discard(response.body) : await read(response.body);
            if (isRedirect(response)) throw new VendorUnavailable();
            return present<VendorReply>({
              status,
              json: body && parseJson(body),
              retryAfter: readRetryAfter(response.headers.get('retry-after'), now()),
            });
          });
        } finally {
          report(present<EndedCall>({ status, duration: now() - start, requestId }));
        }
      },
    };
  };
}

// A browser-like fetch hides the status of a redirect it was told not to follow (Fetch, section 4.4).
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

function read(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | undefined> {
  return readAtMost(body, MOST_VENDOR_BYTES).catch(() => undefined);
}

// Not awaited: a source may take its time to stop.
function discard(body: ReadableStream<Uint8Array> | null): undefined {
  body?.cancel().catch(() => {});
}

function readRequestId(headers: Headers, name: string | undefined): string | undefined {
  const id = name === undefined ? undefined : headers.get(name);
  return id && REQUEST_ID.test(id) ? id : undefined;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
