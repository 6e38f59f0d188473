import type { VendorFetch, VendorRequest } from '../../src/proxy/index.ts';
import { pause } from '../../src/sandbox/pause.ts';
import { readBody, readQuery } from '../../src/sandbox/read-arrival.ts';
import type { Switchboard } from '../../src/sandbox/switchboard.ts';
import type { Answer, Arrival, SandboxVendor } from '../../src/sandbox/vendor.ts';

/** A vendor of the sandbox, one of its addresses, and the path under it. */
export interface Found {
  readonly vendor: SandboxVendor;
  readonly address: string;
  readonly path: string;
}

/** Milliseconds between two bytes of a dripping answer, as over a network. */
const DRIP_PACE = 10;

/** Answers that have no body at all (Fetch, "null body status"). */
const WITHOUT_BODY = [204, 205, 304];

/** Calls the sandbox's vendors as if they were on a network, though they are in this very script. */
export function vendorFetch(switchboard: Switchboard, find: (url: URL) => Found | undefined): VendorFetch {
  return async (url, { method, headers, body = '', signal }: VendorRequest) => {
    const found = find(url);
    if (!found) throw new TypeError('The sandbox has no such address.');
    const arrival = arrivalOf(found, url, { method, headers, body });
    return deliver(await switchboard.receive(found.vendor, arrival, signal), signal);
  };
}

/** A call, as a vendor reads it. */
export function arrivalOf(
  { vendor, address, path }: Found,
  url: URL,
  { method, headers, body }: { method: string; headers: Record<string, string>; body: string },
): Arrival {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method,
    path,
    query: readQuery(url.search.slice(1)),
    headers: Object.fromEntries(named),
    body: readBody(body),
    ...(vendor.addresses.length > 1 && { address }),
  };
}

/** An answer with all that goes wrong on its way back. */
export async function deliver({ status, headers, body, mishap }: Answer, signal: AbortSignal): Promise<Response> {
  signal.throwIfAborted();
  if (mishap === 'hang') return aborted(signal);
  if (mishap === 'reset' || mishap === 'lost') throw new TypeError('The connection broke.');
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  const content = mishap ? spoiled(bytes, mishap, signal) : bytes;
  return new Response(WITHOUT_BODY.includes(status) ? null : content, { status, headers });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

function spoiled(bytes: Uint8Array, mishap: 'truncated' | 'drip', signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async start(controller) {
      if (mishap === 'truncated') {
        controller.enqueue(bytes.subarray(0, bytes.length / 2));
        // After what was sent has been read.
        await pause(DRIP_PACE, signal);
        controller.error(new TypeError('The connection broke.'));
        return;
      }
      for (const byte of bytes) {
        if (signal.aborted) return controller.error(signal.reason);
        controller.enqueue(Uint8Array.of(byte));
        await pause(DRIP_PACE, signal);
      }
      controller.close();
    },
  });
}
