import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import * as v from 'valibot';
import { createPoolFetch } from './calling/pool-fetch.ts';
import { problemResponse, textOf } from './gate/respond.ts';
import { bodyOf } from './node/node-body.ts';
import { lingering } from './node/node-linger.ts';
import { createOfferProxy, type OfferProxy, type OfferProxyRuntime } from './offer-proxy.ts';
import { describeFault } from './problem.ts';
import { encryptOnNode } from './sealing/node-encrypt.ts';
import { offersSettings } from './settings/offers-settings.ts';
import type { Environment } from './settings/read-settings.ts';
import { openStore } from './store/open-store.ts';

export { createPoolFetch, type PoolFetch } from './calling/pool-fetch.ts';
export { encryptOnNode } from './sealing/node-encrypt.ts';
export { type OpenStore, openStore } from './store/open-store.ts';

/** Milliseconds a whole request may take to arrive: a page gives up after eight seconds. */
const REQUEST_TIME = 8_000;

/** Milliseconds its head may take. */
const HEAD_TIME = 5_000;

/**
 * How often Node looks for requests that are late, in milliseconds. Its own half a minute would make both numbers lies; and
 * where many are late, whoever is not late would wait while all of a second's are closed together.
 */
const LOOK_EVERY = 100;

/** Milliseconds in which a request on a connection just made must have been seen. */
const SETTLE_TIME = 200;

/** Milliseconds that requests under way may take to end after `close`: longer than a page call's vendor calls. */
const DRAIN_TIME = 8_000;

/** Tells the adapter that there is nothing left to write. */
const WRITTEN = new Response(null, { headers: { 'x-hono-already-sent': 'true' } });

export interface ServeOptions {
  /** Default: the setting `PORT`, else 8787. 0 takes any free one. */
  port?: number;
  /** Default: every address of the machine. */
  hostname?: string;
  runtime?: OfferProxyRuntime;
}

export interface OfferServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /**
   * Ends it: `/readyz` answers 503 at once; after the notice no new connection is taken; requests under way are answered.
   *
   * @param notice milliseconds in which everything is still answered, so that whoever shares out requests can look
   *   elsewhere first. Default 0.
   */
  close(notice?: number): Promise<void>;
}

/**
 * Runs the proxy on Node.
 *
 * @throws {SettingsError} when the settings are wrong, and what `listen` fails with.
 */
export async function serveOfferProxy(environment: Environment, options: ServeOptions = {}): Promise<OfferServer> {
  const { port = portOf(environment), hostname } = options;
  const { runtime, closeStore } = await withStore(environment, options.runtime);
  const pool = createPoolFetch();
  let closing: Promise<void> | undefined;
  const listener = nodeListener(
    createOfferProxy(environment, { fetch: pool.fetch, encrypt: encryptOnNode, ...runtime }),
    () => closing !== undefined,
  );
  const server = createServer(
    { requestTimeout: REQUEST_TIME, headersTimeout: HEAD_TIME, connectionsCheckingInterval: LOOK_EVERY },
    listener,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, hostname, resolve);
  }).catch((error: unknown) => {
    pool.close();
    closeStore();
    throw error;
  });

  const drain = async (notice: number) => {
    if (notice > 0) await pause(notice);
    // A busy process looks at its clock before its sockets: who has come by now is let in.
    await nextTurn();
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_TIME);
    // Node's own close() also ends every connection that seems idle, one too whose request is about to be read. So take
    // no more first, look a moment later.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
    await Promise.race([closed, pause(SETTLE_TIME, undefined, { ref: false })]);
    await nextTurn();
    server.close();
    await closed;
    clearTimeout(late);
    pool.close();
    closeStore();
  };
  return {
    url: `http://${hostname ?? 'localhost'}:${listeningPort(server.address())}`,
    close(notice = 0) {
      closing ??= drain(notice);
      return closing;
    },
  };
}

/** What the settings say of a store, unless there is one already; that one is not ours to close. */
async function withStore(
  environment: Environment,
  runtime: OfferProxyRuntime = {},
): Promise<{ runtime: OfferProxyRuntime; closeStore: () => void }> {
  const store = runtime.store ? undefined : await openStore(environment);
  return store ? { runtime: { ...runtime, store }, closeStore: store.close } : { runtime, closeStore: () => {} };
}

/** A proxy as a listener for Node's own servers, to stand beside whatever else they answer. */
export function nodeListener(
  proxy: OfferProxy,
  isClosing: () => boolean = () => false,
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return getRequestListener(
    async (request, { incoming, outgoing }) => {
      const closing = isClosing();
      if (closing) outgoing.setHeader('Connection', 'close');
      const connection = { remoteAddress: incoming.socket.remoteAddress, path: pathOf(incoming.url), closing };
      // The adapter's own body makes a request of the web's, at several times the price of all else.
      Object.defineProperty(request, 'body', { value: bodyOf(incoming) });
      const response = await proxy.fetch(request, connection);
      if (!incoming.complete) return lingering(response);
      // Whatever nobody read must be out of the way of the connection's next request.
      incoming.resume();
      return written(response, outgoing);
    },
    {
      // Nothing global of Node is replaced.
      overrideGlobalObjects: false,
      // It reads on after the answer, up to 64 MB; see lingering().
      autoCleanupIncoming: false,
      // Only HTTP/1.0 may leave it out, and we never look at it.
      hostname: 'localhost',
      errorHandler: () => problemResponse(describeFault('invalid-request', crypto.randomUUID())),
    },
  );
}

/** As much of an outgoing message of HTTP/1 and HTTP/2 as is the same. */
interface Head {
  writeHead(status: number, headers: Record<string, string>): { end(text: string): unknown };
}

/** An answer of ours, written as it is: its text need not be read back out of a stream. */
function written(response: Response, outgoing: Head): Response {
  const text = textOf(response);
  if (text === undefined) return response;
  const length = String(Buffer.byteLength(text));
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': length }).end(text);
  return WRITTEN;
}

/** The path as it was sent; `undefined` when the whole address was (RFC 9112, section 3.2.2). */
function pathOf(target: string | undefined): string | undefined {
  return target?.startsWith('/') ? target.split('?', 1)[0] : undefined;
}

function portOf(environment: Environment): number {
  const port = v.safeParse(offersSettings.entries.PORT, environment['PORT']?.trim() || undefined);
  // A wrong one is told with all the other mistakes, when the proxy is made.
  return port.success ? port.output : 0;
}

function listeningPort(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
}
