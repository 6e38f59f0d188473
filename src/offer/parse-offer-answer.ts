import type { AddressRules } from './address.ts';
import { type Fields, record, text } from './json.ts';
import type { CardOffer, Offer, SegmentsOffer } from './offer.ts';
import type { OfferAnswer } from './offer-answer.ts';
import { parseWords } from './parse-words.ts';
import { present } from './present.ts';
import { isReason } from './reason.ts';

/** What each layout has beside what every offer has. A layout that is not here cannot be read. */
export interface LayoutParsers {
  card?: ParseLayout<CardOffer> | undefined;
  segments?: ParseLayout<SegmentsOffer> | undefined;
}

/** `undefined` when what drawing needs is not there. */
export type ParseLayout<Layout extends Offer> = (fields: Fields, rules: AddressRules) => Partial<Layout> | undefined;

/**
 * Unknown JSON to an answer the elements may trust.
 *
 * By hand rather than by a schema library: this runs in the page, where it is a tenth of the size. What is not on the
 * list is dropped; a text that is no text, or an address that may not be shown, is dropped too. Only an offer that
 * lacks what drawing needs makes the whole answer unusable.
 *
 * @returns `undefined` when this is no answer of ours.
 */
export function parseOfferAnswer(
  json: unknown,
  parsers: LayoutParsers,
  rules: AddressRules = {},
): OfferAnswer | undefined {
  const answer = record(json);
  if (!answer) return undefined;
  if (answer['offer'] === null) {
    return { offer: null, reason: isReason(answer['reason']) ? answer['reason'] : 'no-offer' };
  }
  const offer = parseOffer(answer['offer'], parsers, rules);
  return offer && { offer };
}

function parseOffer(json: unknown, parsers: LayoutParsers, rules: AddressRules): Offer | undefined {
  const fields = record(json);
  const id = text(fields?.['id']);
  const receipt = text(fields?.['receipt']);
  if (!fields || !id || !receipt) return undefined;
  const name = fields['layout'];
  const layout = name === 'card' || name === 'segments' ? parsers[name]?.(fields, rules) : undefined;
  if (!layout) return undefined;
  return {
    ...present({
      id,
      provider: text(fields['provider']) ?? '',
      locale: language(fields['locale']),
      code: text(fields['code']),
      receipt,
      words: parseWords(fields['words']),
    }),
    ...layout,
  } as Offer;
}

/** A tag the `lang` attribute may carry. Its shape is enough: an unknown language does no harm there. */
function language(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? value : undefined;
}
