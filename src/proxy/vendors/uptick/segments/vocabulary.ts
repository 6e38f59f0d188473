import type { Fields } from '../../../../offer/json.ts';
import type { ActionSegment, IconName, SegmentRole } from '../../../../offer/segment.ts';

/**
 * What the vendor's types mean to us (contract, "Segments"). Two generations share the table: the older names are plain,
 * the newer ones have a prefix that is taken off first. A type that is not here is `unknown`, never an error.
 */
export type Meaning =
  /** Words, and what may stand among words. */
  | { is: 'words'; kind: 'text' | 'paragraph' | 'heading' | 'badge' }
  | { is: 'container'; kind: 'box' | 'stack' | 'row' | 'grid' | 'note' }
  | { is: 'pressable'; look: ActionSegment['look'] }
  | { is: 'image' }
  | { is: 'icon' }
  | { is: 'gap'; direction: 'block' | 'inline' }
  | { is: 'unknown' };

const UNKNOWN: Meaning = { is: 'unknown' };

const TYPES = new Map<string, Meaning | undefined>([
  ['text', { is: 'words', kind: 'text' }],
  ['paragraph', { is: 'words', kind: 'paragraph' }],
  ['heading', { is: 'words', kind: 'heading' }],
  ['badge', { is: 'words', kind: 'badge' }],
  ['view', { is: 'container', kind: 'box' }],
  ['box', { is: 'container', kind: 'box' }],
  ['modal', { is: 'container', kind: 'box' }],
  ['grid-item', { is: 'container', kind: 'box' }],
  ['block_layout', { is: 'container', kind: 'stack' }],
  ['inline_layout', { is: 'container', kind: 'row' }],
  ['grid', { is: 'container', kind: 'grid' }],
  ['banner', { is: 'container', kind: 'note' }],
  ['button', { is: 'pressable', look: 'button' }],
  ['link', { is: 'pressable', look: 'link' }],
  ['pressable', { is: 'pressable', look: 'area' }],
  ['clickable', { is: 'pressable', look: 'area' }],
  ['image', { is: 'image' }],
  ['icon', { is: 'icon' }],
  ['newline', { is: 'gap', direction: 'block' }],
  ['spacer', { is: 'gap', direction: 'inline' }],
  // The vendor's own loading view, and items of its envelope: nothing to a reader.
  ['spinner', undefined],
  ['skeleton-paragraph', undefined],
  ['offer', undefined],
  ['event', undefined],
]);

/** `undefined`: to be skipped with all it holds, which includes a type that is missing, blank or no text. */
export function meaningOf({ type }: Fields): Meaning | undefined {
  if (typeof type !== 'string') return undefined;
  const name = type.trim().replace(/^s-/, '');
  if (name === '') return undefined;
  return TYPES.has(name) ? TYPES.get(name) : UNKNOWN;
}

const ROLES = new Map<unknown, SegmentRole>([
  ['header', 'header'],
  ['personalization', 'greeting'],
  ['progress', 'progress'],
  ['sponsored', 'sponsored'],
  ['content', 'content'],
  ['actions', 'actions'],
  ['disclaimer', 'disclaimer'],
  ['footer', 'footer'],
]);

export function roleOf(segment: Fields): SegmentRole | undefined {
  return ROLES.get(segment['name']);
}

export const ACCEPT_NAME = 'button-accept';
export const DECLINE_NAME = 'button-reject';

/** The names of glyphs that we have one for. */
export const ICONS = new Map<unknown, IconName>([
  ['arrowDown', 'arrow-down'],
  ['arrow-down', 'arrow-down'],
  ['arrowRight', 'arrow-right'],
  ['arrow-right', 'arrow-right'],
  ['check', 'check'],
  ['checkmark', 'check'],
  ['gift', 'gift'],
  ['info', 'info'],
  ['star', 'star'],
]);
