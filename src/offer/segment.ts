/**
 * # The segment tree
 *
 * One vendor describes an offer not by fields but by a tree of little parts, in a vocabulary that has changed twice and
 * will change again. A page that knew it would have to be shipped anew with every change, and a page that drew it as it
 * came would let a stranger choose its elements. So the proxy translates: whatever came in, what goes out is made of
 * the few kinds below, styled by the few words below. The page has a drawing for each and for nothing else.
 *
 * A kind says what a part is to a reader (a heading, a paragraph, a thing to press). A style word says how it stands.
 * A role marks the parts an offer must never lose: what says "sponsored", what accepts, what declines.
 *
 * Limits hold on both sides, and are checked before anything recursive: see `limits.ts`.
 */
export type Segment = TextSegment | ContainerSegment | ImageSegment | IconSegment | GapSegment | ActionSegment;

/** A run of text. */
export interface TextSegment {
  kind: 'text';
  text: string;
  weight?: 'strong';
  emphasis?: 'italic';
  size?: TextSize;
  tone?: Tone;
}

/** Something that holds others. */
export interface ContainerSegment {
  /**
   * `heading`, `paragraph`, `badge`, `note` mean what they say; `box` is a plain container, `stack` one below the
   * other, `row` side by side and wrapping, `grid` in columns.
   */
  kind: ContainerKind;
  role?: SegmentRole;
  style?: SegmentStyle;
  /** What is different where there is room: `columns`, `inline` and `block` are drawn so, spaces stay. */
  wide?: SegmentStyle;
  size?: TextSize;
  tone?: Tone;
  children: Segment[];
}

export interface ImageSegment {
  kind: 'image';
  url: string;
  /** Absent: the picture is decoration. */
  alt?: string;
}

/** A glyph of ours, by name. */
export interface IconSegment {
  kind: 'icon';
  name: IconName;
}

/** Room between parts. */
export interface GapSegment {
  kind: 'gap';
  direction: 'block' | 'inline';
  space: Space;
}

/**
 * Something to press. `accept` opens its address and goes on to the next offer; `decline` goes on without; `open` only
 * opens. What the proxy calls for it stays sealed in the offer's continuation.
 */
export interface ActionSegment {
  kind: 'action';
  does: 'accept' | 'decline' | 'open';
  look: 'button' | 'link' | 'area';
  weight?: 'primary' | 'secondary';
  /** Where the shopper goes: always with `accept` and `open`, never with `decline`. */
  url?: string;
  /** Said instead of the children by assistive technology. */
  label?: string;
  children: Segment[];
}

export const CONTAINER_KINDS = ['box', 'stack', 'row', 'grid', 'paragraph', 'heading', 'badge', 'note'] as const;
export type ContainerKind = (typeof CONTAINER_KINDS)[number];

export const SEGMENT_ROLES = [
  'header',
  'greeting',
  'sponsored',
  'content',
  'actions',
  'disclaimer',
  'footer',
  'progress',
] as const;
export type SegmentRole = (typeof SEGMENT_ROLES)[number];

export const TEXT_SIZES = ['smaller', 'small', 'large'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const TONES = ['accent', 'subdued', 'info', 'success', 'warning', 'critical', 'decorative'] as const;
export type Tone = (typeof TONES)[number];

export const SPACES = ['none', 'tighter', 'tight', 'base', 'loose', 'looser'] as const;
export type Space = (typeof SPACES)[number];

export const ICON_NAMES = ['arrow-down', 'arrow-right', 'check', 'gift', 'info', 'star'] as const;
export type IconName = (typeof ICON_NAMES)[number];

/** Every styling word, and what it may say. An unknown word is as good as none. */
export const STYLE_WORDS = {
  /** Line around it. */
  border: ['base', 'dashed'],
  background: ['base', 'subdued'],
  corner: ['none', 'small', 'base', 'large', 'full'],
  padding: SPACES,
  /** Between children. */
  gap: SPACES,
  /** How the columns of a grid share the width: `fill` takes what is left, `auto` what it needs. */
  columns: ['one', 'two', 'three', 'four', 'fill-auto', 'auto-fill', 'auto-auto', 'third-fill', 'fill-third'],
  /** Along the text. */
  inline: ['start', 'center', 'end', 'between'],
  /** Across it. */
  block: ['start', 'center', 'end'],
} as const;

export type SegmentStyle = { [Word in keyof typeof STYLE_WORDS]?: (typeof STYLE_WORDS)[Word][number] };
