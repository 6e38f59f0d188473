import type { WordKey } from '../offer/words.ts';
import { entriesOf } from './gather-request.ts';

/** What a shop says in our place, by language range: a tag in lower case, or `*` for every language (RFC 4647, section 2.1). */
const spoken = new Map<string, Map<string, unknown>>();

let muted = false;

/** Takes in words, by language. They join those that are there; of two for one key, the later stands. */
export function learnWords(languages: unknown): void {
  for (const [language, words] of entriesOf(languages)) {
    const range = tagOf(language).toLowerCase();
    spoken.set(range, new Map([...(spoken.get(range) ?? []), ...entriesOf(words)]));
  }
}

/** A language tag as HTML has it: underscores are forgiven. */
export function tagOf(language: string): string {
  return language.replaceAll('_', '-');
}

/**
 * What the shop says: for every language, else in the nearest to this one (RFC 4647, section 3.4).
 *
 * @returns the text, and the range it is there for
 */
export function shopsWord(key: WordKey, tag: string): [text: string, range: string] | undefined {
  const subtags = tag.toLowerCase().split('-');
  for (const range of ['*', ...subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'))]) {
    const text = spoken.get(range)?.get(key);
    if (typeof text === 'string' && text && !muted) return [text, range];
  }
  return undefined;
}

/** Draws as a server does, which knows nothing of what a page has been told. */
export function withoutShopsWords<Drawing>(draw: () => Drawing): Drawing {
  muted = true;
  try {
    return draw();
  } finally {
    muted = false;
  }
}
