import { shopWords } from '../../../src/elements/page/words/shop-words.ts';

/** Makes this the language of the test page, and its direction. */
export function speakOn(language: string, direction = 'ltr'): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}

/** As if nobody had said anything of languages. */
export function forgetLanguage(): void {
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('dir');
  shopWords.clear();
}
