import assert from 'node:assert/strict';
import type { ActionSegment, Segment } from '../../../src/offer/segment.ts';
import { vendorHosts } from '../../../src/proxy/calling/vendor-hosts.ts';
import { createAddresses } from '../../../src/proxy/vendors/uptick/addresses.ts';
import { readSegments, type SegmentTree } from '../../../src/proxy/vendors/uptick/segments/read-segments.ts';
import { ACCEPT_URL, accept, DECLINE_URL, decline } from './uptick-actions.ts';

export { ACCEPT_URL, accept, DECLINE_URL, decline };

/** As they come out. */
export const ACCEPT: ActionSegment = {
  kind: 'action',
  does: 'accept',
  look: 'button',
  url: ACCEPT_URL,
  children: [{ kind: 'text', text: 'Yes' }],
};
export const DECLINE: ActionSegment = {
  kind: 'action',
  does: 'decline',
  look: 'link',
  children: [{ kind: 'text', text: 'No' }],
};

export interface Rules {
  loopback?: boolean;
  linkHosts?: readonly string[];
}

export function readTree(
  tree: readonly unknown[],
  { loopback = false, linkHosts }: Rules = {},
): SegmentTree | undefined {
  const base = new URL(loopback ? 'http://127.0.0.1:4100' : 'https://api.uptick.com');
  const mayCall = vendorHosts(base, ['app.uptick.com']);
  return readSegments(tree, createAddresses({ mayCall, loopback, linkHosts }));
}

/** What becomes of these segments, in an offer that can be accepted beside them. */
export function read(segments: readonly unknown[], rules: Rules = {}): Segment[] {
  const found = readTree([...segments, accept], rules);
  assert.deepEqual(found?.segments.at(-1), ACCEPT);
  return found?.segments.slice(0, -1) ?? [];
}

/** Segments as they come out. */
export const text = (words: string, more: object = {}): Segment => ({ kind: 'text', text: words, ...more });
export const paragraph = (...children: Segment[]): Segment => ({ kind: 'paragraph', children });

export const TERMS = 'https://harrow.example/terms';
export const PICTURE = 'https://images.harrow.example/x.png';

export const link = (words: string): Segment => ({
  kind: 'action',
  does: 'open',
  look: 'link',
  url: TERMS,
  children: [text(words)],
});
export const box = (...children: Segment[]): Segment => ({ kind: 'box', children });
export const row = (...children: Segment[]): Segment => ({ kind: 'row', role: 'actions', children });

/** Segments as the vendor writes them. */
export const wireText = (words: string, attributes?: object) => ({
  type: 'text',
  text: words,
  ...(attributes && { attributes }),
});
export const wireLink = (words: string) => ({ type: 'link', text: words, attributes: { to: TERMS } });
export const view = (...children: unknown[]) => ({ type: 'view', children });

export function* everySegment(segments: readonly Segment[], depth = 1): Generator<{ segment: Segment; depth: number }> {
  for (const segment of segments) {
    yield { segment, depth };
    if ('children' in segment) yield* everySegment(segment.children, depth + 1);
  }
}

export function wordsOf(segments: readonly Segment[]): string {
  return [...everySegment(segments)].map(({ segment }) => (segment.kind === 'text' ? segment.text : ' ')).join('');
}
