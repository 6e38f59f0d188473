import { fromHex } from '../contrast/colour.ts';
import { readableText } from '../contrast/readable-text.ts';

/** A brand's colour, `#rrggbb`, as custom properties of the element: it and what stands on it. */
export function brandOf(accent: string | undefined): Record<`--${string}`, string> {
  return accent ? { '--_brand': accent, '--_on-brand': readableText(fromHex(accent)) } : {};
}
