import { type AddressRules, safeAddress } from './address.ts';
import { type Fields, record, text, texts, whole } from './json.ts';
import type {
  CardOffer,
  HostedMessages,
  InviteAction,
  LinkAction,
  OfferAction,
  OfferImage,
  OfferPrivacy,
  OfferTerms,
} from './offer.ts';
import { present } from './present.ts';

export type ParseInvite = (fields: Fields, label: string) => InviteAction | undefined;

/** Room of a picture, in pixels: more is a mistake. */
const MOST_PIXELS = 10_000;

/**
 * What a card has beside what every offer has. `undefined` when there is nothing to press.
 *
 * @param parseInvite reads the action that few pages have. Without it there is none of that kind.
 */
export function parseCard(
  fields: Fields,
  rules: AddressRules,
  parseInvite?: ParseInvite,
): Partial<CardOffer> | undefined {
  const action = parseAction(fields['action'], rules, parseInvite);
  return (
    action &&
    present<Partial<CardOffer>>({
      layout: 'card',
      headline: text(fields['headline']),
      description: text(fields['description']),
      image: parseImage(fields['image'], rules),
      action,
      privacy: parsePrivacy(fields['privacy'], rules),
      terms: parseTerms(fields['terms'], rules),
    })
  );
}

function parseAction(json: unknown, rules: AddressRules, parseInvite?: ParseInvite): OfferAction | undefined {
  const fields = record(json);
  const label = text(fields?.['label']);
  if (!fields || !label) return undefined;
  switch (fields['kind']) {
    case 'link':
      return parseLink(fields, label, rules);
    case 'invite':
      return parseInvite?.(fields, label);
    case 'enrol':
      return { kind: 'enrol', label };
    default:
      return undefined;
  }
}

function parseLink(fields: Fields, label: string, rules: AddressRules): LinkAction | undefined {
  const url = safeAddress(fields['url'], rules);
  if (!url) return undefined;
  return present<LinkAction>({ kind: 'link', label, url, messages: parseMessages(fields['messages']) });
}

function parseMessages(json: unknown): HostedMessages | undefined {
  const fields = record(json);
  const origin = text(fields?.['origin']);
  return fields && origin ? { origin, close: texts(fields['close']), consent: texts(fields['consent']) } : undefined;
}

function parseImage(json: unknown, rules: AddressRules): OfferImage | undefined {
  const fields = record(json);
  const url = safeAddress(fields?.['url'], rules);
  if (!fields || !url) return undefined;
  return present<OfferImage>({
    url,
    alt: text(fields['alt']),
    width: whole(fields['width'], 1, MOST_PIXELS),
    height: whole(fields['height'], 1, MOST_PIXELS),
  });
}

function parsePrivacy(json: unknown, rules: AddressRules): OfferPrivacy | undefined {
  const fields = record(json);
  const notice = text(fields?.['notice']);
  const url = safeAddress(fields?.['url'], rules);
  return fields && (notice || url) ? present<OfferPrivacy>({ notice, url, label: text(fields['label']) }) : undefined;
}

function parseTerms(json: unknown, rules: AddressRules): OfferTerms | undefined {
  const fields = record(json);
  const url = safeAddress(fields?.['url'], rules);
  return fields && url ? present<OfferTerms>({ url, label: text(fields['label']) }) : undefined;
}
