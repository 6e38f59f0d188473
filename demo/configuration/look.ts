import { type Configuration, lookOf } from './configuration.ts';
import { COLOURS, type ColourToken, TOKENS, type TokenName } from './tokens.ts';

/** Six hexadecimal digits for each scheme. */
export interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** A custom property, and its value as CSS. */
export type Declaration = readonly [property: string, value: string];

/** What has been chosen of the look, as CSS that every engine knows: of two colours, the light one. */
export function declarationsOf(configuration: Configuration): Declaration[] {
  return TOKENS.flatMap((token): Declaration[] => {
    const text = configuration[lookOf(token.name)];
    if (text === '') return [];
    return [[`--offer-${token.name}`, token.kind === 'colour' ? `#${coloursOf(token, text).light}` : text]];
  });
}

/** The colours that are others in the dark. They stand after the declarations, and only inside `IN_BOTH_SCHEMES`. */
export function pairsOf(configuration: Configuration): Declaration[] {
  return COLOURS.flatMap((token): Declaration[] => {
    const text = configuration[lookOf(token.name)];
    const { light, dark } = coloursOf(token, text);
    return text === '' || light === dark ? [] : [[`--offer-${token.name}`, `light-dark(#${light}, #${dark})`]];
  });
}

/**
 * Engines before 2024 do not know `light-dark()`. Bundlers rewrite it for them, into what means nothing where no rule
 * beside it says `color-scheme`; inside this condition they leave it as it is.
 */
export const IN_BOTH_SCHEMES = '@supports (color: light-dark(#000, #fff))';

/** The colours an offer is drawn in. One that is chosen alone is that of both schemes. */
export function coloursOf(token: ColourToken, text: string): Pair {
  const [light = '', dark = ''] = text.split('.');
  if (light === '') return { light: token.light, dark: dark || token.dark };
  return { light, dark: dark || light };
}

/** The same by the token's name. */
export function chosenColours(configuration: Configuration, name: TokenName): Pair {
  const token = COLOURS.find((colour) => colour.name === name);
  return token ? coloursOf(token, configuration[lookOf(name)]) : { light: '', dark: '' };
}

/** As the address has them: nothing for what is the usual, the first alone where both are one. */
export function writeColours(token: ColourToken, { light, dark }: Pair): string {
  if (light === token.light) return dark === token.dark ? '' : `.${dark}`;
  return dark === light ? light : `${light}.${dark}`;
}
