import type { Reason } from '../offer/reason.ts';

/** Each reason in plain words, with what to do about it. For whoever sets the element up; shoppers never see it. */
export const reasonWords: Record<Reason, string> = {
  'no-offer': 'The vendor has no offer for this order. Nothing to do.',
  'touchpoint-disabled': 'This place is switched off at the vendor. Switch it on there, or check "situation".',
  'site-blocked': 'The vendor has blocked this site. Ask them.',
  'flow-expired': 'The shopper waited too long. A reload starts anew.',
  'placement-disabled': 'This placement is switched off at the vendor.',
  'placement-unknown': 'The vendor does not know this "placement".',
  'integration-unknown': 'The vendor does not know the integration the proxy is set up with.',
  'customer-unknown': 'The vendor does not know this shopper.',
  'limit-reached': 'This shopper has had the offer as often as it is given.',
  'refused-by-vendor': 'The vendor refused the details. Compare them with what its contract asks for.',
  'vendor-unavailable': 'The proxy or the vendor could not be reached. Look for the request id in the proxy’s log.',
  timeout: 'The answer took too long.',
  'missing-field': 'A needed detail is missing.',
  'invalid-request': 'A detail is not what was expected.',
  'signature-required': 'The proxy wants a signed order: add "token", or renew it.',
  'already-used': 'This signed order has been used.',
  'origin-not-allowed': 'Add this page’s origin to OFFERS_ALLOWED_ORIGINS.',
  'too-large': 'The order is larger than the proxy takes.',
  'too-many-requests': 'Too many requests from this address. Wait a little.',
  'no-consent': 'Waiting for consent: call grantConsent().',
  offline: 'The browser is offline. It will be tried again.',
};
