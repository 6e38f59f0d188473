/** The one flow of the contract's examples. Its hosts are the vendor's own: nothing of the sandbox answers there. */

const API = 'https://api.uptick.com';

const APP = 'https://app.uptick.com';

export const SAMPLE_INTEGRATION = '3b1e6d52-0f7a-4c1d-9a61-5c2f7f0a1b11';

export const SAMPLE_FLOW = '9d2c7a44-6a1b-4f35-8f0e-0b7d5f6f2c22';

export const SAMPLE_EVENT = 'c0a8f4de-11c2-4b58-b6a4-7a54e2d93333';

const FLOW = `${API}/v1/places/${SAMPLE_INTEGRATION}/flows/${SAMPLE_FLOW}`;

const CLICKS = `${APP}/evt/flows/${SAMPLE_FLOW}/events/${SAMPLE_EVENT}`;

export const sampleAddresses = {
  flow: FLOW,
  firstOffer: `${FLOW}/offers/new?event_id=${SAMPLE_EVENT}&index=0`,
  secondOffer: `${FLOW}/offers/new?event_id=${SAMPLE_EVENT}&index=1&placement=order_confirmation`,
  shown: `${FLOW}/events?eid=${SAMPLE_EVENT}&offer_id=204&offer_index=0`,
  accept: `${CLICKS}/accept?index=0&placement=order_confirmation`,
  reject: `${CLICKS}/reject?index=0&placement=order_confirmation`,
};
