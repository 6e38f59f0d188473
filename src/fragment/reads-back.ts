import type { ActionSegment, ContainerSegment, Segment } from '../offer/segment.ts';

/** What is open around a segment and cannot hold everything. */
interface Around {
  paragraph?: boolean;
  link?: boolean;
  button?: boolean;
  heading?: boolean;
}

/**
 * Whether a tree, written as HTML, is read back as the same tree. A parser ends a paragraph before a box, and a link before
 * a link (HTML, section 13.2.6.4.7); a tree that is built node by node knows no such rule, and a vendor's may have any shape.
 */
export function readsBack(segments: readonly Segment[], around: Around = {}): boolean {
  return segments.every((segment) => {
    if (!('children' in segment)) return true;
    const inside = segment.kind === 'action' ? insideAction(segment, around) : insideContainer(segment, around);
    return inside !== undefined && readsBack(segment.children, inside);
  });
}

function insideAction({ does }: ActionSegment, around: Around): Around | undefined {
  const pressed = does === 'decline' ? 'button' : 'link';
  return around[pressed] ? undefined : { ...around, heading: false, [pressed]: true };
}

function insideContainer({ kind }: ContainerSegment, around: Around): Around | undefined {
  if (kind === 'badge') return { ...around, heading: false };
  if (around.paragraph || (kind === 'heading' && around.heading)) return undefined;
  return { ...around, heading: kind === 'heading', paragraph: kind === 'paragraph' };
}
