import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { classicScript, PARTS, partFile, SCRIPT } from './src/elements/script/build/classic-script.ts';
import { CONDITIONS } from './src/elements/script/build/conditions.ts';
import { guestLit } from './src/elements/script/build/guest-lit.ts';
import { minifyStyles } from './src/elements/script/build/minify-styles.ts';
import { withoutLastLineEnd } from './src/elements/script/build/without-last-line-end.ts';

/** Only the modules may be imported where there is no page. */
const define = Object.fromEntries(
  ['window', 'customElements', 'HTMLScriptElement'].map((name) => [`typeof ${name}`, '"object"']),
);

/** The two scripts that go into a page: `vite build`, and `vite build --mode boot`. */
export default defineConfig(({ mode }) => (mode === 'boot' ? boot : script));

/**
 * Builds dist/offer-elements.js, the file of a shop's script tag: a classic script with all that most pages need. What only
 * some do is in parts beside it, dist/offer-elements.*.js, which it fetches when they are wanted. The other files of dist
 * are modules, and the compiler's work alone.
 */
const script: UserConfig = {
  publicDir: false,
  plugins: [guestLit(), minifyStyles(), classicScript()],
  define,
  resolve: {
    conditions: CONDITIONS,
    alias: ['private-ssr-support', 'directive-helpers'].map((name) => ({
      find: `lit-html/${name}.js`,
      replacement: source('lit-for-hydration.ts'),
    })),
  },
  build: {
    target: 'es2022',
    // The compiler's output is there already.
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    // For what it leaves out: a helper that preloads.
    lib: { entry: source('offer-elements.ts'), formats: ['es'] },
    rolldownOptions: {
      // The parts import from the script what they share with it.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: SCRIPT,
        chunkFileNames: partFile('[name]'),
        minify: true,
        codeSplitting: {
          // Else a part would take along what it shares with the script.
          includeDependenciesRecursively: false,
          groups: [
            ...Object.entries(PARTS).map(([name, test]) => ({ name, test, priority: 2 })),
            { name: 'script', test: /./, priority: 1 },
          ],
        },
      },
    },
  },
};

/**
 * Builds dist/offer-elements.boot.js, the small script that asks for offers before the other one is there.
 *
 * Its text also goes into pages, between two tags and under the hash we publish. So it brings no source map, whose
 * address would be wrong there, and ends where its code does: a template drops or adds the end of a last line.
 */
const boot: UserConfig = {
  publicDir: false,
  plugins: [withoutLastLineEnd()],
  define,
  resolve: { conditions: CONDITIONS },
  build: {
    target: 'es2022',
    // The compiler's output is there already.
    emptyOutDir: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: source('offer-elements.boot.ts'),
      output: { format: 'iife', entryFileNames: 'offer-elements.boot.js' },
    },
  },
};

function source(file: string): string {
  return fileURLToPath(new URL(`src/elements/script/${file}`, import.meta.url));
}
