/** Points looked at across and down: a fourth of a chat bubble in a corner is not half an offer. */
const GRID = 5;

/**
 * How much of a box is in the viewport: 1 for all that could be. Of a box taller than the viewport no more than a
 * viewport's height can be; of one without size, nothing.
 */
export function shareInView({
  boundingClientRect: box,
  intersectionRect: inView,
  rootBounds,
}: Pick<IntersectionObserverEntry, 'boundingClientRect' | 'intersectionRect' | 'rootBounds'>): number {
  // A frame of another origin is not told the size of the viewport around it.
  const most = box.width * Math.min(box.height, rootBounds?.height ?? innerHeight);
  return most > 0 ? (inView.width * inView.height) / most : 0;
}

/**
 * How much of the area a box has in the viewport is really the box: not covered by something else, not cut away, not
 * transparent. Asks every browser the question a press would ask; `IntersectionObserver` can say in one of them whether a
 * box is touched by anything at all, and a chat bubble over a corner hides no offer.
 */
export function shareUncovered(box: Element, area: DOMRectReadOnly): number {
  // Safari before 17.4 and Chrome before 105 cannot tell.
  if (box.checkVisibility?.({ checkOpacity: true }) === false) return 0;
  let uncovered = 0;
  for (let row = 0.5; row < GRID; row++) {
    for (let column = 0.5; column < GRID; column++) {
      const x = area.left + (area.width * column) / GRID;
      const y = area.top + (area.height * row) / GRID;
      if (isOnTop(box, x, y)) uncovered++;
    }
  }
  return uncovered / GRID ** 2;
}

/** Asks each tree on the way out: Firefox's shadow roots know of nothing but what is theirs. */
function isOnTop(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode();
  if (root instanceof Document) return element.contains(root.elementFromPoint(x, y));
  return root instanceof ShadowRoot && element.contains(root.elementFromPoint(x, y)) && isOnTop(root.host, x, y);
}
