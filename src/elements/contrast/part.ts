import type { Unreadable } from './mend-colours.ts';
import { ReadableColours, type ReadableColoursHost } from './readable-colours.ts';

const kept = new WeakMap<ReadableColoursHost, ReadableColours>();

/** Keeps an element's colours readable from now on. Engines before 2023 cannot mix colours: there they stay as they are. */
export function keepReadable(element: ReadableColoursHost): void {
  if (kept.has(element) || !CSS.supports('color', 'color-mix(in srgb, #000, #fff)')) return;
  try {
    kept.set(element, new ReadableColours(element));
  } catch {
    // Moved into another document, whose sheets ours may not join (CSSOM, "adoptedStyleSheets"). It is only a colour.
  }
}

/** What of it could not be read, and has been mended. */
export function unreadableIn(element: ReadableColoursHost): readonly Unreadable[] {
  return kept.get(element)?.unreadable ?? [];
}
