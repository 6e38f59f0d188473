import type { Inputs } from '../attributes/inputs.ts';
import type { Overheard } from '../page/surroundings.ts';

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

/** What to do for consent where `consent="auto"` stands there already. */
export function consentFix({ text }: Inputs): string | undefined {
  if (text('consent') !== 'auto') return undefined;
  return 'Nothing, if the shopper has said no. Else let the banner of the shop load on this page, or call grantConsent() when the shopper agrees.';
}
