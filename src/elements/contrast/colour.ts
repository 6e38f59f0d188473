/** Red, green, blue and alpha, 0 to 1, in sRGB. What a wide gamut can show and sRGB cannot lies a little outside. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads what a browser computes of a colour in sRGB: `rgb(…)`, `rgba(…)` or `color(srgb …)`; `undefined` for any other. */
export function parseColour(text: string): Colour | undefined {
  const [, space, values = ''] = /^(rgba?\(|color\(srgb )(.*)\)$/.exec(text) ?? [];
  if (!space) return undefined;
  // A channel may be missing: `none` counts as 0 (CSS Color 4, "missing color components").
  const [red = 0, green = 0, blue = 0, alpha = 1] = values
    .split(/[\s,/]+/)
    .map((value) => Number.parseFloat(value) || 0);
  const most = space.startsWith('rgb') ? 255 : 1;
  return [red / most, green / most, blue / most, alpha];
}

/** One painted over the other. */
export function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
  const whole = alpha + ground[3] * (1 - alpha);
  const mix = (top: number, below: number) =>
    whole === 0 ? 0 : (top * alpha + below * ground[3] * (1 - alpha)) / whole;
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), whole];
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map((channel) => Math.min(Math.max(channel, 0), 1))
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1, which nobody can read, to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(first: Colour, second: Colour): number {
  const [dark = 0, bright = 0] = [luminance(first), luminance(second)].sort((one, other) => one - other);
  return (bright + 0.05) / (dark + 0.05);
}

/** `#rrggbb`. */
export function fromHex(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red, green, blue, 1];
}
