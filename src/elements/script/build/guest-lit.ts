import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type Edit, replaceOnce } from './replace-once.ts';

const TRUSTED_TYPES = fileURLToPath(new URL('../trusted-types.ts', import.meta.url));

const LIT_EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'lit-html/lit-html.js': [
    [/^/, `import { policy } from ${JSON.stringify(TRUSTED_TYPES)};`],
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

/**
 * Makes the Lit in our script a good guest. As published it names its Trusted Types policy `lit-html`, which fails on a
 * page with a Lit of its own; it writes four globals; and it reads six more, which any element whose `id` is so named
 * would answer. Here it gets our policy, and keeps to itself.
 *
 * The edits are of Lit's published files, to the letter. So each must fit exactly once, or the build fails: a new
 * version of Lit is then looked at anew.
 */
export function guestLit(): Plugin {
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
