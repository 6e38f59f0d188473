import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { transform } from 'lightningcss';
import { change, lookOf, USUAL } from '../../demo/configuration/configuration.ts';
import { contrastOf, printRatio } from '../../demo/configuration/contrast.ts';
import { declarationsOf, pairsOf } from '../../demo/configuration/look.ts';
import { readTheme, writeTheme } from '../../demo/configuration/theme-file.ts';
import { TOKENS, type Token } from '../../demo/configuration/tokens.ts';

const themes = new URL('../../src/themes/', import.meta.url);

const colour = fc.stringMatching(/^[\da-f]{6}$/);

/** Anything that may be chosen for a token, nothing too. */
function textsOf(token: Token): fc.Arbitrary<string> {
  switch (token.kind) {
    case 'colour':
      return fc.oneof(
        fc.constant(''),
        colour.filter((light) => light !== token.light),
        fc
          .tuple(colour, colour)
          .filter(([light, dark]) => light !== dark && light !== token.light)
          .map((pair) => pair.join('.')),
      );
    case 'length':
      return fc.oneof(
        fc.constant(''),
        fc
          .integer({ min: 0, max: (token.most - token.least) / token.step })
          .map((steps) => `${token.least + steps * token.step}${token.unit}`),
      );
    case 'font':
      return fc.constantFrom('', 'Georgia, serif', '"Iowan Old Style", Palatino, serif');
    case 'word':
      return fc.constantFrom('', ...token.words);
  }
}

const looks = fc
  .record(Object.fromEntries(TOKENS.map((token) => [lookOf(token.name), textsOf(token)])))
  .map((look) => change(USUAL, look));

describe('a theme file', () => {
  it('is a style sheet', () => {
    fc.assert(
      fc.property(looks, (configuration) => {
        const code = new TextEncoder().encode(writeTheme(configuration));
        const { warnings } = transform({ filename: 'theme.css', code, errorRecovery: true });
        assert.deepEqual(warnings, []);
      }),
    );
  });

  it('brings back the look it was made of, whatever was chosen before', () => {
    fc.assert(
      fc.property(looks, looks, (configuration, before) => {
        fc.pre(writeTheme(configuration).includes('--offer-'));
        assert.deepEqual(readTheme(writeTheme(configuration), before), { configuration, notes: [] });
      }),
    );
  });

  for (const file of readdirSync(themes)) {
    it(`may be one of ours, and nothing of it is lost: ${file}`, () => {
      const css = readFileSync(new URL(file, themes), 'utf8');
      const { configuration, notes } = readTheme(css, USUAL);
      assert.deepEqual(notes, []);
      const chosen = new Map([...declarationsOf(configuration), ...pairsOf(configuration)]);
      const theme = new Map(
        [...css.matchAll(/(--offer-[a-z-]+): (.*);/g)].map(([, name = '', value = '']) => [name, value]),
      );
      for (const [property, value] of theme) {
        if (property.includes('accent') || property.includes('muted')) assert.equal(chosen.get(property), value);
      }
    });
  }

  it('may be any text at all: nothing is thrown, and what is no theme changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        fc.pre(!text.includes('--offer-'));
        const { configuration, notes } = readTheme(text, USUAL);
        assert.equal(configuration, USUAL);
        assert.deepEqual(notes, ['There is no --offer-… property in it.']);
      }),
    );
  });

  for (const [css, name, text] of [
    ['--offer-accent: #ABC', 'accent', 'aabbcc'],
    ['a { --offer-accent: light-dark( #1f4d3f , #a8d3bf ) }', 'accent', '1f4d3f.a8d3bf'],
    ['--offer-accent: light-dark(#1c1c1a, #a8d3bf);', 'accent', '.a8d3bf'],
    ['--offer-radius: 0', 'radius', '0px'],
    ['--offer-radius: 0.5rem', 'radius', '8px'],
    ['--offer-headline-size: 2rem', 'headline-size', '2em'],
    ['--offer-font: inherit', 'font', ''],
    ['--offer-radius: 2px; --offer-radius: 6px', 'radius', '6px'],
    ['/* --offer-radius: 2px */ --offer-radius: 6px', 'radius', '6px'],
  ] as const) {
    it(`with ${css} sets ${name} to "${text}"`, () => {
      const { configuration, notes } = readTheme(css, USUAL);
      assert.equal(configuration[lookOf(name)], text);
      assert.deepEqual(notes, []);
    });
  }

  for (const [css, note] of [
    ['--offer-radius: calc(1px + 1em)', 'The value of --offer-radius is none that can be set here.'],
    ['--offer-radius: 400px', 'The value of --offer-radius is none that can be set here.'],
    ['--offer-accent: url(https://elsewhere.example/)', 'The value of --offer-accent is none that can be set here.'],
    ['--offer-secret-thing: 1', 'A property is none of those that can be set here.'],
  ] as const) {
    it(`says of ${css}: ${note}`, () => {
      const { configuration, notes } = readTheme(css, USUAL);
      assert.deepEqual(configuration, USUAL);
      assert.deepEqual(notes, [note]);
    });
  }
});

describe('a contrast', () => {
  for (const [one, other, ratio] of [
    ['000000', 'ffffff', '21.00 : 1'],
    ['ffffff', 'ffffff', '1.00 : 1'],
    // 4.478…, which must not read as enough.
    ['777777', 'ffffff', '4.47 : 1'],
    ['767676', 'ffffff', '4.54 : 1'],
    ['ff0000', '00ff00', '2.91 : 1'],
  ] as const) {
    it(`of #${one} and #${other} is ${ratio}, either way round`, () => {
      assert.equal(printRatio(contrastOf(one, other)), ratio);
      assert.equal(printRatio(contrastOf(other, one)), ratio);
    });
  }
});
