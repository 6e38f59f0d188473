import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { locales } from '../../src/offer/locales/index.ts';
import { CALL_WORDS, ENROL_WORDS, INVITE_WORDS, SEGMENTS_WORDS } from '../../src/offer/words.ts';
import { languageOf, wordsFor } from '../../src/proxy/our-words.ts';
import type { OfferDraft } from '../../src/proxy/vendors/vendor.ts';

type Draft = OfferDraft['offer'];

describe('the language of our words', () => {
  const rows = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de_AT', 'de'],
    ['DE', 'de'],
    ['de-Latn-CH-1996', 'de'],
    ['pt-BR', 'pt'],
    ['ar-EG', 'ar'],
    ['ja-JP-u-ca-japanese', 'ja'],
    ['en', undefined],
    ['en-GB', undefined],
    ['fi', undefined],
    ['zz', undefined],
    ['german', undefined],
    ['constructor', undefined],
    ['de;drop', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const;
  for (const [locale, language] of rows) {
    it(`for ${locale} is ${language ?? 'none, so English'}`, () => assert.equal(languageOf(locale), language));
  }
});

describe('the words that are sent along', () => {
  const link = { kind: 'link', label: 'Go', url: 'https://vendor.example/' } as const;
  const invite = { kind: 'invite', label: 'Send', most: 5 } as const;
  const url = 'https://shop.example/';
  const form = [...CALL_WORDS, ...INVITE_WORDS];
  const rows: [string, Draft, string[]][] = [
    ['a link', { layout: 'card', action: link }, ['newTab', 'openInTab', 'close']],
    [
      'a link with small print that names itself',
      { layout: 'card', action: link, privacy: { url, label: 'Privacy' }, terms: { url, label: 'Terms' } },
      ['newTab', 'openInTab', 'close'],
    ],
    [
      'a link with small print that does not',
      { layout: 'card', action: link, privacy: { url }, terms: { url } },
      ['newTab', 'privacy', 'terms', 'openInTab', 'close'],
    ],
    [
      'a button that enrols',
      { layout: 'card', action: { kind: 'enrol', label: 'Join' } },
      [...CALL_WORDS, ...ENROL_WORDS],
    ],
    [
      'a form for e-mail addresses',
      { layout: 'card', action: { ...invite, identifiers: ['email'] } },
      [...form, 'contactEmail', 'wantedEmail'],
    ],
    [
      'a form for phone numbers',
      { layout: 'card', action: { ...invite, identifiers: ['phone'] } },
      [...form, 'contactPhone', 'wantedPhone'],
    ],
    [
      'a form for both, with a notice of the shop’s',
      { layout: 'card', action: { ...invite, identifiers: ['phone', 'email'], friendsNotice: 'Once.' } },
      [
        ...form.filter((key) => key !== 'friendsNotice'),
        ...['contactEither', 'wantedEmail', 'wantedPhone', 'wantedEither'],
      ],
    ],
    ['a segment tree', { layout: 'segments', segments: [] }, ['newTab', ...SEGMENTS_WORDS]],
  ];
  for (const [title, offer, keys] of rows) {
    it(`with ${title} are those it needs`, () => {
      const words = wordsFor(offer, 'de') ?? {};
      assert.deepEqual(Object.keys(words).sort(), [...keys].sort());
      for (const [key, word] of Object.entries(words)) assert.equal(word, locales.de[key as keyof typeof locales.de]);
    });
  }

  it('are none in English', () => assert.equal(wordsFor({ layout: 'card', action: link }, undefined), undefined));
});
