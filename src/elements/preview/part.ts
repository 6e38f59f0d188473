export { previewOffer, previewPicture } from './preview-offer.ts';
export { previewSegments } from './preview-segments.ts';
