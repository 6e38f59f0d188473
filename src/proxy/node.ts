import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import * as v from 'valibot';
import { bodyOf } from './node-body.ts';
import { lingering } from './node-linger.ts';
import { createOfferProxy, type OfferProxy, type OfferProxyRuntime } from './offer-proxy.ts';
import { offersSettings } from './offers-settings.ts';
import { openStore } from './open-store.ts';
import { createPoolFetch } from './pool-fetch.ts';
import { describeFault } from './problem.ts';
import type { Environment } from './read-settings.ts';
import { problemResponse } from './respond.ts';

export { type OpenStore, openStore } from './open-store.ts';

/** Milliseconds a whole request may take to arrive: a page gives up after eight seconds. */
const REQUEST_TIME = 8_000;

/** Milliseconds its head may take. */
const HEAD_TIME = 5_000;

/** How often Node looks for requests that are late, in milliseconds. Its own half a minute would make both numbers lies. */
const LOOK_EVERY = 1_000;

/** Milliseconds in which a request on a connection just made must have been seen. */
const SETTLE_TIME = 200;

/** Milliseconds that requests under way may take to end after `close`: longer than a page call's vendor calls. */
const DRAIN_TIME = 8_000;

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
  const listener = nodeListener(createOfferProxy(environment, { fetch: pool.fetch, ...runtime }), () => closing !== undefined);
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
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_TIME);
    // Node's own close() also ends every connection that seems idle, one too whose request is about to be read. So take
    // no more first, look a moment later.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
    await Promise.race([closed, pause(SETTLE_TIME, undefined, { ref: false })]);
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
      const response = await proxy.fetch(withOwnBody(request, incoming), connection);
      if (!incoming.complete) return lingering(response);
      // Whatever nobody read must be out of the way of the connection's next request.
      incoming.resume();
      return response;
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

// Only a POST is ever read.
function withOwnBody(request: Request, incoming: Readable): Request {
  const { method, url, headers } = request;
  if (method !== 'POST') return request;
  // A streamed body has to say so (Fetch, section 5.3); the DOM's types have not heard of it.
  const init = { method, headers, body: bodyOf(incoming), duplex: 'half' };
  return new Request(url, init);
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
