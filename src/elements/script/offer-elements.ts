/**
 * The script for a script tag: registers what the package registers, unless the page would not let it draw. It is a
 * guest on the page, so whatever happens here, nothing is thrown at it.
 */

import { define } from '../define.ts';
import { openQueue } from '../page-store.ts';
import { PostPurchaseOffer } from '../post-purchase-offer.ts';
import { ReferralOffer } from '../referral-offer.ts';
import { refused } from './trusted-types.ts';

// For the build, which lets it fetch the parts.
export { fetchPart } from './fetch-part.ts';

if (!refused) {
  try {
    openQueue();
    define('referral-offer', ReferralOffer);
    define('post-purchase-offer', PostPurchaseOffer);
  } catch (error) {
    console.warn('offer-elements', error);
  }
}
