import { define } from './define.ts';
import { openQueue } from './page-store.ts';
import { PostPurchaseOffer } from './post-purchase-offer.ts';

openQueue();
define('post-purchase-offer', PostPurchaseOffer);

declare global {
  interface HTMLElementTagNameMap {
    'post-purchase-offer': PostPurchaseOffer;
  }
}

export { PostPurchaseOffer };
