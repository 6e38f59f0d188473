/** Black or white, whichever can be read on this colour: one of them always has a contrast of 4.5 or more. */
export function readableText(colour: string): '#000000' | '#ffffff' {
  // Where both contrasts are equal: (1.05 / (L + 0.05)) = ((L + 0.05) / 0.05), WCAG 2.2, "contrast ratio".
  return luminance(colour) > 0.179 ? '#000000' : '#ffffff';
}

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
