import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { secretSettings } from '../../src/proxy/settings/all-settings.ts';
import { filesOf, textOf } from './helpers/files.ts';

/** What a shop's page may be asked to load, in bytes, with both elements in it. */
const MOST_BYTES = 16_000;

const script = textOf('dist/offer-elements.js');
const parts = filesOf('dist').filter((file) => /^dist\/offer-elements\.(?!boot)\w+\.js$/.test(file));

describe('offer-elements.js', () => {
  it(`weighs ${MOST_BYTES / 1000} kB at most`, (test) => {
    for (const file of ['dist/offer-elements.js', ...parts]) {
      const text = textOf(file);
      test.diagnostic(
        `${file}: ${(weightOf(text) / 1000).toFixed(2)} kB brotli, ${(text.length / 1000).toFixed(2)} kB`,
      );
    }
    assert.ok(weightOf(script) <= MOST_BYTES, `${weightOf(script)} bytes`);
  });

  it('is the same in every encoding, like its parts and the boot script: a page may be of an older one', () => {
    for (const file of ['dist/offer-elements.js', 'dist/offer-elements.boot.js', ...parts]) {
      // Whatever is no printable character of ASCII, and no line end.
      assert.equal(/[^\n -~]/.exec(textOf(file))?.[0], undefined, file);
    }
  });

  it('knows the integrity of each of its parts', () => {
    assert.deepEqual(
      parts,
      ['extras', 'page', 'segments'].map((name) => `dist/offer-elements.${name}.js`),
    );
    for (const part of parts) {
      const integrity = `sha256-${createHash('sha256').update(textOf(part)).digest('base64')}`;
      assert.ok(script.includes(`"${part.replace('dist/', '')}","${integrity}"`), part);
    }
  });
});

for (const file of ['dist/offer-elements.js', ...parts]) {
  describe(file, () => {
    const text = textOf(file);
    // A failure shows what was found, not the whole script.
    const find = (pattern: RegExp) => pattern.exec(text)?.[0];

    it('is one classic script', () => {
      // Parsed as a script, never run: a module would not pass.
      assert.doesNotThrow(() => new Function(text));
      assert.equal(find(/\b(?:import|require)\s*\(/), undefined);
    });

    it('keeps its source map beside it', () => {
      const name = file.replace('dist/', '').replaceAll('.', '\\.');
      assert.match(text, new RegExp(`//# sourceMappingURL=${name}\\.map\\s*$`));
      const map: { sources: string[]; sourcesContent: string[] } = JSON.parse(textOf(`${file}.map`));
      assert.equal(map.sourcesContent.length, map.sources.length);
      for (const source of map.sources) assert.match(source, /^\.\.\/(src|node_modules)\//);
    });

    const strangers = {
      'the name of Lit’s policy': /["'`]lit-html["'`]/,
      'a global of Lit’s': /lit\w*Versions|reactiveElementVersions|PolyfillSupport|HydrateSupport|globalThis/,
      'code made from text': /\beval\s*\(|\bFunction\s*\(/,
      'a trace of Node': /\bprocess\.|\bimport\.meta\b|\bBuffer\b/,
      'the name of a secret': new RegExp(secretSettings.join('|')),
    };

    for (const [stranger, pattern] of Object.entries(strangers)) {
      it(`does not hold ${stranger}`, () => {
        assert.equal(find(pattern), undefined);
      });
    }
  });
}

function weightOf(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
