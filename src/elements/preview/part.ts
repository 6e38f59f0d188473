export { previewBadge } from './preview-badge.ts';
export { previewOffer, previewPicture } from './preview-offer.ts';
export { previewSegments } from './preview-segments.ts';
