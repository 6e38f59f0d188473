import type { AddressRules } from '../../../src/offer/address.ts';
import type { OfferAnswer } from '../../../src/offer/offer-answer.ts';
import { parseCard } from '../../../src/offer/parse-card.ts';
import { parseInvite } from '../../../src/offer/parse-invite.ts';
import { parseOfferAnswer } from '../../../src/offer/parse-offer-answer.ts';
import { parseSegments } from '../../../src/offer/parse-segments.ts';

/** An answer, of any layout. */
export function parseOffer(json: unknown, rules?: AddressRules): OfferAnswer | undefined {
  return parseOfferAnswer(
    json,
    { card: (fields, within) => parseCard(fields, within, parseInvite), segments: parseSegments },
    rules,
  );
}
