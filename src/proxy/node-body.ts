import type { Readable } from 'node:stream';

/**
 * A request's body, read from the socket only as fast as it is asked for. `Readable.toWeb` would close the connection
 * when reading stops early, and the page would never see our 413.
 */
export function bodyOf(incoming: Readable): ReadableStream<Uint8Array> {
  let stop = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const onData = (chunk: Uint8Array) => {
          incoming.pause();
          controller.enqueue(new Uint8Array(chunk));
        };
        const onEnd = () => {
          stop();
          controller.close();
        };
        // After "end" nobody listens any more; before it, the body has broken off.
        const onClose = () => {
          stop();
          controller.error(new Error('The connection was closed before the body was complete.'));
        };
        stop = () => {
          incoming.pause();
          incoming.off('data', onData).off('end', onEnd).off('close', onClose);
        };
        incoming.on('data', onData).on('end', onEnd).on('close', onClose).on('error', ignore).pause();
      },
      pull() {
        incoming.resume();
      },
      cancel() {
        stop();
      },
    },
    { highWaterMark: 0 },
  );
}

// "close" follows and says it all; but an error nobody listens for ends the process.
function ignore(): void {}
