export { pushPromotion } from './ga4.ts';
