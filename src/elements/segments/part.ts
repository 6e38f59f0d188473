export { parseSegments } from '../../offer/parse-segments.ts';
export { SegmentsPanel } from './segments-panel.ts';
