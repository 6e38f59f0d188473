import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { defineConfig, type Plugin } from 'vite';

const SCRIPT = 'offer-elements.js';

/** The bundler's own chunk. */
const RUNTIME = 'rolldown-runtime';

/** What a part of the script is made of, beside its own folder: what nothing else needs. */
const PARTS = {
  fragment: /elements\/fragment\/|@lit-labs\/ssr-client\/|lit-html\/(private-ssr-support|directive-helpers)\.js/,
  segments: /elements\/segments\/|offer\/(parse-segments|segment)\.ts/,
  extras:
    /elements\/(action|coupon|debug|dialog|preview)\/|offer\/(identifier|parse-act-answer|parse-invitations-answer)\.ts/,
};

/**
 * Builds dist/offer-elements.js, the file of a shop's script tag: a classic script with all that most pages need. What only
 * some do is in parts beside it, dist/offer-elements.*.js, which it fetches when they are wanted. The other files of dist
 * are modules, and the compiler's work alone.
 */
export default defineConfig({
  publicDir: false,
  plugins: [guestLit(), minifyStyles(), classicScript()],
  build: {
    target: 'es2022',
    // The compiler's output is there already.
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    // For what it leaves out: a helper that preloads.
    lib: { entry: source('script/offer-elements.ts'), formats: ['es'] },
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
});

/**
 * Makes classic scripts of the modules that the bundler has made: no module can be checked by `integrity` when it is
 * imported, and a script tag that a page has copied is one of a classic script.
 *
 * The script's exports become an object, and what imports them a function of it, which the script calls; see
 * `fetch-part.ts`. The edits keep every line in its place, so that the source maps stay true.
 */
function classicScript(): Plugin {
  return {
    name: 'classic-script',
    apply: 'build',
    renderChunk(code, { fileName, isEntry }) {
      return { code: isEntry ? scriptOf(code) : partOf(code, fileName), map: null };
    },
    generateBundle(_, bundle) {
      // Makes a namespace of a part's modules. A part has a line of its own for that.
      for (const name of Object.keys(bundle)) if (name.includes(RUNTIME)) delete bundle[name];
    },
    async writeBundle({ dir = 'dist' }) {
      const file = path.join(dir, SCRIPT);
      let text = await readFile(file, 'utf8');
      for (const name of Object.keys(PARTS)) {
        const part = await readFile(path.join(dir, partFile(name)));
        const integrity = `sha384-${createHash('sha384').update(part).digest('base64')}`;
        text = replaceOnce(text, [new RegExp(placeholder(name)), integrity], file);
      }
      await writeFile(file, text);
    },
  };
}

function scriptOf(code: string): string {
  let text = code;
  let shared = '';
  text = text.replace(/^export \{ (.*) \};$/m, (_, names: string) => {
    shared = names.replace(/([\w$]+)(?: as ([\w$]+))?/g, (_, name, as = name) => `${as}: ${name}`);
    return '})();';
  });
  const fetches = Object.keys(PARTS).map((name) => {
    text = text.replaceAll(`import("./${partFile(name)}")`, `fetch_${name}()`);
    return `const fetch_${name} = () => fetchPart('${partFile(name)}', '${placeholder(name)}', shared());`;
  });
  return `(() => { 'use strict'; const shared = () => ({ ${shared} }); ${fetches.join(' ')} ${text}`;
}

function partOf(code: string, file: string): string {
  if (file.includes(RUNTIME)) return code;
  const edits: Edit[] = [
    [/^import \{ (.*) \} from ".\/offer-elements.js";$/m, 'const { $1 } = shared;'],
    [
      /^import \{ \w+ as (\w+) \} from "\.\/.*rolldown-runtime\.js";$/m,
      'const $1 = (getters) => Object.create(null, Object.fromEntries(Object.entries(getters).map(([name, get]) => [name, { get }])));',
    ],
    [/^export \{ (.*) \};$/m, 'return { $1 }; });'],
  ];
  const text = edits.reduce((edited, edit) => replaceOnce(edited, edit, file), code);
  return `document.currentScript.offerElements((shared) => { 'use strict'; ${renamed(text)}`;
}

/** `import { a as b }` and `export { a as b }`, as the patterns of an object. */
function renamed(text: string): string {
  return text
    .replace(/^const \{ .* \} = shared;$/m, (names) => names.replaceAll(' as ', ': '))
    .replace(/^return \{ .* \}; \}\);$/m, (names) => names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1'));
}

/** As long as an integrity, so that nothing moves when that takes its place. */
function placeholder(part: string): string {
  return `sha384-${part}`.padEnd('sha384-'.length + 64, '_');
}

function partFile(name: string): string {
  return `offer-elements.${name}.js`;
}

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
  if ([...text.matchAll(new RegExp(found, `${found.flags}g`))].length !== 1) {
    throw new Error(`${file} is not as expected: ${found} must fit exactly once. See vite.config.ts.`);
  }
  return text.replace(found, replacement);
}

function source(path: string): string {
  return fileURLToPath(new URL(`src/elements/${path}`, import.meta.url));
}
