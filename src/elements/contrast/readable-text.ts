import { type Colour, luminance } from './colour.ts';

/** Black or white, whichever can be read on this colour: one of them always has a contrast of 4.5 or more. */
export function readableText(colour: Colour): '#000000' | '#ffffff' {
  // Where both contrasts are equal: (1.05 / (L + 0.05)) = ((L + 0.05) / 0.05), WCAG 2.2, "contrast ratio".
  return luminance(colour) > 0.179 ? '#000000' : '#ffffff';
}
