import { present } from '../../../../offer/present.ts';
import type { ImageSegment, Segment } from '../../../../offer/segment.ts';
import { attribute, readAlternative, readSpace } from './attributes.ts';
import type { Place, Reading } from './reading.ts';
import { ICONS } from './vocabulary.ts';
import type { Part } from './walk.ts';

/** What holds nothing: a picture, a glyph, a gap. `undefined` for anything else, and where it may not be shown. */
export function readLeaf(
  { segment, meaning }: Part,
  { depth }: Place,
  { addresses, budget }: Reading,
): Segment | undefined {
  switch (meaning.is) {
    case 'image': {
      const url = addresses.showable(attribute(segment, 'src'));
      if (!url || !budget.takeImage(depth)) return undefined;
      return present<ImageSegment>({ kind: 'image', url, alt: readAlternative(segment) });
    }
    case 'icon': {
      const name = ICONS.get(attribute(segment, 'src'));
      return name && budget.take(depth) ? { kind: 'icon', name } : undefined;
    }
    case 'gap': {
      const space = readSpace(attribute(segment, 'gap')) ?? 'base';
      return budget.take(depth) ? { kind: 'gap', direction: meaning.direction, space } : undefined;
    }
    default:
      return undefined;
  }
}

export function isLeaf({ meaning }: Part): boolean {
  return meaning.is === 'image' || meaning.is === 'icon' || meaning.is === 'gap';
}
