import assert from 'node:assert/strict';
import type { ActionSegment, Segment } from '../../../src/offer/segment.ts';
import { vendorHosts } from '../../../src/proxy/vendor-hosts.ts';
import { createAddresses } from '../../../src/proxy/vendors/uptick/addresses.ts';
import { readSegments, type SegmentTree } from '../../../src/proxy/vendors/uptick/segments/read-segments.ts';

export const ACCEPT_URL = 'https://app.uptick.com/evt/flows/f/events/e/accept?index=0';
export const DECLINE_URL = 'https://app.uptick.com/evt/flows/f/events/e/reject?index=0';

/** As the vendor writes them. */
export const accept = { type: 'button', name: 'button-accept', text: 'Yes', attributes: { to: ACCEPT_URL } };
export const decline = { type: 'link', name: 'button-reject', text: 'No', url: DECLINE_URL };

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

export const text = (words: string, more: object = {}): Segment => ({ kind: 'text', text: words, ...more });
export const paragraph = (...children: Segment[]): Segment => ({ kind: 'paragraph', children });

export function* everySegment(segments: readonly Segment[], depth = 1): Generator<{ segment: Segment; depth: number }> {
  for (const segment of segments) {
    yield { segment, depth };
    if ('children' in segment) yield* everySegment(segment.children, depth + 1);
  }
}

export function wordsOf(segments: readonly Segment[]): string {
  return [...everySegment(segments)].map(({ segment }) => (segment.kind === 'text' ? segment.text : ' ')).join('');
}
