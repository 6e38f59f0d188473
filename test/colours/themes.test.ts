import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrastOf, fromHex } from '../../src/elements/contrast/colour.ts';
import { offerElementStyles } from '../../src/elements/offer-element.styles.ts';

const folder = new URL('../../src/themes/', import.meta.url);
const themes = readdirSync(folder).map((file) => ({
  name: file.replace('.css', ''),
  css: readFileSync(new URL(file, folder), 'utf8'),
}));

/** WCAG 2.2, 1.4.3 for words and 1.4.11 for what has to be seen. */
const LEAST: readonly (readonly [what: string, on: string, contrast: number])[] = [
  ['on-accent', 'accent', 4.5],
  ['text', 'surface', 4.5],
  ['text', 'picture-surface', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'picture-surface', 4.5],
  ['accent', 'surface', 3],
  ['border', 'surface', 3],
];

describe('the ready themes', () => {
  it('are five', () => {
    assert.deepEqual(themes.map(({ name }) => name).sort(), ['bold', 'circuit', 'garden', 'paper', 'playful']);
  });

  for (const { name, css } of themes) {
    describe(name, () => {
      const [whole = '', both = ''] = css.split('@supports (color: light-dark(#000, #fff))');
      const tokens = tokensOf(whole);
      const pairs = tokensOf(both);
      const schemes = { bright: colours(pairs, 1), dark: colours(pairs, 2) };

      it('sets the same tokens as every other, each of which the elements know', () => {
        const known =
          offerElementStyles.cssText + readFileSync(new URL('../elements/drawing/offer-panel.styles.ts', folder));
        const cards = String(readFileSync(new URL('../elements/drawing/offer-card.styles.ts', folder)));
        for (const token of Object.keys(tokens)) assert.ok((known + cards).includes(`var(--offer-${token},`), token);
        assert.deepEqual(Object.keys(tokens), Object.keys(tokensOf(themes[0]?.css.split('@supports')[0] ?? '')));
      });

      it('gives way to any rule of the shop’s', () => {
        assert.deepEqual(
          new Set(css.match(/^\s*[^\s@*/].*\{$/gm)?.map((line) => line.trim())),
          new Set([':where(referral-offer, post-purchase-offer) {']),
        );
      });

      it('is bright, whole, where light-dark() is not known', () => {
        assert.doesNotMatch(whole, /light-dark\(/);
        assert.deepEqual(Object.fromEntries(Object.keys(pairs).map((name) => [name, tokens[name]])), schemes.bright);
        const drawn = Object.keys(tokens).filter((name) => /^#/.test(tokens[name] ?? ''));
        assert.deepEqual(Object.keys(pairs), drawn);
      });

      for (const [scheme, colour] of Object.entries(schemes)) {
        for (const [what, on, least] of LEAST) {
          it(`has ${what} on ${on} at ${least} or more, when it is ${scheme}`, () => {
            const contrast = contrastOf(fromHex(colour[what] ?? ''), fromHex(colour[on] ?? ''));
            assert.ok(contrast >= least, contrast.toFixed(2));
          });
        }
      }
    });
  }
});

/** Tokens without their prefix. */
function tokensOf(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--offer-([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** The colours of one scheme. */
function colours(tokens: Record<string, string>, place: 1 | 2): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).flatMap(([name, value]) => {
      const colour = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value)?.[place];
      return colour ? [[name, colour]] : [];
    }),
  );
}
