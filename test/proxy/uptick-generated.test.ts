import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { MOST_SEGMENT_DEPTH, MOST_SEGMENT_IMAGES, MOST_SEGMENTS } from '../../src/offer/limits.ts';
import type { Segment } from '../../src/offer/segment.ts';
import { parseOffer } from '../offer/helpers/parse-offer.ts';
import { everySegment, readTree, wordsOf } from './helpers/uptick-tree.ts';
import { textsOf, wireTrees } from './helpers/wire-trees.ts';

const RUNS = { numRuns: 1_500 };

/** What becomes of a tree; every one of these is an offer. */
function read(tree: unknown[]): Segment[] {
  const found = readTree(tree);
  assert.ok(found);
  return found.segments;
}

/** A tree that has not come near a limit, so that nothing of it may be lost. */
const isSmall = (tree: unknown[]) => JSON.stringify(tree).length < 15_000 && [...everySegment(read(tree))].length < 450;

test('every tree is read, and stays as it was', () => {
  const property = fc.property(wireTrees, (tree) => {
    const before = JSON.stringify(tree);
    read(tree);
    assert.equal(JSON.stringify(tree), before);
  });
  fc.assert(property, RUNS);
});

test('every tree is within the limits', () => {
  const property = fc.property(wireTrees, (tree) => {
    const all = [...everySegment(read(tree))];
    assert.ok(all.length <= MOST_SEGMENTS);
    assert.ok(all.every(({ depth }) => depth <= MOST_SEGMENT_DEPTH));
    assert.ok(all.filter(({ segment }) => segment.kind === 'image').length <= MOST_SEGMENT_IMAGES);
  });
  fc.assert(property, RUNS);
});

test('every text can be read, and nothing that was to be skipped', () => {
  const property = fc.property(wireTrees, (tree) => {
    fc.pre(isSmall(tree));
    const words = wordsOf(read(tree));
    for (const text of textsOf(tree)) assert.ok(words.includes(text), text);
    assert.ok(!words.includes('never'));
  });
  fc.assert(property, RUNS);
});

test('every tree can be accepted and declined', () => {
  const property = fc.property(wireTrees, (tree) => {
    const does = [...everySegment(read(tree))].map(({ segment }) => (segment.kind === 'action' ? segment.does : ''));
    assert.ok(does.includes('accept') && does.includes('decline'));
  });
  fc.assert(property, RUNS);
});

/** What may stand among words. */
const PHRASES = ['text', 'image', 'icon', 'gap', 'badge', 'action'];

function faultsIn(segments: readonly Segment[], inWords = false, inAction = false): string[] {
  return segments.flatMap((segment) => {
    const faults: string[] = [];
    if (inWords && !PHRASES.includes(segment.kind)) faults.push(`a ${segment.kind} among words`);
    if (!inWords && segment.kind === 'text') faults.push('a bare text');
    if (inAction && segment.kind === 'action') faults.push('an action in an action');
    if (!('children' in segment)) return faults;
    if (segment.children.length === 0) faults.push(`an empty ${segment.kind}`);
    const isAction = segment.kind === 'action';
    const isWords = ['paragraph', 'heading', 'badge'].includes(segment.kind) || (isAction && segment.look !== 'area');
    return [...faults, ...faultsIn(segment.children, isWords, inAction || isAction)];
  });
}

test('every tree is sensible: blocks hold blocks, words hold words, and what is pressed holds nothing that is', () => {
  const property = fc.property(wireTrees, (tree) => assert.deepEqual(faultsIn(read(tree)), []));
  fc.assert(property, RUNS);
});

test('every tree passes the page’s own check, whole', () => {
  const property = fc.property(wireTrees, (tree) => {
    const offer = {
      id: 'v',
      provider: 'uptick',
      receipt: 'r',
      layout: 'segments',
      segments: read(tree),
      continuation: 'c',
    };
    assert.deepEqual(parseOffer({ offer }), { offer });
    assert.doesNotMatch(JSON.stringify(offer), /javascript:|evil\.example|onclick/);
  });
  fc.assert(property, RUNS);
});
