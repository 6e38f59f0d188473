import type { Word } from '../speech.ts';

/** A word with a number in the place of its braces, as its language writes numbers. */
export function fillIn({ text, lang }: Word, number: number): Word {
  return { text: text.replace(/\{\w+\}/, () => numbersOf(lang).format(number)), lang };
}

/** Several as one, listed as their language lists. */
export function listed(words: readonly Word[]): Word {
  const [{ lang } = { lang: '' }] = words;
  const texts = words.map(({ text }) => text);
  return { text: listsOf(lang).format(texts), lang };
}

function numbersOf(language: string): Intl.NumberFormat {
  return new Intl.NumberFormat(known(language));
}

function listsOf(language: string): Intl.ListFormat {
  return new Intl.ListFormat(known(language), { type: 'unit' });
}

/** What a page has written into `lang` may be no tag at all, and `Intl` throws at those. */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
