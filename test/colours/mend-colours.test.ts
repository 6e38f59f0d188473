import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrastOf, fromHex, over, parseColour } from '../../src/elements/contrast/colour.ts';
import { mendColours, type OfferColours } from '../../src/elements/contrast/mend-colours.ts';

const page: OfferColours = {
  accent: fromHex('#1f4d3f'),
  onAccent: fromHex('#ffffff'),
  surface: fromHex('#ffffff'),
  pictureSurface: fromHex('#f2f1ee'),
  text: fromHex('#1c1c1a'),
  muted: fromHex('#5c5b57'),
  ground: fromHex('#ffffff'),
};

describe('what a browser computes of a colour', () => {
  const texts: [string, readonly number[] | undefined][] = [
    ['rgb(255, 0, 51)', [1, 0, 0.2, 1]],
    ['rgba(255, 0, 51, 0.5)', [1, 0, 0.2, 0.5]],
    ['rgb(255 0 51 / 0.5)', [1, 0, 0.2, 0.5]],
    ['color(srgb 1 0 0.2)', [1, 0, 0.2, 1]],
    ['color(srgb 1 none 0.2 / 0.25)', [1, 0, 0.2, 0.25]],
    ['color(srgb -0.1 1.1 1e-7)', [-0.1, 1.1, 1e-7, 1]],
    ['color(display-p3 1 0 0)', undefined],
    ['oklch(0.7 0.1 20)', undefined],
    ['', undefined],
  ];
  for (const [text, colour] of texts) {
    it(`is read from "${text}" as ${colour ?? 'nothing'}`, () => assert.deepEqual(parseColour(text), colour));
  }
});

describe('contrast', () => {
  const pairs = [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#123456', '#123456', 1],
  ] as const;
  for (const [first, second, expected] of pairs) {
    it(`of ${first} and ${second} is ${expected}`, () => {
      assert.equal(Math.round(contrastOf(fromHex(first), fromHex(second)) * 100) / 100, expected);
    });
  }

  it('is that of what is seen, where one colour lies over another', () => {
    assert.deepEqual(over([1, 1, 1, 0.5], [0, 0, 0, 1]), [0.5, 0.5, 0.5, 1]);
    assert.deepEqual(over([1, 1, 1, 0], [0, 0, 0, 0]), [0, 0, 0, 0]);
  });
});

describe('mending colours', () => {
  const themes: [string, Partial<OfferColours>, Record<string, string>][] = [
    ['leaves what can be read', {}, {}],
    ['makes white on a pale accent black', { accent: fromHex('#ffd84d') }, { '--_on-accent': '#000000' }],
    ['makes black on a dark accent white', { onAccent: fromHex('#000000') }, { '--_on-accent': '#ffffff' }],
    [
      'makes the text of a dark panel white, and takes away a pale shade',
      { surface: fromHex('#20252b') },
      { '--_text': '#ffffff', '--_muted': 'var(--_text)', '--_picture-surface': 'var(--_surface)' },
    ],
    ['gives small print the colour of the text', { muted: fromHex('#bbbbbb') }, { '--_muted': 'var(--_text)' }],
    [
      'takes away a shade on which the text is lost',
      { pictureSurface: fromHex('#333333') },
      { '--_picture-surface': 'var(--_surface)' },
    ],
    ['sees through a translucent text', { text: [0, 0, 0, 0.3] }, { '--_text': '#000000' }],
    [
      'sees through a transparent panel',
      { surface: [0, 0, 0, 0], pictureSurface: [0, 0, 0, 0], ground: fromHex('#101010') },
      { '--_text': '#ffffff', '--_muted': 'var(--_text)' },
    ],
    ['sees through a transparent button', { accent: [0, 0, 0, 0] }, { '--_on-accent': '#000000' }],
    ['changes nothing before a picture', { surface: [0, 0, 0, 0], text: fromHex('#ffffff'), ground: undefined }, {}],
    [
      'makes a button readable before a picture too',
      { surface: [0, 0, 0, 0], ground: undefined, onAccent: fromHex('#1f4d3f') },
      { '--_on-accent': '#ffffff' },
    ],
  ];
  for (const [title, colours, expected] of themes) {
    it(title, () => assert.deepEqual(mendColours({ ...page, ...colours }).properties, expected));
  }

  it('names what could not be read, on what, and how little it stood out', () => {
    const { unreadable } = mendColours({ ...page, text: fromHex('#ffffff') });
    assert.deepEqual(unreadable, [{ text: 'text', on: 'surface', contrast: 1 }]);
  });

  it('leaves nothing that cannot be read, whatever the colours', () => {
    const greys = ['#000000', '#404040', '#767676', '#808080', '#bfbfbf', '#ffffff'].map(fromHex);
    for (const surface of greys)
      for (const text of greys)
        for (const muted of greys)
          for (const pictureSurface of greys) {
            const colours = { ...page, surface, text, muted, pictureSurface };
            const drawn = drawnWith(colours);
            for (const words of [drawn.text, drawn.muted])
              for (const area of [drawn.surface, drawn.pictureSurface])
                assert.ok(contrastOf(words, area) >= 4.5, JSON.stringify(colours));
          }
  });
});

/** The colours as they are drawn once the properties are set. */
function drawnWith(colours: OfferColours) {
  const { properties } = mendColours(colours);
  const of = (name: `--_${string}`, own: (typeof colours)['text'], values: Record<string, typeof own> = {}) => {
    const value = properties[name];
    return value === undefined ? own : (values[value] ?? fromHex(value));
  };
  const text = of('--_text', colours.text);
  const muted = of('--_muted', colours.muted, { 'var(--_text)': text });
  const { surface } = colours;
  const pictureSurface = of('--_picture-surface', colours.pictureSurface, { 'var(--_surface)': surface });
  return { text, muted, surface, pictureSurface };
}
