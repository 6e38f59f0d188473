import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** The configurator as the build leaves it, on a host that knows nothing but files. */
export interface Copy {
  /** Of its folder, such as `http://localhost:41234/some/folder/`. */
  address: string;
  /** The scripts it has sent, by their paths: how many bytes each holds. */
  scripts: Map<string, Buffer>;
  close(): Promise<void>;
}

const FOLDER = '/some/folder/';
const FILES = new URL('../../../dist/demo/', import.meta.url);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export async function serveCopy(): Promise<Copy> {
  const scripts = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const name = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) || 'index.html' : undefined;
    const bytes = name === undefined ? undefined : await readFile(new URL(name, FILES)).catch(() => undefined);
    if (!name || !bytes) {
      response.writeHead(404).end();
      return;
    }
    if (name.endsWith('.js')) scripts.set(name, bytes);
    response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${FOLDER}`,
    scripts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
