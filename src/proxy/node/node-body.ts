import type { Readable } from 'node:stream';
import type { ByteSource } from '../calling/vendor-fetch.ts';

/**
 * A request's body, read from the socket only as it is asked for. `Readable.toWeb` would close the connection when
 * reading stops early, and the page would never see our 413; the iterator leaves it open.
 */
export function bodyOf(incoming: Readable): ByteSource {
  return {
    getReader() {
      const chunks: AsyncIterator<Uint8Array, undefined> = incoming.iterator({ destroyOnReturn: false });
      return {
        async read() {
          const { done, value } = await chunks.next();
          return done ? { done } : { done: false, value };
        },
        async cancel() {
          await chunks.return?.();
        },
      };
    },
  };
}
