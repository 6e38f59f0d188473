import type { AddressRules } from '../../offer/address.ts';
import { type Fields, record } from '../../offer/json.ts';
import type { OfferAnswer } from '../../offer/offer-answer.ts';
import { parseCard } from '../../offer/parse-card.ts';
import { parseOfferAnswer } from '../../offer/parse-offer-answer.ts';
import { bare } from '../attributes/bare.ts';
import { actionPart, segmentsPart } from '../parts.ts';

/**
 * Unknown JSON to an answer that can be drawn: what draws it has come with it.
 *
 * @throws where that could not be had.
 */
export async function readOffer(json: unknown, rules: AddressRules): Promise<OfferAnswer | undefined> {
  const { layout, action }: Fields = record(record(json)?.['offer']) ?? {};
  const kind = record(action)?.['kind'];
  const segments = layout === 'segments' ? (await segmentsPart.load()).parseSegments : undefined;
  const invite = kind === 'invite' || kind === 'enrol' ? (await actionPart.load()).parseInvite : undefined;
  return bare(parseOfferAnswer(json, { card: (fields, within) => parseCard(fields, within, invite), segments }, rules));
}
