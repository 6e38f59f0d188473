import type { Fields } from '../../../../offer/json.ts';
import { MOST_SEGMENT_DEPTH } from '../../../../offer/limits.ts';
import { present } from '../../../../offer/present.ts';
import type {
  ActionSegment,
  ContainerKind,
  ContainerSegment,
  Segment,
  TextSegment,
} from '../../../../offer/segment.ts';
import { type Act, actOf, makeAction } from './action.ts';
import { readLabel, readTextStyle, type TextStyle } from './attributes.ts';
import { isLeaf, readLeaf } from './leaf.ts';
import { Line } from './line.ts';
import { holding, markPlaced, type Place, type Reading, within } from './reading.ts';
import { roleOf } from './vocabulary.ts';
import { childrenOf, ownText, type Part, partsOf } from './walk.ts';

/** Words and what may stand among them: runs, links, badges, pictures, glyphs. Blocks in here lose their walls. */

type WordsKind = Extract<ContainerKind, 'paragraph' | 'heading' | 'badge'>;

/** What is in a segment: its text, else its children. Of a type we do not know, both: no words are lost. */
export function contentOf({ segment, meaning }: Part): readonly unknown[] {
  const text = ownText(segment);
  const children = childrenOf(segment);
  if (text === undefined) return children;
  return meaning.is === 'unknown' ? [{ type: 'text', text }, ...children] : [{ type: 'text', text }];
}

/** A paragraph, a heading or a badge. What all its runs share in size and tone stands on it, once. */
export function readWords(part: Part, kind: WordsKind, place: Place, reading: Reading): ContainerSegment | undefined {
  const { weight, emphasis, size, tone } = readTextStyle(part.segment);
  const children = holding(reading, place, () =>
    readLine(contentOf(part), present<TextStyle>({ weight, emphasis }), within(place), reading),
  );
  if (!children) return undefined;
  const runs = children.filter((child) => child.kind === 'text');
  const container: ContainerSegment = present<ContainerSegment>({
    kind,
    role: roleOf(part.segment),
    // A heading has the size of a heading, and is strong by itself.
    size: kind === 'heading' ? undefined : (size ?? shared(runs, 'size')),
    tone: tone ?? shared(runs, 'tone'),
    children,
  });
  for (const run of runs) {
    if (kind === 'heading' || run.size === container.size) delete run.size;
    if (run.tone === container.tone) delete run.tone;
  }
  if (kind === 'heading' && shared(runs, 'weight')) for (const run of runs) delete run.weight;
  return markPlaced(container, reading);
}

export function readLine(list: readonly unknown[], style: TextStyle, place: Place, reading: Reading): Segment[] {
  const line = new Line(reading.budget, place.depth);
  collect(list, style, place, { line, reading });
  return line.finish();
}

/** A button or a link, on its own or among words. */
export function readAction(part: Part, act: Act, place: Place, reading: Reading): ActionSegment | undefined {
  const inside = { ...within(place), inAction: true };
  const children = holding(reading, place, () => {
    const words = readLine(contentOf(part), {}, inside, reading);
    return words.length > 0 ? words : readLine([{ type: 'text', text: readLabel(part.segment) }], {}, inside, reading);
  });
  const look = part.meaning.is === 'pressable' && part.meaning.look === 'button' ? 'button' : 'link';
  return children && makeAction(part, act, look, children, reading);
}

interface Collecting {
  line: Line;
  reading: Reading;
}

function collect(list: readonly unknown[], style: TextStyle, place: Place, collecting: Collecting): void {
  if (place.depth > MOST_SEGMENT_DEPTH) return;
  for (const part of partsOf(list)) {
    if (collecting.reading.budget.isSpent) return;
    collectOne(part, style, place, collecting);
  }
}

function collectOne(part: Part, style: TextStyle, place: Place, collecting: Collecting): void {
  const { line, reading } = collecting;
  const { segment, meaning } = part;
  const act = actOf(part, place, reading);
  if (act) {
    line.add(readAction(part, act, place, reading));
  } else if (meaning.is === 'gap' && meaning.direction === 'block') {
    line.break();
  } else if (isLeaf(part)) {
    line.add(readLeaf(part, place, reading));
  } else if (isLabel(part)) {
    line.add(readWords(part, 'badge', place, reading));
  } else if (meaning.is === 'words' && meaning.kind === 'text') {
    collectText(segment, { ...style, ...readTextStyle(segment) }, place, collecting);
  } else {
    const isBlock = meaning.is !== 'pressable';
    if (isBlock) line.break();
    collect(contentOf(part), style, within(place), collecting);
    if (isBlock) line.break();
  }
}

function collectText(segment: Fields, style: TextStyle, place: Place, collecting: Collecting): void {
  const text = ownText(segment);
  const children = childrenOf(segment);
  if (text !== undefined) collecting.line.addText(text, style);
  else if (children.length > 0) collect(children, style, within(place), collecting);
  // A blank is a text too, where it has nothing to hold: it keeps two runs apart.
  else if (segment['text']) collecting.line.addText(' ', style);
}

/** What says that an offer is paid for stays marked, wherever it stands. */
function isLabel({ segment, meaning }: Part): boolean {
  return (meaning.is === 'words' && meaning.kind === 'badge') || roleOf(segment) === 'sponsored';
}

/** What all of them have in common, if they do. */
function shared<Key extends 'size' | 'tone' | 'weight'>(
  runs: readonly TextSegment[],
  key: Key,
): TextSegment[Key] | undefined {
  const [first, ...others] = runs;
  return others.every((run) => run[key] === first?.[key]) ? first?.[key] : undefined;
}
