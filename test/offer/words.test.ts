import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionStrings } from '../../src/elements/action/action-strings.ts';
import { dialogStrings } from '../../src/elements/dialog/dialog-strings.ts';
import { cardStrings } from '../../src/elements/drawing/card-strings.ts';
import { segmentsStrings } from '../../src/elements/segments/segments-strings.ts';
import { locales } from '../../src/offer/locales/index.ts';
import { parseWords } from '../../src/offer/parse-words.ts';
import type { Words } from '../../src/offer/words.ts';

/** All that the page brings. */
const english: Words = { ...cardStrings, ...dialogStrings, ...actionStrings, ...segmentsStrings };

const languages: Record<string, Words> = { en: english, ...locales };

const placeholders = (text: string) => (text.match(/\{\w*\}/g) ?? []).sort();

describe('our words', () => {
  it('are there in eleven languages', () => {
    assert.deepEqual(Object.keys(languages).sort(), ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'sv']);
  });

  for (const [language, words] of Object.entries(languages)) {
    it(`have every key in ${language}, and no other`, () => {
      assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort());
    });

    it(`say something in ${language}, with the same values in it as in English`, () => {
      for (const [key, text] of Object.entries(words)) {
        assert.ok(text.trim() === text && text !== '', key);
        assert.deepEqual(placeholders(text), placeholders(english[key as keyof Words]), key);
      }
    });

    it(`pass their own border in ${language}, whole`, () => {
      assert.deepEqual(parseWords(JSON.parse(JSON.stringify(words))), words);
    });
  }

  const strangers = Object.entries(locales).map(([language, words]) => {
    const same = Object.entries(words).filter(([key, text]) => text === english[key as keyof Words]);
    return [language, same.map(([key]) => key)] as const;
  });
  for (const [language, same] of strangers) {
    // Words that are spelt alike, as "E-mail" and "Close" may be; not more than one or two.
    it(`are not English in ${language}`, () => assert.ok(same.length <= 2, same.join()));
  }
});

describe('words that came with an offer', () => {
  const hostile = JSON.parse(
    `{"newTab": 7, "privacy": "${'x'.repeat(10_000)}", "terms": "  ", "close": null, "joined": ["a"], "offer": "Angebot", "__proto__": {"failed": "x"}}`,
  );

  it('are the texts among them, of a sane length', () => {
    assert.deepEqual(parseWords(hostile), { offer: 'Angebot' });
  });

  it('change no prototype', () => {
    const words = parseWords(JSON.parse('{"__proto__": "x", "constructor": "y"}'));
    assert.equal(Object.getPrototypeOf(words), Object.prototype);
    assert.equal(Object.hasOwn(Object.prototype, 'failed'), false);
  });

  for (const json of [undefined, null, 'words', 7, ['a']]) {
    it(`are none in ${JSON.stringify(json)}`, () => assert.equal(parseWords(json), undefined));
  }
});
