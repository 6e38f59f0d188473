import type { Page } from 'playwright-core';

/** What Firefox itself complains of, which its driver tells of as if the page had thrown it. */
const BROWSERS_OWN = /^(The page’s settings blocked|None of the “sha\d+” hashes)/;

/** Gathers what a page throws and nobody catches, from now on, into a list. */
export function gatherThrown(page: Page, thrown: string[] = []): string[] {
  page.on('pageerror', ({ message }) => {
    if (!BROWSERS_OWN.test(message)) thrown.push(message);
  });
  return thrown;
}
