import * as v from 'valibot';
import { readLocale } from '../../locale.ts';
import { Content } from './content.ts';
import { type LanguageTexts, language } from './texts.ts';

const EXAMPLE = 'JSON such as {"en": {"referral": {…}, "promotion": {…}}}';

/** The setting: JSON, with a language tag for every key. */
export const content = v.pipe(
  v.string(),
  v.parseJson(undefined, EXAMPLE),
  v.record(v.string(), language, EXAMPLE),
  v.rawTransform<Record<string, LanguageTexts>, Content>(({ dataset, addIssue, NEVER }) => {
    const languages = new Map<string, LanguageTexts>();
    for (const [key, texts] of Object.entries(dataset.value)) {
      const tag = readTag(key);
      if (tag && !languages.has(tag)) {
        languages.set(tag, texts);
        continue;
      }
      const message = tag ? `a language that is not there twice` : 'a language tag, such as en or de-AT';
      addIssue({ message, path: [{ type: 'object', origin: 'key', input: dataset.value, key, value: texts }] });
    }
    if (languages.size === 0) addIssue({ message: EXAMPLE });
    return languages.size === Object.keys(dataset.value).length && languages.size > 0 ? new Content(languages) : NEVER;
  }),
);

/** Languages are two or three letters; longer words are none, though the grammar lets them pass. */
function readTag(tag: string): string | undefined {
  const locale = readLocale(tag);
  return locale && /^[a-z]{2,3}$/.test(locale.language) ? locale.baseName : undefined;
}
