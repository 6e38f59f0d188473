import { entriesOf } from '../../asking/gather-request.ts';
import type { ConsentSource, ConsentWord } from './consent-source.ts';
import { listenTo, pageAnswer, pageValue } from './page-api.ts';

const FEATURES = [{ name: 'consent-tracking-api', version: '0.1' }];

/**
 * Shopify's Customer Privacy API: whether marketing is allowed, which says yes where a shopper need not be asked.
 *
 * https://shopify.dev/docs/api/customer-privacy
 */
export const shopify: ConsentSource = {
  name: 'Shopify',
  listen(say) {
    const look = (): void => say(word());
    const unlisten = listenTo(document, ['visitorConsentCollected', 'shopifyCustomerPrivacyApiLoaded'], look);
    look();
    // The platform loads it only for those who ask.
    if (!pageValue('Shopify.customerPrivacy')) pageAnswer('Shopify.loadFeatures', FEATURES, look);
    return unlisten;
  },
};

function word(): ConsentWord | undefined {
  const isAllowed = pageAnswer('Shopify.customerPrivacy.marketingAllowed');
  if (isAllowed === true) return 'granted';
  const answer = entriesOf(pageAnswer('Shopify.customerPrivacy.currentVisitorConsent')).get('marketing');
  // Without an answer it says no as well.
  return isAllowed === false && answer === 'no' ? 'denied' : undefined;
}
