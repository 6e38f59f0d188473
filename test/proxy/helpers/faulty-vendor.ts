import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What a vendor does to a connection on which it was asked something. */
export type Mischief = (socket: Socket) => void;

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const BOMB = gzipSync(Buffer.alloc(20 * 1024 * 1024, ' '));

const says =
  (...parts: (string | Buffer)[]): Mischief =>
  (socket) => {
    for (const part of parts) socket.write(part);
  };
const closes =
  (text: string): Mischief =>
  (socket) =>
    socket.end(text);

/** Writes for as long as anybody listens. */
const keepsSaying =
  (text: string, first = ''): Mischief =>
  (socket) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(text), 20);
    socket.on('close', () => clearInterval(timer));
  };

/** Never ends its answer. */
export const ENDLESS: Readonly<Record<string, Mischief>> = {
  hang: () => {},
  'half a head': says('HTTP/1.1 200 OK\r\nContent-'),
  'a head and no body': says(`${HEAD}Content-Length: 2\r\n\r\n`),
  'a slow drip': keepsSaying(' ', `${HEAD}Content-Length: 100000\r\n\r\n`),
  'headers that do not end': keepsSaying('X-More: 1\r\n', HEAD),
  '103 Early Hints, then nothing': says('HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'),
};

/** Breaks off, or says what is no HTTP. */
export const BROKEN: Readonly<Record<string, Mischief>> = {
  reset: (socket) => socket.resetAndDestroy(),
  'a close without a word': closes(''),
  'half a head and a close': closes('HTTP/1.1 200 OK\r\nContent-'),
  'no HTTP at all': closes('220 smtp.vendor.example ready\r\n'),
  'a header without a colon': closes(`${HEAD}Bad Header\r\nContent-Length: 2\r\n\r\n{}`),
  'a head of 1 MB': closes(`${HEAD}X-Long: ${'x'.repeat(1_000_000)}\r\nContent-Length: 2\r\n\r\n{}`),
  'two lengths': closes(`${HEAD}Content-Length: 2\r\nContent-Length: 20\r\n\r\n{}`),
  'a length below nothing': closes(`${HEAD}Content-Length: -1\r\n\r\n{}`),
  '100 Continue, for ever': keepsSaying('HTTP/1.1 100 Continue\r\n\r\n'),
  '101 Switching Protocols': says('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n'),
  'a redirect': says(
    'HTTP/1.1 307 Temporary Redirect\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n',
  ),
};

/** Says 200, and nothing that could be read. */
export const UNREADABLE: Readonly<Record<string, Mischief>> = {
  'half a body': closes(`${HEAD}Content-Length: 1000\r\n\r\n{"url": "`),
  'chunks that are none': closes(`${HEAD}Transfer-Encoding: chunked\r\n\r\nnever\r\n{}`),
  'a page': says('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n<!doctype html><p>!!'),
  'nothing, whole': says(`${HEAD}Content-Length: 0\r\n\r\n`),
  'broken JSON': says(`${HEAD}Content-Length: 8\r\n\r\n{"url": `),
  '10 MB': says(`${HEAD}Content-Length: ${10 * 1024 * 1024}\r\n\r\n`, Buffer.alloc(10 * 1024 * 1024, ' ')),
  '20 MB in a small packing': says(`${HEAD}Content-Encoding: gzip\r\nContent-Length: ${BOMB.length}\r\n\r\n`, BOMB),
  'a packing that is none': says(`${HEAD}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`),
};

export interface FaultyVendor {
  baseUrl: string;
  mischief: Mischief;
  /** Requests that arrived. */
  readonly calls: number;
  /** Connections that are open. */
  readonly open: number;
  close(): void;
}

/** A vendor on loopback that reads a request and then misbehaves. */
export async function startFaultyVendor(mischief: Mischief): Promise<FaultyVendor> {
  const sockets = new Set<Socket>();
  let calls = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    socket.setEncoding('latin1').on('data', (text) => {
      // Our clients send a head in one piece.
      if (!/^(GET|POST) /.test(String(text))) return;
      calls += 1;
      vendor.mischief(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const vendor = {
    baseUrl: `http://127.0.0.1:${port}`,
    mischief,
    get calls() {
      return calls;
    },
    get open() {
      return sockets.size;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
  return vendor;
}
