import type { WordKey } from '../../../offer/words.ts';
import { entriesOf } from '../../asking/gather-request.ts';
import { tagOf } from '../../drawing/speech.ts';

/** What a shop says in our place, by language range: a tag in lower case, or `*` for every language (RFC 4647, section 2.1). */
export const shopWords: Map<string, Map<string, unknown>> = new Map();

/** Takes in words, by language. They join those that are there; of two for one key, the later stands. */
export function learnWords(languages: unknown): void {
  for (const [language, words] of entriesOf(languages)) {
    const range = tagOf(language).toLowerCase();
    shopWords.set(range, new Map([...(shopWords.get(range) ?? []), ...entriesOf(words)]));
  }
}

/**
 * What the shop says: for every language, else in the nearest to this one (RFC 4647, section 3.4).
 *
 * @returns the text, and the range it is there for
 */
export function shopsWord(key: WordKey, tag: string): [text: string, range: string] | undefined {
  let next = tag.toLowerCase();
  for (let range = '*'; range; next = next.replace(/-?[^-]*$/, '')) {
    const text = shopWords.get(range)?.get(key);
    if (typeof text === 'string' && text) return [text, range];
    range = next;
  }
  return undefined;
}
