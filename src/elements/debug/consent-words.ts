import type { Inputs } from '../attributes/inputs.ts';
import type { Overheard } from '../page/surroundings.ts';

const WORDS = 'auto, required, granted or denied';

/**
 * Whether an element may ask, and who says so.
 *
 * @param granted by `grantConsent()`
 */
export function consentWords({ text }: Inputs, granted: boolean, overheard: Overheard | undefined): string {
  const attribute = text('consent');
  if (attribute === undefined) return 'granted: there is no attribute consent, so the shop has decided';
  if (attribute === 'granted' || attribute === 'denied') return `${attribute}, by the attribute consent`;
  if (granted) return 'granted, by grantConsent()';
  if (attribute !== 'auto') return 'waiting for grantConsent()';
  const { consent } = overheard ?? {};
  return consent ? `${consent.word}, by ${consent.by}` : 'waiting: nobody on this page has said anything';
}

/** What to do for consent where the usual advice would tell what stands there already, or what has no effect there. */
export function consentFix({ text }: Inputs): string | undefined {
  const attribute = text('consent') ?? '';
  if (consentMistake(attribute)) return `Write ${WORDS} for consent: another word waits for grantConsent().`;
  if (attribute === 'denied') return 'Nothing, if the shopper has said no. Else write another word for consent.';
  if (attribute !== 'auto') return undefined;
  return 'Nothing, if the shopper has said no. Else let the banner of the shop load on this page, or call grantConsent() when the shopper agrees.';
}

/** What is wrong with the word of `consent`. It is cut, and not said where it is no word: somebody's name may have slipped in. */
export function consentMistake(value: string): string | undefined {
  const word = value.trim();
  if (/^(auto|required|granted|denied)?$/.test(word)) return undefined;
  const said = /^[\w-]+$/.test(word) ? `"${word.slice(0, 20)}"` : 'what stands there';
  return `consent: ${said} is no word of it; write ${WORDS}`;
}
