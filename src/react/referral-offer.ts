'use client';

import { ReferralOffer as ReferralOfferElement } from '../elements/referral-offer.define.ts';
import { componentFor, type OfferComponent } from './component.ts';

const EVENTS = [
  'offer-load',
  'offer-shown',
  'offer-select',
  'offer-invite',
  'offer-enrol',
  'offer-dismiss',
  'offer-empty',
  'offer-error',
] as const;

/** `<referral-offer>`, for React. */
export const ReferralOffer: OfferComponent<ReferralOfferElement, (typeof EVENTS)[number]> = componentFor(
  'referral-offer',
  ReferralOfferElement,
  EVENTS,
);
