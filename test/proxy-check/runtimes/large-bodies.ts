import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** Where bodies can be fetched that are too large to come along, each once and as far as it is read. */
export interface LargeBodies {
  /** @returns its address. */
  add(body: ReadableStream<Uint8Array>): string;
  close(): void;
}

export async function openLargeBodies(): Promise<LargeBodies> {
  const waiting = new Map<string, ReadableStream<Uint8Array>>();
  const server = createServer((request, response) => {
    const body = waiting.get(request.url ?? '');
    waiting.delete(request.url ?? '');
    if (!body) return response.writeHead(404).end();
    const source = Readable.from(chunksOf(body)).on('error', () => {});
    // Whoever stops reading goes away.
    response.on('close', () => source.destroy());
    return source.pipe(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  let bodies = 0;
  return {
    add(body) {
      bodies += 1;
      waiting.set(`/${bodies}`, body);
      return `http://127.0.0.1:${port}/${bodies}`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    reader.cancel().catch(() => {});
  }
}
