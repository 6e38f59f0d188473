import type { Readable } from 'node:stream';

/**
 * A request's body, read from the socket only as it is asked for. `Readable.toWeb` would close the connection when
 * reading stops early, and the page would never see our 413; the iterator leaves it open.
 */
export function bodyOf(incoming: Readable): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(new Uint8Array(value));
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
