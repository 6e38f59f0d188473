import { ACCEPT_NAME, DECLINE_NAME, roleOf } from './vocabulary.ts';
import { type Part, partsOf, textsIn } from './walk.ts';

/**
 * Texts and links that stand side by side, as paragraphs: one for those that go on from each other, one for each of the
 * others. A blank at the seam, or a mark that follows a word, says that the sentence goes on. What has a name is
 * a part of its own.
 */
export function* joinLines(list: readonly unknown[]): Generator<Part, void, undefined> {
  let line: Part[] = [];
  for (const part of partsOf(list)) {
    const last = line.at(-1);
    if (last && !(isInline(part) && goesOn(last, part))) {
      yield* joined(line);
      line = [];
    }
    if (isInline(part)) line.push(part);
    else yield part;
  }
  yield* joined(line);
}

function joined(line: Part[]): Part[] {
  if (line.length < 2) return line;
  const segment = { type: 'paragraph', children: line.map((part) => part.segment) };
  return [{ segment, meaning: { is: 'words', kind: 'paragraph' } }];
}

function isInline({ segment, meaning }: Part): boolean {
  const isWords =
    (meaning.is === 'words' && meaning.kind === 'text') || (meaning.is === 'pressable' && meaning.look === 'link');
  const { name } = segment;
  return isWords && name !== ACCEPT_NAME && name !== DECLINE_NAME && !roleOf(segment);
}

function goesOn(one: Part, other: Part): boolean {
  return /\s$/.test(textsIn(one.segment).join('')) || /^[\s.,;:!?)…]/.test(textsIn(other.segment).join(''));
}
