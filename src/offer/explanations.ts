import type { Reason } from './reason.ts';

/** A reason in plain words, for whoever sets a page or a proxy up. */
export interface Explanation {
  /** What it means. */
  words: string;
  /** What to do about it. */
  fix: string;
  /** What to do where no field is named, if that is something else. */
  fixWithoutFields?: string;
}

/** One for each reason. What `debug` says on a page, and `offer-proxy --explain` of a line of the log. */
export const EXPLANATIONS: Readonly<Record<Reason, Explanation>> = {
  'no-offer': {
    words: 'The vendor has no offer for this order, or none that may be shown.',
    fix: 'Nothing: that is an answer.',
  },
  'touchpoint-disabled': {
    words: 'This place is switched off at the vendor.',
    fix: 'Switch it on there, or check the attribute situation.',
  },
  'site-blocked': { words: 'The vendor has blocked this site.', fix: 'Ask the vendor.' },
  'flow-expired': {
    words: 'The shopper waited too long, and the offer has lapsed.',
    fix: 'Nothing: a reload starts anew.',
  },
  'placement-disabled': {
    words: 'The vendor shows nothing on this page.',
    fix: 'Switch the placement on there, or check the attribute placement.',
  },
  'placement-unknown': {
    words: 'The vendor does not know this placement.',
    fix: 'Create it there, or check the attribute placement.',
  },
  'integration-unknown': {
    words: 'The vendor does not know the integration, campaign or promotion, or has it switched off.',
    fix: 'Compare the ids in the settings of the proxy with those in your account at the vendor.',
  },
  'customer-unknown': {
    words: 'The vendor does not know the shopper.',
    fix: 'Send the detail that the vendor knows its customers by: e-mail address, phone number or customer number.',
  },
  'limit-reached': {
    words: 'The shopper has had it already, or it is not to be had any more.',
    fix: 'Nothing: that is an answer.',
  },
  'refused-by-vendor': {
    words: 'The vendor refused the details of the request.',
    fix: 'Compare what the page sends with what the vendor asks for.',
  },
  'vendor-unavailable': {
    words: 'The proxy or the vendor could not be reached, or what answered was neither.',
    fix: 'Check the attribute endpoint; else look for the request id in the log of the proxy.',
  },
  timeout: {
    words: 'There was no answer in time.',
    fix: 'If it happens often, look for the request id in the log of the proxy: it says who was slow.',
  },
  'missing-field': {
    words: 'A detail that is needed is missing, and the vendor was not asked.',
    fix: 'Add the fields that are named here.',
  },
  'invalid-request': {
    words: 'A detail is not what was expected.',
    fix: 'Correct the fields that are named here.',
    fixWithoutFields: 'Without a field at fault, the page has stood open too long: reload it.',
  },
  'signature-required': {
    words: 'The proxy wants an order that is signed by the server of the shop.',
    fix: 'Add the attribute token, or renew it: it is good for 15 minutes.',
  },
  'already-used': {
    words: 'The same is being done at this moment, from elsewhere.',
    fix: 'Wait five seconds and reload.',
  },
  'origin-not-allowed': {
    words: 'The origin of this page is not on the list of the proxy.',
    fix: 'Add it to OFFERS_ALLOWED_ORIGINS, exactly as the browser writes it.',
  },
  'too-large': { words: 'More than 16 KB was sent.', fix: 'Send less.' },
  'too-many-requests': {
    words:
      'More was asked from one address, or with one token, than OFFERS_RATE_LIMIT allows, or than the vendor takes.',
    fix: 'Wait. If the proxy stands behind another one, set OFFERS_TRUSTED_PROXIES.',
  },
  'no-consent': {
    words: 'The element waits for consent, or was refused it. Nothing is sent or stored.',
    fix: 'Call grantConsent() when the shopper agrees, or write consent="auto" to follow the banner of the shop.',
  },
  offline: { words: 'The browser has no network.', fix: 'Nothing: it is tried again when that is back.' },
};
