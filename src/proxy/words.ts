import { readLocale } from './locale.ts';

/** What we say where a vendor says nothing, by language (ISO 639-1). */
const REFER_A_FRIEND: Readonly<Record<string, string>> = {
  ar: 'أوصِ صديقًا',
  de: 'Freunde werben',
  en: 'Refer a friend',
  es: 'Recomienda a un amigo',
  fr: 'Parrainer un ami',
  it: 'Invita un amico',
  ja: '友達に紹介する',
  nl: 'Nodig een vriend uit',
  pl: 'Poleć znajomemu',
  pt: 'Recomende a um amigo',
  sv: 'Tipsa en vän',
};

/** "Refer a friend", in the first of these languages that we speak; else in English. */
export function referAFriend(...locales: readonly (string | undefined)[]): string {
  const languages = locales.map((locale) => readLocale(locale)?.language ?? '');
  const spoken = languages.find((language) => Object.hasOwn(REFER_A_FRIEND, language));
  return REFER_A_FRIEND[spoken ?? 'en'] ?? '';
}
