import { type Language, locales } from '../offer/locales/index.ts';
import type { CardOffer, InviteAction } from '../offer/offer.ts';
import {
  CALL_WORDS,
  DIALOG_WORDS,
  ENROL_WORDS,
  FIELD_WORDS,
  INVITE_WORDS,
  SEGMENTS_WORDS,
  type SomeWords,
  type WordKey,
} from '../offer/words.ts';
import { readLocale } from './locale.ts';
import type { OfferDraft } from './vendors/vendor.ts';

type Draft = OfferDraft['offer'];

/** The language of ours that is wanted: `de` for `de-AT`, `de_AT` and `DE`. `undefined`: none of them, or English. */
export function languageOf(locale: string | undefined): Language | undefined {
  const wanted = readLocale(locale)?.language ?? '';
  return isOurs(wanted) ? wanted : undefined;
}

/** Our words in the language that is wanted: those that this offer needs, and no others. */
export function wordsFor(offer: Draft, language: Language | undefined): SomeWords | undefined {
  if (!language) return undefined;
  const words = locales[language];
  return Object.fromEntries(neededBy(offer).map((key) => [key, words[key]]));
}

function neededBy(offer: Draft): WordKey[] {
  if (offer.layout === 'segments') return ['newTab', ...SEGMENTS_WORDS];
  const { action } = offer;
  const small = neededBySmallPrint(offer);
  switch (action.kind) {
    case 'link':
      return ['newTab', ...small, ...DIALOG_WORDS];
    case 'enrol':
      return [...small, ...CALL_WORDS, ...ENROL_WORDS];
    case 'invite':
      return [...small, ...CALL_WORDS, ...neededByForm(action)];
  }
}

function neededByForm({ identifiers, friendsNotice }: InviteAction): WordKey[] {
  const [only, ...others] = identifiers;
  const field = FIELD_WORDS[others.length > 0 || !only ? 'either' : only];
  return [...INVITE_WORDS.filter((key) => key !== 'friendsNotice' || !friendsNotice), ...field];
}

/** What the vendor has not said itself. */
function neededBySmallPrint({ privacy, terms }: Extract<Draft, Pick<CardOffer, 'layout'>>): WordKey[] {
  const ours: WordKey[] = [];
  if (privacy?.url || terms) ours.push('newTab');
  if (privacy?.url && !privacy.label) ours.push('privacy');
  if (terms && !terms.label) ours.push('terms');
  return ours;
}

function isOurs(language: string): language is Language {
  return Object.hasOwn(locales, language);
}
