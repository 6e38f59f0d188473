export { parseSegments } from '../../offer/parse-segments.ts';
export { offerSegments } from './offer-segments.ts';
export { SegmentsPanel } from './segments-panel.ts';
