import { type Colour, contrastOf, fromHex, over } from './colour.ts';
import { readableText } from './readable-text.ts';

/** The colours of an offer, as tokens and defaults make them. */
export interface OfferColours {
  accent: Colour;
  onAccent: Colour;
  surface: Colour;
  pictureSurface: Colour;
  text: Colour;
  muted: Colour;
  /** What the page has painted behind the offer; `undefined` where that is a picture. */
  ground: Colour | undefined;
}

/** What cannot be read, and on what, by the names of their tokens. */
export interface Unreadable {
  text: string;
  on: string;
  contrast: number;
}

/** Custom properties that take the place of what cannot be read, and what that was. */
export interface MendedColours {
  properties: Readonly<Record<`--_${string}`, string>>;
  unreadable: readonly Unreadable[];
}

/** Least contrast of a text of ordinary size (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/**
 * Makes readable what a shop's tokens have made unreadable: grounds stay as the shop has chosen them, and what stands on
 * them becomes black or white. Where the text can be read on the panel but not on a shade of it, the shade goes.
 *
 * On a picture of the page's, which only a transparent panel shows, nothing is known and nothing is changed.
 */
export function mendColours(colours: OfferColours): MendedColours {
  const { accent, onAccent, surface, pictureSurface, text, muted, ground } = colours;
  const properties: Record<`--_${string}`, string> = {};
  const unreadable: Unreadable[] = [];

  /** Whether it can be read; if not, that is noted, and what takes its place. */
  const isReadable = (name: string, words: Colour, on: string, area: Colour, [property, value]: Mending): boolean => {
    const contrast = contrastOf(over(words, area), area);
    if (contrast >= LEAST) return true;
    unreadable.push({ text: name, on, contrast });
    properties[property] = value;
    return false;
  };

  const panel = behind(surface, ground);
  const button = behind(accent, panel);
  if (button) isReadable('on-accent', onAccent, 'accent', button, ['--_on-accent', readableText(button)]);
  if (!panel) return { properties, unreadable };

  const readable = readableText(panel);
  const drawnText = isReadable('text', text, 'surface', panel, ['--_text', readable]) ? text : fromHex(readable);
  const drawnMuted = isReadable('muted', muted, 'surface', panel, ['--_muted', 'var(--_text)']) ? muted : drawnText;
  const shade = over(pictureSurface, panel);
  const shadeless: Mending = ['--_picture-surface', 'var(--_surface)'];
  isReadable('text', drawnText, 'picture-surface', shade, shadeless);
  isReadable('muted', drawnMuted, 'picture-surface', shade, shadeless);
  return { properties, unreadable };
}

/** A custom property, and what it becomes. */
type Mending = readonly [property: `--_${string}`, value: string];

/** What is seen of a ground that may be transparent. */
function behind(colour: Colour, ground: Colour | undefined): Colour | undefined {
  if (colour[3] >= 1) return colour;
  return ground && over(colour, ground);
}
