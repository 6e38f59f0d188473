import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { type Edit, replaceOnce } from './replace-once.ts';

export const SCRIPT = 'offer-elements.js';

/** The bundler's own chunk. */
const RUNTIME = 'rolldown-runtime';

/** What a part of the script is made of, beside its own folder: what nothing else needs. */
export const PARTS = {
  segments: /elements\/(contrast|segments)\/|offer\/(parse-segments|segment)\.ts/,
  page: /elements\/page\//,
  extras:
    /elements\/(action|coupon|debug|dialog|fragment|preview)\/|act-events|lit-for-hydration|ssr-client\/|lit-html\/directive\.js|offer\/(explanations|fragment)\.ts|offer\/(friend-reason|identifier|parse-act-answer|parse-invitations-answer|parse-invite)\.ts/,
};

/**
 * Makes classic scripts of the modules that the bundler has made: no module can be checked by `integrity` when it is
 * imported, and a script tag that a page has copied is one of a classic script.
 *
 * The script's exports become a list, and what imports them a function of it, which the script calls; see
 * `fetch-part.ts`. The edits keep every line in its place, so that the source maps stay true.
 */
export function classicScript(): Plugin {
  return {
    name: 'classic-script',
    apply: 'build',
    renderChunk(code, { fileName, isEntry }, _, { chunks }) {
      const shared = chunks[SCRIPT]?.exports ?? [];
      return { code: isEntry ? scriptOf(code, shared) : partOf(code, fileName, shared), map: null };
    },
    generateBundle(_, bundle) {
      // Makes a namespace of a part's modules. A part has a line of its own for that.
      for (const name of Object.keys(bundle)) if (name.includes(RUNTIME)) delete bundle[name];
    },
    async writeBundle({ dir = 'dist' }) {
      let known = await minified(dir, SCRIPT);
      for (const name of Object.keys(PARTS)) {
        const part = await minified(dir, partFile(name));
        await writeFile(path.join(dir, partFile(name)), part);
        const integrity = `sha256-${createHash('sha256').update(part).digest('base64')}`;
        known = replaceOnce(known, [new RegExp(placeholder(name)), integrity], SCRIPT);
      }
      await writeFile(path.join(dir, SCRIPT), known);
    },
  };
}

/** A few per cent less than what the bundler's own minifier leaves, which no shop's page should pay for. */
async function minified(folder: string, file: string): Promise<string> {
  const from = path.join(folder, file);
  const content = await readFile(`${from}.map`, 'utf8');
  const { code = '', map } = await minify(
    { [file]: await readFile(from, 'utf8') },
    {
      ecma: 2020,
      compress: { passes: 3, hoist_funs: true, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true },
      // A page of an older encoding reads scripts in it, where their server names none.
      format: { ascii_only: true },
      sourceMap: { content, includeSources: true, url: `${file}.map` },
    },
  );
  await writeFile(`${from}.map`, String(map));
  return code;
}

/** @param shared what it exports, in the order in which the parts find it: names would weigh on every page. */
function scriptOf(code: string, shared: readonly string[]): string {
  let text = code;
  let list: string[] = [];
  text = text.replace(/^export \{ (.*) \};$/m, (_, pairs: string) => {
    const exported = new Map(pairsOf(pairs).map(([name, as]) => [as, name]));
    list = shared.map((name) => exported.get(name) ?? '');
    return '})();';
  });
  const fetches = Object.keys(PARTS).map((name) => {
    text = text.replaceAll(`import("./${partFile(name)}")`, `fetch_${name}()`);
    return `const fetch_${name} = () => fetchPart('${partFile(name)}', '${placeholder(name)}', shared);`;
  });
  return `(() => { 'use strict'; const shared = () => [${list.join(', ')}]; ${fetches.join(' ')} ${text}`;
}

function partOf(code: string, file: string, shared: readonly string[]): string {
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
  return `document.currentScript.offerElements((shared) => { 'use strict'; ${renamed(text, shared)}`;
}

/** `import { a as b }` and `export { a as b }`, as the patterns of a list and of an object. */
function renamed(text: string, shared: readonly string[]): string {
  return text
    .replace(/^const \{ (.*) \} = shared;$/m, (_, pairs: string) => {
      const places = pairsOf(pairs).map(([name, as]) => `${shared.indexOf(name)}: ${as}`);
      return `const { ${places.join(', ')} } = shared;`;
    })
    .replace(/^return \{ .* \}; \}\);$/m, (names) => names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1'));
}

/** `a as b, c`: each name, and what it is called on the other side. */
function pairsOf(pairs: string): [name: string, as: string][] {
  return pairs.split(', ').map((pair) => {
    const [name = '', as = name] = pair.split(' as ');
    return [name, as];
  });
}

/** As long as an integrity, so that nothing moves when that takes its place. */
function placeholder(part: string): string {
  return `sha256-${part}`.padEnd('sha256-'.length + 44, '_');
}

/** A part's file, beside the script. */
export function partFile(name: string): string {
  return `offer-elements.${name}.js`;
}
