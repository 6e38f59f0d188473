import type { TAGS } from '../../tags.ts';

type Tag = (typeof TAGS)[number];

/** What a page writes for an element that it cannot write: `data-offer="referral"`. */
const KINDS: Readonly<Record<string, Tag>> = { referral: 'referral-offer', 'post-purchase': 'post-purchase-offer' };

/** The element a word stands for. */
export function tagOf(word: unknown): Tag | undefined {
  const kind = typeof word === 'string' ? unquoted(word) : '';
  return Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
}

/** A value without what a visual editor has put around it: spaces that do not break, quotes that are no quotes in HTML. */
export function unquoted(value: string): string {
  return value.replace(/^[\s"'‘’“”„«»″]+|[\s"'‘’“”„«»″]+$/g, '');
}
