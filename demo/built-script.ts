import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { npm } from '../test/setup/npm.mjs';

const FOLDER = new URL('../dist/', import.meta.url);

/**
 * Serves the script and its parts as a shop would, for a page of one's own on this machine. Where they have not been built,
 * that begins once the server listens, and whoever asks before waits for it.
 */
export function builtScript(): Plugin {
  let building: Promise<boolean> | undefined;
  /** Whoever asks after a build that failed has it tried anew. */
  async function build(): Promise<void> {
    if (existsSync(new URL('offer-elements.js', FOLDER)) && !building) return;
    building ??= npm('run', '--silent', 'build:script');
    await building;
    building = undefined;
  }
  return {
    name: 'built-script',
    configureServer(server) {
      server.httpServer?.once('listening', () => void build());
      server.middlewares.use(async (request, response, next) => {
        const [, name] = /^\/(offer-elements(?:\.[a-z]+)?\.js)(?:\?|$)/.exec(request.url ?? '') ?? [];
        if (!name) return next();
        await build();
        const text = await readFile(new URL(name, FOLDER)).catch(() => undefined);
        if (!text) {
          response
            .writeHead(503, { 'content-type': 'text/plain' })
            .end('The script could not be built: npm start says why.');
          return;
        }
        // A script under `integrity` is asked for by a page of any origin as one of another.
        response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }).end(text);
      });
    },
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'offer-elements-served', content: 'here' }, injectTo: 'head' },
    ],
  };
}
