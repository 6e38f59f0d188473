import { record, text } from './json.ts';
import type { SomeWords } from './words.ts';

/** Characters of a text of ours: twice what the longest has in any language. */
const MOST_WORD = 400;

/**
 * Our words as they came with an offer. What is no text, or longer than any of ours, is none. A key that we do not have is
 * never looked up, so it need not be known here: every page would pay for the list.
 */
export function parseWords(json: unknown): SomeWords | undefined {
  const fields = record(json);
  const words = Object.entries(fields ?? {}).flatMap(([key, value]) => {
    const word = text(value);
    return word && word.length <= MOST_WORD ? [[key, word] as const] : [];
  });
  return fields && Object.fromEntries(words);
}
