import { type Check, colours, fontFamily, lengthBetween, oneOf, optional } from './checks.ts';

/** A value a designer changes: one custom property. */
interface Named {
  /** Without `--offer-`: the name in the address too. */
  readonly name: string;
  readonly label: string;
  /** What it changes, in a line. */
  readonly hint: string;
}

/** Chosen for each scheme. */
export interface ColourToken extends Named {
  readonly kind: 'colour';
  /** What the element draws when nothing is chosen: see `offer-element.styles.ts`. */
  readonly light: string;
  readonly dark: string;
}

export interface LengthToken extends Named {
  readonly kind: 'length';
  readonly unit: 'px' | 'em' | 'rem';
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** What the element draws when nothing is chosen. */
  readonly usual: number;
}

export interface FontToken extends Named {
  readonly kind: 'font';
}

export interface WordToken extends Named {
  readonly kind: 'word';
  /** The first is what the element draws when nothing is chosen. */
  readonly words: readonly string[];
  /** The same for those who read no CSS. */
  readonly labels: Readonly<Record<string, string>>;
}

export type Token = ColourToken | LengthToken | FontToken | WordToken;

const colourTokens = [
  { name: 'accent', label: 'Button', hint: 'Behind its words.', light: '1c1c1a', dark: 'f2f1ee' },
  { name: 'on-accent', label: 'Button’s words', hint: 'On that colour.', light: 'ffffff', dark: '1c1c1a' },
  { name: 'surface', label: 'Background', hint: 'Behind all other words.', light: 'ffffff', dark: '1c1c1a' },
  { name: 'text', label: 'Words', hint: 'Headline and description.', light: '1c1c1a', dark: 'f2f1ee' },
  { name: 'muted', label: 'Small print', hint: 'Privacy notice and terms.', light: '5c5b57', dark: 'b0aea8' },
  { name: 'border', label: 'Border', hint: 'The line around the panel.', light: 'dcdad5', dark: '3d3c39' },
  {
    name: 'picture-surface',
    label: 'Behind pictures',
    hint: 'While a picture loads.',
    light: 'f2f1ee',
    dark: '282826',
  },
] as const;

const lengthTokens = [
  {
    name: 'radius',
    label: 'Panel’s corners',
    hint: 'How round they are.',
    unit: 'px',
    least: 0,
    most: 32,
    step: 1,
    usual: 4,
  },
  {
    name: 'button-radius',
    label: 'Button’s corners',
    hint: 'How round they are.',
    unit: 'px',
    least: 0,
    most: 32,
    step: 1,
    usual: 4,
  },
  {
    name: 'border-width',
    label: 'Border’s width',
    hint: 'Of the line around the panel.',
    unit: 'px',
    least: 0,
    most: 4,
    step: 1,
    usual: 1,
  },
  {
    name: 'padding',
    label: 'Space inside the panel',
    hint: 'Left as it is, it grows with the panel.',
    unit: 'px',
    least: 8,
    most: 64,
    step: 4,
    usual: 40,
  },
  {
    name: 'headline-size',
    label: 'Headline’s size',
    hint: 'Beside the other words: 2em is twice as large.',
    unit: 'em',
    least: 1,
    most: 3,
    step: 0.125,
    usual: 1.5,
  },
  {
    name: 'max-inline-size',
    label: 'Panel’s greatest width',
    hint: '1rem is 16 pixels.',
    unit: 'rem',
    least: 20,
    most: 80,
    step: 1,
    usual: 48,
  },
] as const;

const fontTokens = [
  { name: 'headline-font', label: 'Headline’s font', hint: 'Leave it empty for your page’s own.' },
  { name: 'font', label: 'Font of all other words', hint: 'Leave it empty for your page’s own.' },
] as const;

const wordTokens = [
  {
    name: 'headline-weight',
    label: 'Headline’s weight',
    hint: 'How bold it is.',
    words: ['600', '400', '500', '700', '800', '900'],
    labels: {
      400: 'Regular',
      500: 'Medium',
      600: 'Semi-bold',
      700: 'Bold',
      800: 'Extra bold',
      900: 'Black',
    },
  },
  {
    name: 'picture-ratio',
    label: 'Picture’s shape',
    hint: 'Width to height, where it stands above the words.',
    words: ['3 / 2', '1 / 1', '4 / 3', '16 / 9', '2 / 1'],
    labels: { '1 / 1': 'Square', '3 / 2': '3 to 2', '4 / 3': '4 to 3', '16 / 9': '16 to 9', '2 / 1': '2 to 1' },
  },
  {
    name: 'picture-fit',
    label: 'Picture’s fit',
    hint: 'Where its shape is another one.',
    words: ['cover', 'contain'],
    labels: { cover: 'Fills its room', contain: 'Shown whole' },
  },
] as const;

export type TokenName =
  | (typeof colourTokens)[number]['name']
  | (typeof lengthTokens)[number]['name']
  | (typeof fontTokens)[number]['name']
  | (typeof wordTokens)[number]['name'];

type Of<T extends Token> = T & { readonly name: TokenName };

export const COLOURS: readonly Of<ColourToken>[] = colourTokens.map((token) => ({ ...token, kind: 'colour' }));
export const LENGTHS: readonly Of<LengthToken>[] = lengthTokens.map((token) => ({ ...token, kind: 'length' }));
export const FONTS: readonly Of<FontToken>[] = fontTokens.map((token) => ({ ...token, kind: 'font' }));
export const WORDS: readonly Of<WordToken>[] = wordTokens.map((token) => ({ ...token, kind: 'word' }));

/** Every token there is to choose, in the order of the theme file. */
export const TOKENS: readonly Of<Token>[] = [...COLOURS, ...FONTS, ...LENGTHS, ...WORDS];

/** What may be chosen for a token; nothing is always fine. */
export function checkOf(token: Token): Check {
  switch (token.kind) {
    case 'colour':
      return optional(colours);
    case 'length':
      return optional(lengthBetween(token.least, token.most, token.unit));
    case 'font':
      return optional(fontFamily);
    case 'word':
      return oneOf('', ...token.words);
  }
}
