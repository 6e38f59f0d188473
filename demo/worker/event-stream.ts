import type { ArrivalLog } from '../../src/sandbox/arrival-log.ts';

/** What arrives at the sandbox, as it comes: for an `EventSource`. */
export function eventStream(log: ArrivalLog): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const events = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      // A comment, so that whoever listens knows at once that nothing is missed from here on.
      write(': listening\n\n');
      stop = log.subscribe((event, entry) =>
        write(`event: ${event}\nid: ${entry.sequence}\ndata: ${JSON.stringify(entry)}\n\n`),
      );
    },
    cancel: () => stop(),
  });
  return new Response(events, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}
