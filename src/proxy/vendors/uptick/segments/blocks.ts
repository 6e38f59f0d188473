import { MOST_SEGMENT_DEPTH } from '../../../../offer/limits.ts';
import { present } from '../../../../offer/present.ts';
import type { ContainerKind, ContainerSegment, Segment } from '../../../../offer/segment.ts';
import { type Act, actOf, makeAction } from './action.ts';
import { readStyle, readTone } from './attributes.ts';
import { joinLines } from './join-lines.ts';
import { isLeaf, readLeaf } from './leaf.ts';
import { holding, markPlaced, type Place, type Reading, within } from './reading.ts';
import { roleOf } from './vocabulary.ts';
import { childrenOf, type Part, partsOf } from './walk.ts';
import { contentOf, readAction, readWords } from './words.ts';

/** Blocks: what stands one below the other, or side by side. Words among them always stand in one of their own. */

/** @param parts what stands together, in order. */
export function readBlocks(parts: Iterable<Part>, place: Place, reading: Reading): Segment[] {
  const blocks: Segment[] = [];
  if (place.depth > MOST_SEGMENT_DEPTH) return blocks;
  for (const part of parts) {
    if (reading.budget.isSpent) break;
    const block = readBlock(part, place, reading);
    if (block) blocks.push(block);
  }
  return blocks;
}

function readBlock(part: Part, place: Place, reading: Reading): Segment | undefined {
  const { segment, meaning } = part;
  const act = actOf(part, place, reading);
  if (act) return readActionBlock(part, act, place, reading);
  if (isLeaf(part)) return readLeafBlock(part, place, reading);
  if (meaning.is === 'container') return readContainer(part, meaning.kind, place, reading);
  if (meaning.is === 'words' && (meaning.kind === 'heading' || meaning.kind === 'badge')) {
    return readWords(part, meaning.kind, place, reading);
  }
  // An unknown type with children is a plain container, as is what cannot be pressed; a text that holds blocks is no
  // paragraph.
  const isVessel = meaning.is === 'unknown' || isArea(part);
  const isContainer = isVessel ? childrenOf(segment).length > 0 : holdsBlocks(part);
  return isContainer ? readContainer(part, 'box', place, reading) : readWords(part, 'paragraph', place, reading);
}

type BoxKind = Exclude<ContainerKind, 'paragraph' | 'heading' | 'badge'>;

function readContainer(part: Part, kind: BoxKind, place: Place, reading: Reading): ContainerSegment | undefined {
  const children = holding(reading, place, () => readContent(part, kind, within(place), reading));
  if (!children) return undefined;
  const { segment } = part;
  const container = present<ContainerSegment>({
    kind,
    role: roleOf(segment),
    style: readStyle(segment, 'attributes'),
    wide: readStyle(segment, 'desktop_attributes'),
    tone: readTone(segment),
    children,
  });
  return markPlaced(container, reading);
}

/** In a stack, a row or a grid each child has its own place; elsewhere, words side by side may be one line. */
function readContent(part: Part, kind: BoxKind, place: Place, reading: Reading): Segment[] {
  const content = contentOf(part);
  const hasPlaces = kind === 'stack' || kind === 'row' || kind === 'grid';
  return readBlocks(hasPlaces ? partsOf(content) : joinLines(content), place, reading);
}

function readActionBlock(part: Part, act: Act, place: Place, reading: Reading): Segment | undefined {
  const { meaning } = part;
  if (isArea(part) && act.does !== 'decline' && holdsBlocks(part)) {
    const inside = { ...within(place), inAction: true };
    const children = holding(reading, place, () => readContent(part, 'box', inside, reading));
    return children && makeAction(part, act, 'area', children, reading);
  }
  // A link by itself is a line of text that can be opened, however it was wrapped.
  const isLine = act.does === 'open' && meaning.is === 'pressable' && meaning.look === 'link';
  if (!isLine) return readAction(part, act, place, reading);
  const line = { type: 'paragraph', name: part.segment['name'], children: [part.segment] };
  return readWords({ segment: line, meaning: { is: 'words', kind: 'paragraph' } }, 'paragraph', place, reading);
}

/** A leaf with a role stands in a box that has it. */
function readLeafBlock(part: Part, place: Place, reading: Reading): Segment | undefined {
  const role = roleOf(part.segment);
  if (!role) return readLeaf(part, place, reading);
  const children = holding(reading, place, () => {
    const leaf = readLeaf(part, within(place), reading);
    return leaf ? [leaf] : [];
  });
  return children && markPlaced({ kind: 'box', role, children }, reading);
}

/** Whether anything directly in it is more than words. */
function holdsBlocks(part: Part): boolean {
  for (const { segment, meaning } of partsOf(contentOf(part))) {
    if (meaning.is === 'container') return true;
    if (meaning.is === 'words' && (meaning.kind === 'heading' || meaning.kind === 'paragraph')) return true;
    if ((meaning.is === 'unknown' || isArea({ segment, meaning })) && childrenOf(segment).length > 0) return true;
  }
  return false;
}

function isArea({ meaning }: Part): boolean {
  return meaning.is === 'pressable' && meaning.look === 'area';
}
