import { type LookupAddress, type LookupAllOptions, type LookupOptions, lookup } from 'node:dns';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent } from 'undici';
import { MOST_CALLS_TO_A_VENDOR, READ_PATIENCE, WRITE_PATIENCE } from '../limits.ts';
import { VERSION } from '../version.ts';
import { mayLeadTo } from './public-address.ts';
import type { ByteSource, VendorFetch } from './vendor-fetch.ts';

/** Milliseconds after which a silent connection is given up, should nobody have done so before. */
const BACKSTOP = 2 * WRITE_PATIENCE;

/** Packings we ask for, and how each is undone. */
const UNPACKING: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  br: createBrotliDecompress,
  gzip: createGunzip,
  deflate: createInflate,
};

/** What every call of ours says of us. */
const OWN_HEADERS = {
  'accept-encoding': Object.keys(UNPACKING).join(', '),
  // Without one, some who guard vendors take us for a robot.
  'user-agent': `offer-elements/${VERSION}`,
};

/** Node's `dns.lookup`, asked for all addresses. */
type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface PoolFetch {
  fetch: VendorFetch;
  /** Ends every connection. */
  close(): void;
}

/**
 * Calls vendors on Node: a pool of connections for each host, no redirect followed, nothing ever sent twice, and no
 * connection made to an address that the host must not lead to.
 *
 * @param find who knows the addresses of a host.
 */
export function createPoolFetch(find: Lookup = lookup): PoolFetch {
  const agent = new Agent({
    connections: MOST_CALLS_TO_A_VENDOR,
    connect: { timeout: READ_PATIENCE, lookup: guarded(find) },
    headersTimeout: BACKSTOP,
    bodyTimeout: BACKSTOP,
  });
  return {
    async fetch({ origin, pathname, search }, { method, headers, body, signal }) {
      const answer = await agent.request({
        origin,
        path: pathname + search,
        method,
        headers: { ...OWN_HEADERS, ...headers },
        body: body ?? null,
        signal,
      });
      const field = (name: string) => [answer.headers[name]].flat()[0] ?? null;
      return {
        status: answer.statusCode,
        headers: { get: field },
        body: sourceOf(unpacked(answer.body, field('content-encoding'))),
      };
    },
    close() {
      agent.destroy().catch(() => {});
    },
  };
}

/** As it was packed, each packing once. What is packed in a way we did not ask for is no JSON, and will be found to be none. */
function unpacked(body: Readable, packing: string | null): Readable {
  const unpack = UNPACKING[packing?.toLowerCase() ?? ''];
  if (!unpack) return body;
  const plain = unpack();
  body.on('error', (error) => plain.destroy(error)).pipe(plain);
  // Whoever stops reading the one stops the other.
  plain.on('close', () => body.destroy());
  return plain;
}

function sourceOf(body: Readable): ByteSource {
  // Ended before its time, with nobody listening, it would end the process.
  body.on('error', () => {});
  return {
    getReader() {
      const chunks: AsyncIterator<Uint8Array, undefined> = body[Symbol.asyncIterator]();
      return {
        async read() {
          const { done, value } = await chunks.next();
          return done ? { done } : { done: false, value };
        },
        async cancel() {
          body.destroy();
        },
      };
    },
  };
}

type Found = (error: NodeJS.ErrnoException | null, addresses: string | LookupAddress[], family?: number) => void;

/** Of what is found, one address that must not be is as good as none. Not asked where the host is an address already. */
function guarded(find: Lookup): (hostname: string, options: LookupOptions, found: Found) => void {
  return (hostname, options, found) => {
    find(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, []);
      if (!addresses.every(({ address }) => mayLeadTo(hostname, address))) return found(forbidden(hostname), []);
      const [first] = addresses;
      if (options.all || !first) found(null, addresses);
      else found(null, first.address, first.family);
    });
  };
}

/** In the words of a name that is not known, so that it counts as a call that never left. */
function forbidden(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} leads into a private network.`), {
    code: 'ENOTFOUND',
    syscall: 'getaddrinfo',
  });
}
