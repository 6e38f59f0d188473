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
}

export type Token = ColourToken | LengthToken | FontToken | WordToken;

const colourTokens = [
  { name: 'accent', label: 'Accent', hint: 'The button.', light: '1c1c1a', dark: 'f2f1ee' },
  { name: 'on-accent', label: 'On the accent', hint: 'The button’s words.', light: 'ffffff', dark: '1c1c1a' },
  { name: 'surface', label: 'Surface', hint: 'Behind the words.', light: 'ffffff', dark: '1c1c1a' },
  { name: 'text', label: 'Text', hint: 'Headline and description.', light: '1c1c1a', dark: 'f2f1ee' },
  { name: 'muted', label: 'Small print', hint: 'Privacy notice and terms.', light: '5c5b57', dark: 'b0aea8' },
  { name: 'border', label: 'Border', hint: 'The panel’s edge.', light: 'dcdad5', dark: '3d3c39' },
  {
    name: 'picture-surface',
    label: 'Behind pictures',
    hint: 'While a picture loads.',
    light: 'f2f1ee',
    dark: '282826',
  },
] as const;

const lengthTokens = [
  { name: 'radius', label: 'Corners', hint: 'Of the panel.', unit: 'px', least: 0, most: 32, step: 1, usual: 4 },
  {
    name: 'button-radius',
    label: 'Button’s corners',
    hint: 'Of the button.',
    unit: 'px',
    least: 0,
    most: 32,
    step: 1,
    usual: 4,
  },
  {
    name: 'border-width',
    label: 'Edge',
    hint: 'How thick the panel’s edge is.',
    unit: 'px',
    least: 0,
    most: 4,
    step: 1,
    usual: 1,
  },
  {
    name: 'padding',
    label: 'Padding',
    hint: 'Inside the panel. Unset, it grows with the panel.',
    unit: 'px',
    least: 8,
    most: 64,
    step: 4,
    usual: 40,
  },
  {
    name: 'headline-size',
    label: 'Headline',
    hint: 'Beside the page’s own type.',
    unit: 'em',
    least: 1,
    most: 3,
    step: 0.125,
    usual: 1.5,
  },
  {
    name: 'max-inline-size',
    label: 'Widest',
    hint: 'How wide the panel grows.',
    unit: 'rem',
    least: 20,
    most: 80,
    step: 1,
    usual: 48,
  },
] as const;

const fontTokens = [
  { name: 'headline-font', label: 'Headline’s font', hint: 'Empty: the page’s own.' },
  { name: 'font', label: 'All other words', hint: 'Empty: the page’s own.' },
] as const;

const wordTokens = [
  {
    name: 'headline-weight',
    label: 'Headline’s weight',
    hint: '400 is regular, 700 is bold.',
    words: ['600', '400', '500', '700', '800', '900'],
  },
  {
    name: 'picture-ratio',
    label: 'Picture’s shape',
    hint: 'While it stands above the words.',
    words: ['3 / 2', '1 / 1', '4 / 3', '16 / 9', '2 / 1'],
  },
  {
    name: 'picture-fit',
    label: 'Picture’s fit',
    hint: 'Fills its room, or is shown whole.',
    words: ['cover', 'contain'],
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
