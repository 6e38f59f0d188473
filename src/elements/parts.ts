import { Later } from './later.ts';

/** Draws trees of segments. */
export const segmentsPart = new Later(() => import('./segments/part.ts'));

/** Draws the actions of a card that are a call of the proxy's: the form that invites, the button that enrols. */
export const actionPart = new Later(() => import('./action/part.ts'));

/** Makes a shop's own colours readable. */
export const contrastPart = new Later(() => import('./contrast/part.ts'));

/** Opens the hosted journey on the page. */
export const dialogPart = new Later(() => import('./dialog/part.ts'));

/** Records orders with a coupon. */
export const couponPart = new Later(() => import('./coupon/part.ts'));

/** Goes on from what the shop's server drew. */
export const fragmentPart = new Later(() => import('./fragment/part.ts'));

/** Reads what the page tells others, and tells them of ours; makes elements of what stands for them. */
export const pagePart: Later<PagePart> = new Later(() => import('./page/part.ts'));

export type PagePart = typeof import('./page/part.ts');

/** What `preview` shows. */
export const previewPart = new Later(() => import('./preview/part.ts'));

/** What `debug` shows. */
export const debugPart = new Later(() => import('./debug/part.ts'));
