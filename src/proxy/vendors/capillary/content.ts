import * as v from 'valibot';
import { isLoopback, safeAddress } from '../../../offer/address.ts';
import { readLocale } from '../../locale.ts';

/**
 * # The words of an offer
 *
 * Neither answer of the vendor's holds any text for a shopper (gotcha 9), so the shop writes it: for each language, and
 * in it for each of the two offers.
 *
 * Whoever asks in `de-AT` reads what is written for `de-AT`, else for `de`, else for another region of it such as `de-CH`,
 * else for `en`, else in the first language there is. That the last of these always has something to say is settled at the start, not before a shopper.
 */

/** The two offers there are words for. */
export const PARTS = ['referral', 'promotion'] as const;
export type Part = (typeof PARTS)[number];

/** Characters: what fits on a card without scrolling, and small print that a lawyer wrote. */
const MOST = { headline: 120, description: 1_000, label: 60, notice: 2_000, line: 500, address: 2_048 };

const CLEAN = /^[^\p{Cc}\p{Cs}]+$/u;

function text(most: number) {
  const expected = `text of 1 to ${most} characters, without control characters`;
  return v.pipe(
    v.string(expected),
    v.trim(),
    v.check((given) => given.length <= most && CLEAN.test(given), expected),
  );
}

function address() {
  const expected = `an https address of at most ${MOST.address} characters`;
  return v.pipe(
    v.string(expected),
    v.maxLength(MOST.address, expected),
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const found = safeAddress(dataset.value, { loopback: true });
      if (found) return found;
      addIssue({ message: expected });
      return NEVER;
    }),
  );
}

/** An object with these keys and no others. */
function fields<const Entries extends v.ObjectEntries>(entries: Entries) {
  const names = Object.keys(entries).join(', ');
  return v.strictObject(entries, ({ expected }) => {
    if (expected === 'Object') return `an object with ${names}`;
    return expected === 'never' ? `no such name, but ${names}` : 'to be given';
  });
}

const common = {
  headline: text(MOST.headline),
  description: text(MOST.description),
  callToAction: text(MOST.label),
  imageUrl: v.exactOptional(address()),
  imageAlt: v.exactOptional(text(MOST.line)),
  notice: v.exactOptional(text(MOST.notice)),
  noticeUrl: v.exactOptional(address()),
  termsUrl: v.exactOptional(address()),
};

const referral = fields({
  ...common,
  friendsNotice: v.exactOptional(text(MOST.line)),
  consent: v.exactOptional(text(MOST.line)),
});

const promotion = fields(common);

const language = fields({ referral: v.exactOptional(referral), promotion: v.exactOptional(promotion) });

export type PromotionTexts = v.InferOutput<typeof promotion>;
export type ReferralTexts = v.InferOutput<typeof referral>;

/** What is written in one language. */
export type LanguageTexts = v.InferOutput<typeof language>;

/** Texts, and the BCP 47 tag of the language they are in. */
export interface Chosen<Texts> {
  locale: string;
  texts: Texts;
}

/** Where an address stands, as `en.referral.imageUrl` in parts. */
export interface PlacedAddress {
  place: readonly [locale: string, part: Part, name: string];
  url: URL;
}

/** All that is written, by language; the order is that of the setting. */
export class Content {
  readonly #languages: ReadonlyMap<string, LanguageTexts>;

  constructor(languages: ReadonlyMap<string, LanguageTexts>) {
    this.#languages = languages;
  }

  /** What every language falls back on. */
  get lastResort(): string {
    return this.#languages.has('en') ? 'en' : ([...this.#languages.keys()][0] ?? 'en');
  }

  /** `undefined` when there are no such words at all, in the last resort either. */
  choose<Name extends Part>(
    part: Name,
    wanted: string | undefined,
  ): Chosen<NonNullable<LanguageTexts[Name]>> | undefined {
    for (const locale of [...wider(wanted), ...this.#sisters(wanted), this.lastResort]) {
      const texts = this.#languages.get(locale)?.[part];
      if (texts) return { locale, texts };
    }
    return undefined;
  }

  /** What is written for another region of the same language: `en-GB` for `en-US`. */
  #sisters(wanted: string | undefined): string[] {
    const language = readLocale(wanted)?.language;
    return [...this.#languages.keys()].filter((tag) => readLocale(tag)?.language === language);
  }

  /** The parts that some language has, or that are needed, and that not every shopper could read. */
  missing(needed: readonly Part[]): Part[] {
    const written = [...this.#languages.values()].flatMap((texts) => PARTS.filter((part) => texts[part]));
    const there = this.#languages.get(this.lastResort);
    return PARTS.filter((part) => (needed.includes(part) || written.includes(part)) && !there?.[part]);
  }

  /** Every link and picture. */
  get addresses(): PlacedAddress[] {
    return [...this.#languages].flatMap(([locale, texts]) =>
      PARTS.flatMap((part) =>
        (['imageUrl', 'noticeUrl', 'termsUrl'] as const).flatMap((name) => {
          const found = texts[part]?.[name];
          return found ? [{ place: [locale, part, name] as const, url: new URL(found) }] : [];
        }),
      ),
    );
  }
}

/** Whether an address leads to this machine, as the sandbox's do. */
export function isOnThisMachine({ url }: PlacedAddress): boolean {
  return url.protocol === 'http:' && isLoopback(url.hostname);
}

/** Languages are two or three letters; longer words are none, though the grammar lets them pass. */
function readTag(tag: string): string | undefined {
  const locale = readLocale(tag);
  return locale && /^[a-z]{2,3}$/.test(locale.language) ? locale.baseName : undefined;
}

/** `de-AT`, then `de`. */
function wider(tag: string | undefined): string[] {
  const words = readLocale(tag)?.baseName.split('-') ?? [];
  return words.map((_, index) => words.slice(0, words.length - index).join('-'));
}

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
