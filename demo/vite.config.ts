import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { CONDITIONS } from '../src/elements/script/build/conditions.ts';
import { minifyStyles } from '../src/elements/script/build/minify-styles.ts';
import { documentPages } from './documents/document-pages.ts';
import { knownIntegrity } from './known-integrity.ts';

/**
 * The configurator as files for any host that serves files, into dist/demo: the pages, and the worker in which proxy and
 * sandbox run. `vite build --config demo/vite.config.ts`, and the same with `--mode worker`.
 */
export default defineConfig(({ mode }) => (mode === 'worker' ? worker : pages));

const root = fileURLToPath(new URL('..', import.meta.url));

/** What both have in common. Nothing names a host, or a folder of one. */
const common: UserConfig = { root, publicDir: false, base: './', resolve: { conditions: CONDITIONS } };

const pages: UserConfig = {
  ...common,
  plugins: [knownIntegrity(), documentPages(), underWorker(), minifyStyles(), withSideEffects()],
  build: {
    target: 'es2022',
    outDir: 'dist/demo',
    emptyOutDir: true,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    // Pictures stay files, lest they are counted as script.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'demo/order.html'].map((page) => `${root}${page}`) },
  },
};

const worker: UserConfig = {
  ...common,
  plugins: [withoutDescription()],
  // What weighs much and does little here.
  resolve: {
    conditions: CONDITIONS,
    alias: {
      'entities/decode': `${root}demo/worker/character-references.ts`,
      'ipaddr.js': `${root}demo/worker/no-addresses.ts`,
    },
  },
  build: {
    target: 'es2022',
    outDir: 'dist/demo',
    emptyOutDir: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: `${root}demo/worker/service-worker.ts`,
      output: { format: 'iife', entryFileNames: 'service-worker.js' },
    },
  },
};

/** The pages wait for the worker before they begin. */
function underWorker(): Plugin {
  return {
    name: 'under-worker',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace('demo/main.ts', 'demo/worker/main.ts').replace('stage/main.ts', 'worker/stage.ts'),
    },
  };
}

/** The package's list of files that do something when they are imported is one of what is published. */
function withSideEffects(): Plugin {
  return {
    name: 'with-side-effects',
    transform: (code, id) =>
      /\/(demo|src)\/.*\.ts$/.test(id) ? { code, map: null, moduleSideEffects: true } : undefined,
  };
}

/** Without the proxy's OpenAPI document, which no page asks for. */
function withoutDescription(): Plugin {
  return {
    name: 'without-description',
    load: (id) => (id.endsWith('proxy/openapi/document.ts') ? 'export const DOCUMENT = {};' : undefined),
  };
}
