import type { FragmentNote, HeadingLevel, OfferTag } from '../offer/fragment.ts';

/** An element, as it is to stand on a page, and what it takes over. */
export interface Fragment {
  element: OfferTag;
  /** By their names in markup. None of them says anything of a shopper. */
  attributes: Readonly<Record<string, string>>;
  /** Of the headline. */
  level: HeadingLevel;
  /** Of the page's policy, for the styles. */
  nonce?: string;
  note: FragmentNote;
}

/** A fragment as HTML. What draws it comes from outside: not every proxy has one, and on some runtimes it weighs. */
export type RenderFragment = (fragment: Fragment) => string | Promise<string>;
