/** Trees that nobody should draw whole. Each holds both actions at its very end. */

import type { LiveOffer } from './live-offer.ts';
import type { Segment } from './segment.ts';
import { acceptButton, declineButton } from './web-components.ts';

const DEPTH = 5_000;

const WIDTH = 10_000;

const TEXT_LENGTH = 1_000_000;

/** Four to the power of six: shallow enough for any limit of depth, and more than five thousand nodes in all. */
const BRANCHES = 4;
const LEVELS = 6;

/** One box within the other. As JSON, for whoever writes JSON as usual runs out of stack here. */
export function deepTree(offer: LiveOffer): string {
  const levels = Array.from({ length: DEPTH }, (_, level) => `{"type":"s-text","text":"Level ${level + 1}. "}`);
  const opened = levels.map((text) => `[${text},{"type":"s-box","children":`).join('');
  return opened + JSON.stringify(actions(offer)) + '}]'.repeat(DEPTH);
}

/** One list of siblings. */
export function wideTree(offer: LiveOffer): Segment[] {
  const texts = Array.from({ length: WIDTH }, (_, index) => ({ type: 's-text', text: `Child ${index + 1}. ` }));
  return [{ type: 's-box', children: [...texts, ...actions(offer)] }];
}

/** One text of a megabyte. */
export function hugeText(offer: LiveOffer): Segment[] {
  const sentence = 'Steep for three minutes. ';
  const text = sentence.repeat(TEXT_LENGTH / sentence.length);
  return [{ type: 's-box', children: [{ type: 's-paragraph', text }, ...actions(offer)] }];
}

/** Every branch looks like the whole. */
export function selfSimilarTree(offer: LiveOffer): Segment[] {
  return [...branches(LEVELS), ...actions(offer)];
}

function branches(levels: number): Segment[] {
  if (levels === 0) return [{ type: 's-text', text: 'Leaf. ' }];
  return Array.from({ length: BRANCHES }, () => ({ type: 's-box', children: branches(levels - 1) }));
}

function actions(offer: LiveOffer): Segment[] {
  return [acceptButton(offer), declineButton(offer)];
}
