import type { ConsentSource, ConsentWord } from './consent-source.ts';
import { cookiebot } from './cookiebot.ts';
import { globalPrivacyControl } from './global-privacy-control.ts';
import { googleConsentMode } from './google-consent-mode.ts';
import { oneTrust } from './one-trust.ts';
import { shopify } from './shopify.ts';
import { transparencyFramework } from './transparency-framework.ts';
import { wordPress } from './word-press.ts';

/**
 * In the order they are believed: the first that says anything is followed. The browser's own refusal stands above all;
 * a banner that was asked is better than a tag that was told.
 */
const SOURCES: readonly ConsentSource[] = [
  globalPrivacyControl,
  transparencyFramework,
  shopify,
  wordPress,
  oneTrust,
  cookiebot,
  googleConsentMode,
];

/** What the shopper has answered, and who said so. */
export interface KnownConsent {
  word: ConsentWord;
  by: string;
}

/** What `consent="auto"` follows. Listens while somebody wants to know. */
class Consent {
  readonly #listeners = new Set<() => void>();
  readonly #said = new Map<ConsentSource, ConsentWord | undefined>();
  #ends: (() => void)[] = [];

  /** `undefined`: nobody has said anything. */
  get known(): KnownConsent | undefined {
    const source = SOURCES.find((one) => this.#said.get(one));
    const word = source && this.#said.get(source);
    return word && { word, by: source.name };
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#ends.length === 0)
      this.#ends = SOURCES.map((source) => source.listen((word) => this.#hear(source, word)));
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#leave();
    };
  }

  #hear(source: ConsentSource, word: ConsentWord | undefined): void {
    if (this.#said.get(source) === word) return;
    this.#said.set(source, word);
    for (const listener of this.#listeners) listener();
  }

  #leave(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#said.clear();
  }
}

export const consent = new Consent();
