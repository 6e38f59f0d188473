import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { documentPage, pageOf, STYLES } from './document-page.ts';

const ROOT = new URL('../../', import.meta.url);

/** Links to every platform's own; what any of these links to is a page as well. */
const FIRST = 'demo/platforms/README.md';

/** The repository's documents as pages beside the configurator: served as they are asked for, and built all at once. */
export function documentPages(): Plugin {
  return {
    name: 'document-pages',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, name] = /^\/(\w[\w/-]*)\.html(?:\?|$)/.exec(request.url ?? '') ?? [];
        if (!name || !existsSync(new URL(`${name}.md`, ROOT))) return next();
        const { html } = documentPage(`${name}.md`, read(`${name}.md`));
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      });
    },
    generateBundle() {
      const pictures = new Set(['demo/pictures/larkspur.svg', STYLES]);
      const documents = new Set([FIRST]);
      // Those that are found on the way are gone through too.
      for (const name of documents) {
        const page = documentPage(name, read(name));
        this.emitFile({ type: 'asset', fileName: pageOf(name), source: page.html });
        for (const document of page.documents) documents.add(document);
        for (const picture of page.pictures) pictures.add(picture);
      }
      for (const fileName of pictures) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(fileName, ROOT)) });
      }
    },
  };
}

function read(name: string): string {
  return readFileSync(new URL(name, ROOT), 'utf8');
}
