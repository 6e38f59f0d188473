import { readFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A shop's server: an app's files and, under `/offers/`, the proxy. */
export interface AppServer {
  server: Server;
  /** Serves another app from now on, with what its server has drawn: its page, or what goes into it. */
  show(dist: string, drawn: string): void;
  /** Asks this proxy from now on, such as `http://127.0.0.1:8787`. */
  forward(proxy: string): void;
}

export function serveApp(): AppServer {
  let folder = '';
  let markup = '';
  let offers = '';
  const server = createServer(async (incoming, answer) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://shop');
    if (pathname.startsWith('/offers/')) {
      const { method, headers } = incoming;
      const outgoing = request(new URL(pathname, offers), { method, headers }, (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      });
      outgoing.on('error', () => answer.destroy());
      incoming.pipe(outgoing);
      return;
    }
    if (pathname === '/' && /^<!doctype/i.test(markup)) {
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(markup);
      return;
    }
    const file = normalize(pathname === '/' ? '/index.html' : pathname);
    try {
      const bytes = await readFile(join(folder, file));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      answer.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
      answer.end(file === '/index.html' ? bytes.toString().replace('<!--server-->', markup) : bytes);
    } catch {
      // Every browser asks for an icon, and a missing one would look like a fault.
      answer.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  return {
    server,
    show: (dist, drawn) => {
      folder = dist;
      markup = drawn;
    },
    forward: (proxy) => {
      offers = proxy;
    },
  };
}
