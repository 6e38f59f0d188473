import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { filesOf, textOf } from './helpers/files.ts';

/** What each folder of src may import from the others. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  offer: [],
  elements: ['offer'],
  locales: ['offer', 'elements'],
  proxy: ['offer'],
  sandbox: ['offer'],
  // Where the two that never meet do: on a server that draws what a page goes on from.
  fragment: ['offer', 'elements', 'proxy'],
  // What the build says of the package, to those who use it: read from the elements, shipped as data and types.
  manifest: ['offer', 'elements'],
  types: [],
  react: ['elements'],
  release: [],
};

/** The program puts the parts together. */
const PROGRAM = 'src/proxy/cli.ts';

/** Where a vendor may be named: its own files, the list beside them, the program's list of settings, the sandbox. */
const MAY_NAME_VENDORS = ['src/proxy/vendors/', 'src/proxy/cli.ts', 'src/sandbox/'];

const VENDORS = /mention[\s-]?me|uptick|capillary/i;

const sources = filesOf('src').filter((file) => file.endsWith('.ts'));

describe('the borders inside src', () => {
  for (const [folder, others] of Object.entries(MAY_IMPORT)) {
    it(`are kept by ${folder}, which imports ${others.join(' and ') || 'nobody'}`, () => {
      const foreign = sources
        .filter((file) => folderOf(file) === folder && file !== PROGRAM)
        .flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))
        .filter(({ imported }) => ![folder, ...others].includes(folderOf(imported)));
      assert.deepEqual(foreign, []);
    });
  }

  it('hold every file but the entry', () => {
    const outside = sources.filter((file) => !(folderOf(file) in MAY_IMPORT));
    assert.deepEqual(outside, ['src/index.ts']);
  });

  it('keep vendors’ names where they belong', () => {
    const strangers = sources.filter(
      (file) => !MAY_NAME_VENDORS.some((place) => file.startsWith(place)) && VENDORS.test(textOf(file)),
    );
    assert.deepEqual(strangers, []);
  });
});

/** `src/proxy/node.ts` lies in `proxy`. */
function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** The files of ours that a file imports, exports from or only takes types from. */
function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g);
  return [...found].map(([, path = '']) => posix.join(posix.dirname(file), path));
}
