import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { secretSettings } from '../../src/proxy/settings/all-settings.ts';
import { filesOf, textOf } from './helpers/files.ts';

/** What it may weigh, in bytes: it goes into the page itself, and must fit into what a server sends at once. */
const MOST_BYTES = 2_250;

const integrity: Record<string, Record<string, string>> = JSON.parse(textOf('dist/integrity.json'));

describe('offer-elements.boot.js', () => {
  const script = textOf('dist/offer-elements.boot.js');
  // A failure shows what was found, not the whole script.
  const find = (pattern: RegExp) => pattern.exec(script)?.[0];

  it(`weighs ${MOST_BYTES / 1000} kB at most`, (test) => {
    const bytes = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    test.diagnostic(
      `offer-elements.boot.js: ${(bytes / 1000).toFixed(2)} kB brotli, ${(script.length / 1000).toFixed(2)} kB`,
    );
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
  });

  it('is one classic script', () => {
    // Parsed as a script, never run: a module would not pass.
    assert.doesNotThrow(() => new Function(script));
  });

  const strangers = {
    'what would end it, or change it, between two tags': /<\/script|<!--|[^ -~]/i,
    'an address of its own': /https?:\/\/|sourceMappingURL/,
    'code of another script': /\b(?:import|require)\s*\(/,
    'code made from text': /\beval\s*\(|\bFunction\s*\(/,
    'the name of a secret': new RegExp(secretSettings.join('|')),
  };

  for (const [stranger, pattern] of Object.entries(strangers)) {
    it(`does not hold ${stranger}`, () => {
      assert.equal(find(pattern), undefined);
    });
  }
});

describe('integrity.json', () => {
  it('holds the hashes of every script for a page', () => {
    const scripts = filesOf('dist').filter((file) => /^dist\/offer-elements[^/]*\.js$/.test(file));
    const expected = scripts.map((file) => {
      const hash = (name: string) => `${name}-${createHash(name).update(textOf(file)).digest('base64')}`;
      return [file.replace('dist/', ''), { sha256: hash('sha256'), sha384: hash('sha384') }];
    });
    assert.deepEqual(integrity, Object.fromEntries(expected));
  });

  it('is what the README says of the boot script', () => {
    const hash = integrity['offer-elements.boot.js']?.['sha256'] ?? 'none';
    const found = [...textOf('README.md').matchAll(/'(sha256-[\w+/=]+)'/g)].map(([, text]) => text);
    assert.deepEqual(found, [hash], 'After a change of this script, write its new hash into the README.');
  });
});
