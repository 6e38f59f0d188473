'use client';

import { PostPurchaseOffer as PostPurchaseOfferElement } from '../elements/post-purchase-offer.define.ts';
import { componentFor, type OfferComponent } from './component.ts';

const EVENTS = [
  'offer-load',
  'offer-shown',
  'offer-select',
  'offer-enrol',
  'offer-decline',
  'offer-empty',
  'offer-error',
] as const;

/** `<post-purchase-offer>`, for React. */
export const PostPurchaseOffer: OfferComponent<PostPurchaseOfferElement, (typeof EVENTS)[number]> = componentFor(
  'post-purchase-offer',
  PostPurchaseOfferElement,
  EVENTS,
);
