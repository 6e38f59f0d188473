import { type Configuration, change, faultOf, lookOf } from './configuration.ts';
import { type Declaration, declarationsOf, IN_BOTH_SCHEMES, type Pair, pairsOf, writeColours } from './look.ts';
import { type LengthToken, TOKENS, type Token } from './tokens.ts';

/** A theme file as text, and what of it could not be used. */
export interface ReadTheme {
  readonly configuration: Configuration;
  readonly notes: readonly string[];
}

/** As many as any theme needs, and no more than can be read at once. */
const MOST_CHARACTERS = 100_000;

/** Pixels in an `em` or a `rem` of a page that leaves both as they are. */
const PIXELS = 16;

const COMMENTS = /\/\*[\s\S]*?(\*\/|$)/g;

/** What a theme may say once more for engines that do not know `light-dark()`. */
const FOR_OLD_ENGINES = /@supports\s+not[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

/** What is chosen of the look, as a style sheet of its own. */
export function writeTheme(configuration: Configuration): string {
  const lines = declarationsOf(configuration).map((declaration) => `  ${lineOf(declaration)}`);
  const pairs = pairsOf(configuration).map((declaration) => `    ${lineOf(declaration)}`);
  return [
    '/* The look of the offers, made with the configurator of Offer Elements. Load it with your own style sheets. */',
    'referral-offer,',
    'post-purchase-offer {',
    ...(lines.length > 0
      ? lines
      : ['  /* Nothing is chosen yet: the offers take your page’s type and its colour scheme. */']),
    '}',
    ...(pairs.length > 0
      ? ['', `${IN_BOTH_SCHEMES} {`, '  referral-offer,', '  post-purchase-offer {', ...pairs, '  }', '}']
      : []),
    '',
  ].join('\n');
}

function lineOf([property, value]: Declaration): string {
  return `${property}: ${value};`;
}

/** Takes the look from a style sheet, ours or another's; of what stands there twice, the last. Nothing is thrown. */
export function readTheme(css: string, configuration: Configuration): ReadTheme {
  const plain = css.slice(0, MOST_CHARACTERS).replace(COMMENTS, ' ').replace(FOR_OLD_ENGINES, ' ');
  const declared = new Map<string, string>();
  for (const [, name = '', value = ''] of plain.matchAll(/--offer-([a-z-]+)\s*:\s*([^;{}]+)/g)) {
    declared.set(name, value.trim().replace(/\s+/g, ' '));
  }
  if (declared.size === 0) return { configuration, notes: ['There is no --offer-… property in it.'] };
  let changed = change(configuration, Object.fromEntries(TOKENS.map(({ name }) => [lookOf(name), ''])));
  const notes: string[] = [];
  for (const [name, value] of declared) {
    const token = TOKENS.find((known) => known.name === name);
    const text = token && textOf(token, value);
    if (token && text !== undefined && !faultOf(lookOf(token.name), text, changed)) {
      changed = { ...changed, [lookOf(token.name)]: text };
    } else {
      notes.push(
        token
          ? `The value of --offer-${name} is none that can be set here.`
          : 'A property is none of those that can be set here.',
      );
    }
  }
  return { configuration: changed, notes: [...new Set(notes)] };
}

/** A value of CSS as the address has it; `undefined` where that cannot hold it. */
function textOf(token: Token, value: string): string | undefined {
  switch (token.kind) {
    case 'colour': {
      const pair = pairOf(value);
      return pair && writeColours(token, pair);
    }
    case 'length':
      return lengthOf(token, value);
    case 'font':
      return value === 'inherit' ? '' : value;
    case 'word':
      return value;
  }
}

function pairOf(value: string): Pair | undefined {
  const [, first, second] = /^light-dark\(\s*(\S+)\s*,\s*(\S+)\s*\)$/.exec(value) ?? [];
  const light = digitsOf(first ?? value);
  const dark = digitsOf(second ?? value);
  return light && dark ? { light, dark } : undefined;
}

function digitsOf(colour: string): string | undefined {
  const [, digits] = /^#([\da-f]{3}|[\da-f]{6})$/.exec(colour.toLowerCase()) ?? [];
  return digits?.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}

function lengthOf({ unit }: LengthToken, value: string): string | undefined {
  const [, number, given] = /^(\d*\.?\d+)(px|em|rem)?$/.exec(value) ?? [];
  if (number === undefined) return undefined;
  if (Number(number) === 0) return `0${unit}`;
  if (given === undefined) return undefined;
  const pixels = Number(number) * (given === 'px' ? 1 : PIXELS);
  return `${Math.round((unit === 'px' ? pixels : pixels / PIXELS) * 1000) / 1000}${unit}`;
}
