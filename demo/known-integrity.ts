import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const SCRIPT = new URL('../dist/offer-elements.js', import.meta.url);

/** Tells the page what its snippets may say of the script, where that has been built: read off the very file. */
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
    return `sha384-${createHash('sha384').update(readFileSync(SCRIPT)).digest('base64')}`;
  } catch {
    return undefined;
  }
}
