import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAddress, writeAddress } from '../../demo/configuration/address.ts';
import { type Configuration, change, FIELDS, type FieldName, USUAL } from '../../demo/configuration/configuration.ts';
import { OUTCOMES } from '../../demo/situations.ts';

/** Texts that a field takes, of many kinds; which of them fit is for the fields to say. */
const TEXTS = [
  [
    'referral',
    'post-purchase',
    'capillary',
    'uptick',
    'mention-me',
    'auto',
    'queue',
    'token',
    'true',
    'ga4',
    'rtl',
    '',
  ],
  ['46.50', '0', '120', 'EUR', 'USD', 'de', 'en-GB', 'vip', 'order_status', 'dialog', 'button', 'dark', 'phone', '200'],
  [
    'https://offers.shop.example/offers',
    'https://shop.example/offer-elements.js',
    'Georgia, serif',
    '"Iowan Old Style"',
  ],
  [
    '1f4d3f',
    '.a8d3bf',
    '1f4d3f.a8d3bf',
    '12px',
    '1.25em',
    '60rem',
    '12rem',
    '700',
    '1 / 1',
    'contain',
    'vue',
    'forced',
  ],
  OUTCOMES.map(({ name }) => name),
].flat();

const NAMES = [...FIELDS.keys()];

/** Configurations that somebody may have chosen, one field after the other. */
const configurations = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...TEXTS)), { maxLength: 40 })
  .map((choices) =>
    choices.reduce<Configuration>((chosen, [name, text]) => {
      const fault = FIELDS.get(name)?.check(text, chosen);
      return fault ? chosen : change(chosen, { [name]: text });
    }, USUAL),
  );

describe('the address of a configuration', () => {
  it('is empty while nothing is chosen', () => {
    assert.equal(writeAddress(USUAL), '');
    assert.deepEqual(readAddress(''), { configuration: USUAL, notes: [] });
  });

  it('brings back whatever has been chosen, and has nothing to say of it', () => {
    fc.assert(
      fc.property(configurations, (configuration) => {
        const address = `#${writeAddress(configuration)}`;
        assert.deepEqual(readAddress(address), { configuration, notes: [] });
      }),
    );
  });

  it('may be any text at all: nothing is thrown, and what comes back could have been chosen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { configuration } = readAddress(text);
        for (const [name, { check }] of FIELDS) assert.equal(check(configuration[name], configuration), undefined);
      }),
    );
  });

  it('falls back field by field: what is wrong is named without its text, what is right beside it stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.string({ minLength: 1 }), (name, text) => {
        fc.pre(FIELDS.get(name)?.check(text, USUAL) !== undefined);
        const right: [FieldName, string] = name === 'scheme' ? ['text', '200'] : ['scheme', 'dark'];
        const { configuration, notes } = readAddress(`#${new URLSearchParams([[name, text], right])}`);
        assert.deepEqual(configuration, { ...USUAL, [right[0]]: right[1] });
        assert.equal(notes.length, 1);
        assert.ok(notes[0]?.startsWith(`“${name}” could not be used. `));
      }),
    );
  });

  for (const [hash, note] of [
    ['#frame=phone&frame=tablet', '“frame” stands there more than once. The first counts.'],
    ['#colour=red', '“colour” is not known here.'],
    ['#\u202ecolour\u0000=red', '“colour” is not known here.'],
    [`#${'colour'.repeat(400)}=red`, '“colourcolourcolourcolourcolourco…” is not known here.'],
    [
      '#offer=post-purchase&provider=mention-me',
      '“provider” could not be used. It may be uptick, capillary, or left out.',
    ],
    ['#outcome=rowan', '“outcome” could not be used. Nothing is known by this name.'],
  ] as const) {
    it(`says of ${hash}: ${note}`, () => {
      assert.deepEqual(readAddress(hash).notes, [note]);
    });
  }

  for (const [hash, rest] of [
    ['#a=1&__proto__=1&constructor=2', []],
    ['#a=1&__proto__=1&constructor=2&d=1', ['Nor is one more field.']],
    ['#a=1&__proto__=1&constructor=2&d=1&e=1', ['Nor are 2 more fields.']],
  ] as const) {
    it(`names three unknown fields of ${hash}, and counts the others`, () => {
      const named = ['a', '__proto__', 'constructor'].map((name) => `“${name}” is not known here.`);
      assert.deepEqual(readAddress(hash).notes, [...named, ...rest]);
    });
  }

  for (const text of [
    'rowan.ash@example.com',
    'Rowan Ash',
    '+44 7700 900123',
    '4 Orchard Row',
    'https://rowan:secret@shop.example/',
  ]) {
    it(`takes "${text}" into no field but a font's name`, () => {
      for (const [name, { check }] of FIELDS) {
        if (!name.endsWith('font')) assert.notEqual(check(text, USUAL), undefined, name);
      }
    });
  }
});

describe('a change of a configuration', () => {
  it('puts right what no longer fits: a vendor of the other offer, and what happens there', () => {
    const before = change(USUAL, { provider: 'mention-me', outcome: 'hangs-up' });
    const { provider, outcome, offer } = change(before, { offer: 'post-purchase' });
    assert.deepEqual({ provider, outcome, offer }, { provider: '', outcome: 'hangs-up', offer: 'post-purchase' });
    assert.equal(change(before, { provider: 'capillary' }).outcome, '');
  });
});

describe('what can happen', () => {
  it('has one name each, for an offer', () => {
    for (const offer of ['referral', 'post-purchase']) {
      for (const provider of new Set(OUTCOMES.map((outcome) => outcome.provider))) {
        const names = OUTCOMES.filter((outcome) => outcome.offer === offer && outcome.provider === provider);
        assert.equal(new Set(names.map(({ name }) => name)).size, names.length);
      }
    }
  });
});
