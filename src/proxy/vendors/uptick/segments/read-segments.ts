import type { ActionSegment, ContainerSegment, Segment } from '../../../../offer/segment.ts';
import type { Addresses } from '../addresses.ts';
import { type Act, makeAction } from './action.ts';
import { readBlocks } from './blocks.ts';
import { Budget } from './budget.ts';
import { type Essential, findEssentials } from './essentials.ts';
import { joinLines } from './join-lines.ts';
import type { Reading } from './reading.ts';
import { meaningOf } from './vocabulary.ts';
import { isVisible } from './walk.ts';

/**
 * # From the vendor's tree to ours
 *
 * Three generations of payload describe the same offers. They become one normal form, so that the page draws them, and a
 * screen reader reads them, the same:
 *
 * - The first generation's sections are arranged as a tree (`sections.ts`); the other two differ only in names
 *   (`vocabulary.ts`, `attributes.ts`). From there on there is one reading.
 * - Blocks hold blocks, and words stand in a paragraph, a heading or a badge; never bare. Words side by side are one
 *   paragraph where the sentence goes on from one to the next (`join-lines.ts`).
 * - Inside words there are only words: a block in there loses its walls, its words stay, a blank keeps them apart. A
 *   text that holds blocks is a box instead. Nothing that is pressed holds anything else that is.
 * - Runs that look the same are one run. Size and tone that all runs share stand on what holds them; a heading has no
 *   size and no strength of its own.
 * - A link by itself is a paragraph with a link. The actions stand bare.
 * - A box that holds nothing is gone.
 *
 * Nothing of the wire decides over anything but through a table of ours: no type, no attribute, no level.
 *
 * Work is bounded: the search for the essential parts does not recurse and stops after a few thousand segments; the
 * reading stops where the limits are, and they are asked before anything is made. Whatever that cuts, the actions and the
 * word that says who pays are added at the end.
 */
export interface SegmentTree {
  segments: Segment[];
  /** What the accept and the decline segment say is to be called. Not checked yet. */
  next: unknown;
  decline: unknown;
}

/** `undefined` when there is no text to see, or no way to accept. */
export function readSegments(tree: readonly unknown[], addresses: Addresses): SegmentTree | undefined {
  const essentials = findEssentials(tree, addresses);
  const { accept, decline } = essentials;
  if (!accept) return undefined;
  const reading: Reading = { addresses, budget: new Budget(), essentials, placed: new Set() };
  const segments = readBlocks(joinLines(tree), { depth: 1, inAction: false }, reading);
  addMissing(segments, reading);
  if (!segments.some(hasText)) return undefined;
  return { segments, next: accept.segment['url'], decline: decline?.segment['url'] };
}

/** What was cut and must not be. There is room for it: see `Budget`. */
function addMissing(segments: Segment[], reading: Reading): void {
  const { essentials, placed } = reading;
  const { accept, decline, sponsored } = essentials;
  const actions: ActionSegment[] = [];
  if (accept && !placed.has('accept')) {
    actions.push(bareAction(accept, { does: 'accept', url: accept.url }, reading));
  }
  if (decline && !placed.has('decline')) actions.push(bareAction(decline, { does: 'decline' }, reading));
  if (actions.length > 0) segments.push({ kind: 'row', role: 'actions', children: actions });
  if (sponsored && !placed.has('sponsored')) segments.unshift(bareLabel(sponsored));
}

function bareAction({ segment, name }: Essential, act: Act, reading: Reading): ActionSegment {
  const meaning = meaningOf(segment) ?? { is: 'unknown' };
  return makeAction({ segment, meaning }, act, 'button', [{ kind: 'text', text: name }], reading);
}

function bareLabel({ name }: Essential): ContainerSegment {
  return { kind: 'paragraph', role: 'sponsored', size: 'small', children: [{ kind: 'text', text: name }] };
}

/** The depth is limited by now. */
function hasText(segment: Segment): boolean {
  if (segment.kind === 'text') return isVisible(segment.text);
  return 'children' in segment && segment.children.some(hasText);
}
