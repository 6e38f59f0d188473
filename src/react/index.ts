'use client';

/** Both elements as components of React 18 and 19. */
export { PostPurchaseOffer } from './post-purchase-offer.ts';
export { ReferralOffer } from './referral-offer.ts';
