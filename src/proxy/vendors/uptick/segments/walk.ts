import { type Fields, record } from '../../../../offer/json.ts';
import { readAlternative } from './attributes.ts';
import { clip } from './clip.ts';
import { type Meaning, meaningOf } from './vocabulary.ts';

/** Ways to look at what came over the wire. None of them recurses, so that no tree is too deep to be looked at. */

export interface Part {
  segment: Fields;
  meaning: Meaning;
}

/** Segments looked at in search of something: a hundred times what any limit lets through, and some milliseconds. */
const MOST_VISITS = 50_000;

/** A name longer than this is none. Both keep the search for names cheap. */
const MOST_NAME_PARTS = 50;
const MOST_NAME_CHARACTERS = 200;

/** A list, or nothing. */
export function childrenOf({ children }: Fields): readonly unknown[] {
  return Array.isArray(children) ? children : [];
}

/** Something of a list, if it means something. */
function partOf(item: unknown): Part | undefined {
  const segment = record(item);
  const meaning = segment && meaningOf(segment);
  return meaning && { segment, meaning };
}

/** Those of a list that mean something. */
export function* partsOf(list: readonly unknown[]): Generator<Part, void, undefined> {
  for (const item of list) {
    const part = partOf(item);
    if (part) yield part;
  }
}

/** Every segment of a tree in reading order, each with those that hold it, outermost first. */
export function* walk(tree: readonly unknown[]): Generator<Part & { holders: readonly Fields[] }, void, undefined> {
  const holders: Fields[] = [];
  const levels = [{ list: tree, next: 0 }];
  let visits = 0;
  for (let level = levels.at(-1); level && visits < MOST_VISITS; level = levels.at(-1)) {
    if (level.next >= level.list.length) {
      levels.pop();
      holders.pop();
      continue;
    }
    const part = partOf(level.list[level.next]);
    level.next += 1;
    if (!part) continue;
    const { segment, meaning } = part;
    visits += 1;
    yield { segment, meaning, holders };
    holders.push(segment);
    levels.push({ list: childrenOf(segment), next: 0 });
  }
}

/** Text of a segment's own. Where there is some, it wins over the children. */
export function ownText({ text }: Fields): string | undefined {
  return typeof text === 'string' && isVisible(text) ? text : undefined;
}

/** Whether there is anything to see: a blank is nothing, and neither is a mark that only steers the text. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}

/** The texts in a segment, in order. The first few, where there are many. */
export function textsIn(segment: Fields): string[] {
  const pending: unknown[] = [segment];
  const texts: string[] = [];
  for (let parts = 0; pending.length > 0 && parts < MOST_NAME_PARTS; parts++) {
    const part = partOf(pending.pop());
    if (!part) continue;
    const text = ownText(part.segment) ?? (part.meaning.is === 'image' ? readAlternative(part.segment) : undefined);
    if (text !== undefined) texts.push(clip(text, MOST_NAME_CHARACTERS));
    else pending.push(...childrenOf(part.segment).slice(0, MOST_NAME_PARTS).reverse());
  }
  return texts;
}

/** What a segment would be called on its own; empty when it has no words. */
export function nameOf(segment: Fields): string {
  return clip(textsIn(segment).join(' ').replace(/\s+/g, ' ').trim(), MOST_NAME_CHARACTERS);
}
