import type { AddressRules } from '../offer/address.ts';
import { record } from '../offer/json.ts';
import type { OfferAnswer } from '../offer/offer-answer.ts';
import { parseCard } from '../offer/parse-card.ts';
import { parseOfferAnswer } from '../offer/parse-offer-answer.ts';
import { bare } from './bare.ts';
import { actionPart, segmentsPart } from './parts.ts';

/**
 * Unknown JSON to an answer that can be drawn: what draws it has come with it.
 *
 * @throws where that could not be had.
 */
export async function readOffer(json: unknown, rules: AddressRules): Promise<OfferAnswer | undefined> {
  const layout = record(record(json)?.['offer'])?.['layout'];
  const segments = layout === 'segments' ? (await segmentsPart.load()).parseSegments : undefined;
  const answer = bare(parseOfferAnswer(json, { card: parseCard, segments }, rules));
  if (answer?.offer?.layout === 'card' && answer.offer.action.kind !== 'link') await actionPart.load();
  return answer;
}
