import { isLoopback } from '../../../offer/address.ts';
import { readLocale } from '../../locale.ts';
import { type LanguageTexts, PARTS, type Part } from './texts.ts';

/**
 * # The words of an offer
 *
 * Neither answer of the vendor's holds any text for a shopper (gotcha 9), so the shop writes it: for each language, and
 * in it for each of the two offers.
 *
 * Whoever asks in `de-AT` reads what is written for `de-AT`, else for `de`, else for another region of it such as `de-CH`,
 * else for `en`, else in the first language there is. That the last of these always has something to
 * say is settled at the start, not before a shopper.
 */

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

/** `de-AT`, then `de`. */
function wider(tag: string | undefined): string[] {
  const words = readLocale(tag)?.baseName.split('-') ?? [];
  return words.map((_, index) => words.slice(0, words.length - index).join('-'));
}
