import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/**
 * Builds dist/offer-elements.boot.js, the small script that asks for offers before the other one is there.
 *
 * Its text also goes into pages, between two tags and under the hash we publish. So it brings no source map, whose
 * address would be wrong there, and ends where its code does: a template drops or adds the end of a last line.
 */
export default defineConfig({
  publicDir: false,
  plugins: [withoutLastLineEnd()],
  build: {
    target: 'es2022',
    // The compiler's output is there already.
    emptyOutDir: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: fileURLToPath(new URL('src/elements/script/offer-elements.boot.ts', import.meta.url)),
      output: { format: 'iife', entryFileNames: 'offer-elements.boot.js' },
    },
  },
});

function withoutLastLineEnd(): Plugin {
  return {
    name: 'without-last-line-end',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = file.code.trimEnd();
    },
  };
}
