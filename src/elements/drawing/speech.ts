import type { Offer } from '../../offer/offer.ts';
import type { WordKey } from '../../offer/words.ts';
import { pagePart } from '../parts.ts';

/** A text of ours, and the language it is in; empty where that is not known. */
export interface Word {
  readonly text: string;
  readonly lang: string;
}

/** A language tag as HTML has it: underscores are forgiven. */
export function tagOf(language: string): string {
  return language.replaceAll('_', '-');
}

/** Says one of our words. */
export type Say<Key extends WordKey = WordKey> = (key: Key) => Word;

/**
 * Whose words stand: the shop's for every language, else the shop's in the nearest to this one, else those that came with
 * the offer, else English.
 *
 * @param english what there is to say
 * @param language the one that the offer was asked for in
 */
export function speak<Key extends WordKey>(
  english: Readonly<Record<Key, string>>,
  { words = {} }: Pick<Offer, 'words'>,
  language = '',
): Say<Key> {
  const tag = tagOf(language);
  return (key) => {
    const [text, range] = pagePart.part?.shopsWord(key, tag) ?? [];
    if (text) return { text, lang: range === '*' ? tag : `${range}` };
    const came = Object.hasOwn(words, key) && words[key];
    return came ? { text: came, lang: tag } : { text: english[key], lang: 'en' };
  };
}
