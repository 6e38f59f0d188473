export type Edit = readonly [found: RegExp, replacement: string];

/** Edits a text that is not ours to the letter: an edit that does not fit exactly once fails the build. */
export function replaceOnce(text: string, [found, replacement]: Edit, file: string): string {
  if ([...text.matchAll(new RegExp(found, `${found.flags}g`))].length !== 1) {
    throw new Error(`${file} is not as expected: ${found} must fit exactly once. See vite.config.ts.`);
  }
  return text.replace(found, replacement);
}
