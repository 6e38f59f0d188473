import type { AddressRules } from './address.ts';
import { record, text } from './json.ts';
import type { Offer } from './offer.ts';
import type { OfferAnswer } from './offer-answer.ts';
import { parseCard } from './parse-card.ts';
import { parseSegments } from './parse-segments.ts';
import { present } from './present.ts';
import { isReason } from './reason.ts';

/**
 * Unknown JSON to an answer the elements may trust.
 *
 * By hand rather than by a schema library: this runs in the page, where it is a tenth of the size. What is not on the
 * list is dropped; a text that is no text, or an address that may not be shown, is dropped too. Only an offer that
 * lacks what drawing needs makes the whole answer unusable.
 *
 * @returns `undefined` when this is no answer of ours.
 */
export function parseOfferAnswer(json: unknown, rules: AddressRules = {}): OfferAnswer | undefined {
  const answer = record(json);
  if (!answer) return undefined;
  if (answer['offer'] === null) {
    return { offer: null, reason: isReason(answer['reason']) ? answer['reason'] : 'no-offer' };
  }
  const offer = parseOffer(answer['offer'], rules);
  return offer && { offer };
}

function parseOffer(json: unknown, rules: AddressRules): Offer | undefined {
  const fields = record(json);
  const id = text(fields?.['id']);
  const receipt = text(fields?.['receipt']);
  if (!fields || !id || !receipt) return undefined;
  const layout =
    fields['layout'] === 'segments'
      ? parseSegments(fields, rules)
      : fields['layout'] === 'card'
        ? parseCard(fields, rules)
        : undefined;
  if (!layout) return undefined;
  return {
    ...present({
      id,
      provider: text(fields['provider']) ?? '',
      locale: language(fields['locale']),
      code: text(fields['code']),
      receipt,
    }),
    ...layout,
  } as Offer;
}

/** A tag the `lang` attribute may carry. Its shape is enough: an unknown language does no harm there. */
function language(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? value : undefined;
}
