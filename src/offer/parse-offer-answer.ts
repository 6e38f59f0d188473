import { type AddressRules, safeAddress } from './address.ts';
import type { HostedMessages, LinkAction, Offer, OfferImage, OfferPrivacy, OfferTerms } from './offer.ts';
import type { OfferAnswer } from './offer-answer.ts';
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
  const action = parseAction(fields?.['action'], rules);
  const id = text(fields?.['id']);
  const receipt = text(fields?.['receipt']);
  if (!fields || !action || !id || !receipt || fields['layout'] !== 'card') return undefined;
  return present<Offer>({
    id,
    provider: text(fields['provider']) ?? '',
    layout: 'card',
    locale: language(fields['locale']),
    headline: text(fields['headline']),
    description: text(fields['description']),
    code: text(fields['code']),
    receipt,
    image: parseImage(fields['image'], rules),
    action,
    privacy: parsePrivacy(fields['privacy'], rules),
    terms: parseTerms(fields['terms'], rules),
  });
}

function parseAction(json: unknown, rules: AddressRules): LinkAction | undefined {
  const fields = record(json);
  const url = safeAddress(fields?.['url'], rules);
  const label = text(fields?.['label']);
  if (fields?.['kind'] !== 'link' || !url || !label) return undefined;
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
    width: pixels(fields['width']),
    height: pixels(fields['height']),
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

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function pixels(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && value < 10_000 ? Math.round(value) : undefined;
}

/** A tag the `lang` attribute may carry. Its shape is enough: an unknown language does no harm there. */
function language(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? value : undefined;
}
