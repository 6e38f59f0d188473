import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FILE = new URL('../dist/integrity.json', import.meta.url);

/** Tells the page what its snippets may say of the script, where that has been built. */
export function knownIntegrity(): Plugin {
  return {
    name: 'known-integrity',
    transformIndexHtml: () => {
      const content = integrity();
      return content ? [{ tag: 'meta', attrs: { name: 'offer-elements-integrity', content }, injectTo: 'head' }] : [];
    },
  };
}

function integrity(): string | undefined {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'))['offer-elements.js'].sha384;
  } catch {
    return undefined;
  }
}
