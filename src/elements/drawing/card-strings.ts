import type { CardWord } from '../../offer/words.ts';

/** Words of ours that any offer may need, in English. Each part has its own; which they are, `words.ts` says. */
export const cardStrings: Readonly<Record<CardWord, string>> = {
  newTab: '(opens in a new tab)',
  privacy: 'Privacy notice',
  terms: 'Terms and conditions',
};
