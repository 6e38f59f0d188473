import type { CardOffer, OfferAction, OfferImage, OfferPrivacy } from '../../../offer/offer.ts';
import { present } from '../../../offer/present.ts';
import type { CardDraft } from '../vendor.ts';
import type { Chosen } from './content.ts';
import { type SealedAct, sealAct } from './sealed-act.ts';
import type { PromotionTexts } from './texts.ts';

/** A card from the shop's own words. */
export function draftCard({ locale, texts }: Chosen<PromotionTexts>, action: OfferAction, act: SealedAct): CardDraft {
  return {
    offer: present<CardDraft['offer']>({
      layout: 'card',
      locale,
      headline: texts.headline,
      description: texts.description,
      image: image(texts),
      action,
      privacy: privacy(texts),
      terms: terms(texts),
    }),
    view: { offer: act.offer },
    sealed: sealAct(act),
  };
}

function image({ imageUrl, imageAlt }: PromotionTexts): OfferImage | undefined {
  return imageUrl ? present<OfferImage>({ url: imageUrl, alt: imageAlt }) : undefined;
}

function privacy({ notice, noticeUrl }: PromotionTexts): OfferPrivacy | undefined {
  return notice || noticeUrl ? present<OfferPrivacy>({ notice, url: noticeUrl }) : undefined;
}

function terms({ termsUrl }: PromotionTexts): CardOffer['terms'] {
  return termsUrl ? { url: termsUrl } : undefined;
}
