import { decodeHTML } from 'entities/decode';
import { type AddressRules, safeAddress } from '../../../offer/address.ts';
import type { HostedMessages, OfferPrivacy } from '../../../offer/offer.ts';
import type { OfferRequest } from '../../../offer/offer-request.ts';
import { present } from '../../../offer/present.ts';
import { readLocale } from '../../locale.ts';
import { referAFriend } from '../../words.ts';
import type { CardDraft, NoOffer } from '../vendor.ts';
import type { OfferBody } from './wire.ts';

export function isOfferBody(json: unknown): json is OfferBody {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Their words to ours. Without an address that may be shown there is nothing to press, so no offer. */
export function readOffer(body: OfferBody, request: OfferRequest, rules: AddressRules): CardDraft | NoOffer {
  const url = safeAddress(body.url, rules);
  if (!url) return { offer: null, reason: 'no-offer' };
  const locale = readLocale(text(body.localeCode))?.toString();
  const code = text(body.offerCode);
  const imageUrl = safeAddress(body.imageUrl, rules);
  const termsUrl = safeAddress(body.termsAndConditionsUrl, rules);
  return {
    offer: present<CardDraft['offer']>({
      layout: 'card',
      locale,
      headline: text(body.headline),
      description: text(body.description),
      code,
      image: imageUrl ? { url: imageUrl } : undefined,
      action: {
        kind: 'link',
        label: text(body.defaultCallToAction) ?? referAFriend(locale, request.locale),
        url,
        messages: hostedMessages(url),
      },
      privacy: privacy(body, rules),
      terms: termsUrl ? { url: termsUrl } : undefined,
    }),
    view: { offer: code, variant: request.variation },
  };
}

/** What the journey says to a page that frames it (contract, "Messages from the hosted page"). */
function hostedMessages(url: string): HostedMessages {
  return {
    origin: new URL(url).origin,
    close: ['mm:referrer:close', 'mm:referrer-share:close', 'mm:referee:close'],
    consent: ['mm:referrer:consent'],
  };
}

function privacy(body: OfferBody, rules: AddressRules): OfferPrivacy | undefined {
  const notice = text(body.privacyNotice);
  const url = safeAddress(body.privacyNoticeUrl, rules);
  if (!notice && !url) return undefined;
  return present<OfferPrivacy>({ notice, url, label: url && text(body.privacyNoticeLinkText) });
}

/** References such as `&eacute;` become characters, once; markup stays the text it is (gotcha 4). Blank is absent. */
function text(value: unknown): string | undefined {
  return (typeof value === 'string' && decodeHTML(value).trim()) || undefined;
}
