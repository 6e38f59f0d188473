import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** What the page can tell of an element's inside, by the element's tag. */
export interface Inside {
  /** How much there is to press. */
  pressable(): Promise<number>;
  /** What of a kind, which is a selector, is smaller than it may be, with its size. */
  tooSmall(least: number, kind?: string): Promise<string[]>;
  /** Words that are cut off, or stick out. */
  cutOff(): Promise<string[]>;
  /** Place of what has the focus among what can be pressed; the id of what has it outside. */
  focus(): Promise<string>;
}

export async function watch(page: Page): Promise<void> {
  await page.addInitScript({ path: fileURLToPath(new URL('watch-inside.js', import.meta.url)) });
}

export function insideOf(page: Page, tag: string): Inside {
  const ask = <T>(call: string) => page.evaluate<T>(`inside.${call}`);
  return {
    pressable: () => ask(`pressable('${tag}').length`),
    tooSmall: (least, kind = '*') => ask(`tooSmall('${tag}', ${least}, '${kind}')`),
    cutOff: () => ask(`cutOff('${tag}')`),
    focus: () => ask(`focus('${tag}')`),
  };
}
