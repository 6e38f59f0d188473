import type { Word } from '../drawing/speech.ts';

/** A word with a number in the place of its braces, as its language writes numbers. */
export function fillIn({ text, lang }: Word, number: number): Word {
  return { text: text.replace(/\{\w+\}/, () => numbersOf(lang).format(number)), lang };
}

function numbersOf(language: string): Intl.NumberFormat {
  return new Intl.NumberFormat(known(language));
}

/** What a page has written into `lang` may be no tag at all, and `Intl` throws at those. */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
