import { type Connection, createOfferProxy, type Environment, type VendorFetch } from '../../../src/proxy/index.ts';
import type { OpenOptions } from './runtime.ts';

/** What a proxy was seen to do. */
export interface Seen {
  /** What it wrote, a line each. */
  printed: string[];
  /** The addresses it called. */
  called: string[];
  /** Bytes that it read of requests. */
  read: number;
}

const platformFetch: VendorFetch = (url, init) => globalThis.fetch(url, init);

/** A proxy and what it does. Runs in whatever runtime is checked, so nothing of Node is in it. */
export class WatchedProxy {
  readonly seen: Seen = { printed: [], called: [], read: 0 };
  readonly #fetch: (request: Request, connection?: Connection) => Promise<Response>;

  /** @throws {SettingsError} */
  constructor(
    environment: Environment,
    { ignoreVendorPauses = false }: OpenOptions,
    fetch: VendorFetch = platformFetch,
  ) {
    const proxy = createOfferProxy(environment, {
      ignoreVendorPauses,
      log: (line) => this.seen.printed.push(JSON.stringify(line)),
      fetch: (url, init) => {
        this.seen.called.push(url.href);
        return fetch(url, init);
      },
    });
    this.#fetch = proxy.fetch;
  }

  fetch(request: Request, connection?: Connection): Promise<Response> {
    return this.#fetch(this.#counted(request), connection);
  }

  /** The same request, whose body is counted as it is read and not before. */
  #counted(request: Request): Request {
    const { body } = request;
    if (!body) return request;
    const getReader = () => {
      const reader = body.getReader();
      return {
        read: async () => {
          const part = await reader.read();
          this.seen.read += part.value?.byteLength ?? 0;
          return part;
        },
        cancel: () => reader.cancel(),
      };
    };
    return Object.defineProperty(request, 'body', { value: { getReader } });
  }
}
