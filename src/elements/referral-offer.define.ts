import { define } from './define.ts';
import { openQueue } from './page-store.ts';
import { ReferralOffer } from './referral-offer.ts';

openQueue();
define('referral-offer', ReferralOffer);

declare global {
  interface HTMLElementTagNameMap {
    'referral-offer': ReferralOffer;
  }
}

export { ReferralOffer };
