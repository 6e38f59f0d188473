import { fileURLToPath } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { defineConfig, type Plugin } from 'vite';

/**
 * Builds dist/offer-elements.js, the one file of a shop's script tag: a classic script with all it needs inside. The
 * other files of dist are modules, and the compiler's work alone.
 */
export default defineConfig({
  publicDir: false,
  plugins: [guestLit(), minifyStyles()],
  build: {
    target: 'es2022',
    // The compiler's output is there already.
    emptyOutDir: false,
    sourcemap: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: source('script/offer-elements.ts'),
      output: { format: 'iife', entryFileNames: 'offer-elements.js' },
    },
  },
});

/**
 * Makes the Lit in our script a good guest. As published it names its Trusted Types policy `lit-html`, which fails on a
 * page with a Lit of its own; it writes four globals; and it reads six more, which any element whose `id` is so named
 * would answer. Here it gets our policy, and keeps to itself.
 *
 * The edits are of Lit's published files, to the letter. So each must fit exactly once, or the build fails: a new
 * version of Lit is then looked at anew.
 */
function guestLit(): Plugin {
  const edited = new Set<string>();
  return {
    name: 'guest-lit',
    apply: 'build',
    buildStart: () => edited.clear(),
    transform(code, id) {
      const file = Object.keys(LIT_EDITS).find((name) => id.endsWith(`/node_modules/${name}`));
      if (!file) return null;
      edited.add(file);
      const edits = LIT_EDITS[file] ?? [];
      // The published files are one line of code each: a map of the edits would say no more than the old one.
      return { code: edits.reduce((text, edit) => replaceOnce(text, edit, file), code), map: null };
    },
    buildEnd(error) {
      const missed = Object.keys(LIT_EDITS).filter((file) => !edited.has(file));
      if (!error && missed.length > 0) this.error(`Lit was built without our edits: ${missed.join(', ')} not seen.`);
    },
  };
}

/**
 * Minifies the CSS of our style files. No minifier looks into a template by itself, and a shop's page should not pay
 * for our comments. Nothing is lowered: what a browser reads is what stands in the source.
 */
function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return null;
      const minified = code.replace(/css`([^`]*)`/g, (_, text: string) => {
        const result = minifyCss({ filename: id, code: Buffer.from(text), minify: true });
        return `css\`${result.code.toString().replaceAll('\\', '\\\\')}\``;
      });
      return { code: minified, map: null };
    },
  };
}

type Edit = readonly [found: RegExp, replacement: string];

const LIT_EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'lit-html/lit-html.js': [
    [/^/, `import { policy } from ${JSON.stringify(source('script/trusted-types.ts'))};`],
    [/globalThis/, '{}'],
    [/(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/, 'policy'],
    [/,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
  ],
  'lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);/, ';'],
    [/const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/globalThis/, '{}'],
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    [
      /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
      'const metadata = Symbol("metadata"), litPropertyMetadata = new WeakMap();',
    ],
    [/this\[Symbol\.metadata\]/, 'this[metadata]'],
  ],
  '@lit/reactive-element/css-tag.js': [[/=globalThis,(\w+)=.+?in CSSStyleSheet\.prototype,/, '={},$1=true,']],
};

function replaceOnce(text: string, [found, replacement]: Edit, file: string): string {
  if ([...text.matchAll(new RegExp(found, 'g'))].length !== 1) {
    throw new Error(`${file} is not as expected: ${found} must fit exactly once. See guestLit in vite.config.ts.`);
  }
  return text.replace(found, replacement);
}

function source(path: string): string {
  return fileURLToPath(new URL(`src/elements/${path}`, import.meta.url));
}
