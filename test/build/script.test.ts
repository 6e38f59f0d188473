import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { secretSettings } from '../../src/proxy/all-settings.ts';
import { textOf } from './helpers/files.ts';

/** What a shop's page may be asked to load, in bytes, with both elements in it. */
const MOST_BYTES = 26_000;

describe('offer-elements.js', () => {
  const script = textOf('dist/offer-elements.js');
  // A failure shows what was found, not the whole script.
  const find = (pattern: RegExp) => pattern.exec(script)?.[0];

  it(`weighs ${MOST_BYTES / 1000} kB at most`, (test) => {
    const bytes = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    test.diagnostic(
      `offer-elements.js: ${(bytes / 1000).toFixed(2)} kB brotli, ${(script.length / 1000).toFixed(2)} kB`,
    );
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
  });

  it('is one classic script', () => {
    // Parsed as a script, never run: a module would not pass.
    assert.doesNotThrow(() => new Function(script));
    assert.equal(find(/\b(?:import|require)\s*\(/), undefined);
  });

  it('keeps its source map beside it', () => {
    assert.match(script, /\/\/# sourceMappingURL=offer-elements\.js\.map\s*$/);
    const map: { sources: string[]; sourcesContent: string[] } = JSON.parse(textOf('dist/offer-elements.js.map'));
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
