import type { HeadingLevel } from '../../offer/fragment.ts';

/** The least and the greatest level we draw. */
const LEAST = 2;
const MOST = 6;

export type { HeadingLevel };

/**
 * The level that fits where the element stands: that of the heading before it, so that no level is skipped and the
 * offer is a section among the page's own. A wire has no say in it; the shop's server, where it has drawn the offer, has.
 */
export function headingLevel(element: Element): HeadingLevel {
  const root = element.getRootNode();
  const drawn = Number(element.getAttribute('fragment'));
  const headings =
    root instanceof Document || root instanceof ShadowRoot ? root.querySelectorAll('h1,h2,h3,h4,h5,h6') : [];
  let level = drawn || LEAST;
  for (const heading of headings) {
    if (drawn || !(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    level = Number(heading.localName[1]);
  }
  return Math.min(Math.max(level, LEAST), MOST) as HeadingLevel;
}
