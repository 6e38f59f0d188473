import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_SEGMENT_DEPTH, MOST_SEGMENT_IMAGES, MOST_SEGMENTS } from '../../src/offer/limits.ts';
import type { SegmentTree } from '../../src/proxy/vendors/uptick/segments/read-segments.ts';
import { accept, decline, everySegment, readTree, wordsOf } from './helpers/uptick-tree.ts';

const label = { type: 'text', name: 'sponsored', text: 'Sponsored' };
const endings = [decline, accept, label];

/** Holds a tree to the limits, with all that must not be lost. */
function assertWithinLimits(found: SegmentTree | undefined, hasDecline = true): SegmentTree {
  assert.ok(found);
  const all = [...everySegment(found.segments)];
  assert.ok(all.length <= MOST_SEGMENTS, `${all.length} segments`);
  assert.ok(Math.max(...all.map(({ depth }) => depth)) <= MOST_SEGMENT_DEPTH);
  assert.ok(all.filter(({ segment }) => segment.kind === 'image').length <= MOST_SEGMENT_IMAGES);
  assert.ok(wordsOf(found.segments).length < 30_000);
  for (const does of hasDecline ? ['accept', 'decline'] : ['accept']) {
    const actions = all.filter(({ segment }) => segment.kind === 'action' && segment.does === does);
    assert.ok(
      actions.some(({ segment }) => 'children' in segment && wordsOf(segment.children).trim()),
      does,
    );
  }
  return found;
}

function nested(type: string, depth: number, inmost: unknown[], more: object = {}): unknown[] {
  let tree = inmost;
  for (let level = depth; level > 0; level -= 1) {
    tree = [{ type, ...more, children: [{ type: 'text', text: `Level ${level}` }, ...tree] }];
  }
  return tree;
}

const OPENING = { attributes: { href: 'https://harrow.example/' } };
const CONTAINERS: [string, object][] = [
  ['view', {}],
  ['text', {}],
  ['paragraph', {}],
  ['heading', {}],
  ['badge', {}],
  ['grid', {}],
  ['carousel', {}],
  ['link', {}],
  ['link', OPENING],
  ['clickable', OPENING],
  ['banner', { text: '' }],
];
for (const [type, more] of CONTAINERS) {
  test(`5,000 of ${type}${more === OPENING ? ' with addresses' : ''}, each in the next, are cut, and nothing that matters is lost`, () => {
    const { segments } = assertWithinLimits(readTree(nested(type, 5_000, endings, more)));
    assert.ok(wordsOf(segments).includes('Sponsored'));
    assert.ok(wordsOf(segments).includes('Level 1'));
  });
}

const wide = (item: (index: number) => unknown) => [
  ...Array.from({ length: 10_000 }, (_, index) => item(index)),
  ...endings,
];

const WIDE: [string, unknown[]][] = [
  ['texts', wide((index) => ({ type: 'text', text: `Child ${index}` }))],
  ['texts that go on', wide((index) => ({ type: 'text', text: `Child ${index}. ` }))],
  [
    'runs',
    [
      {
        type: 'text',
        children: wide((index) => ({ type: 'text', text: 'x', attributes: { emphasis: index % 2 ? 'bold' : '' } })),
      },
    ],
  ],
  ['pictures', wide(() => ({ type: 'image', attributes: { src: 'https://images.harrow.example/x.png' } }))],
  ['gaps', wide(() => ({ type: 'newline' }))],
  ['links', wide(() => ({ type: 'link', text: 'Terms', ...OPENING }))],
  ['empty boxes', wide(() => ({ type: 'box', children: [{ type: 'box' }] }))],
  ['things without a type', wide(() => ({ children: [accept] }))],
  ['boxes in a grid', [{ type: 'grid', children: wide(() => ({ type: 'box', text: 'x' })) }]],
  ['labels', wide(() => ({ ...label, text: 'Ad' }))],
];
for (const [name, tree] of WIDE) {
  test(`10,000 ${name} side by side are cut, and nothing that matters is lost`, () => {
    const { segments } = assertWithinLimits(readTree(tree));
    assert.ok(/Sponsored|Ad/.test(wordsOf(segments)));
  });
}

test('a tree like itself at every scale is cut', () => {
  const branch = (levels: number): unknown[] =>
    levels === 0
      ? [{ type: 'text', text: 'Leaf' }]
      : Array.from({ length: 4 }, () => ({ type: 'box', children: branch(levels - 1) }));
  const { segments } = assertWithinLimits(readTree([...branch(6), ...endings]));
  assert.ok([...everySegment(segments)].length > 400);
});

test('a text of a megabyte is cut at its end, and the actions keep their words', () => {
  const { segments } = assertWithinLimits(readTree([{ type: 'text', text: 'Steep. '.repeat(150_000) }, ...endings]));
  const words = wordsOf(segments);
  for (const part of ['Sponsored', '…', 'No', 'Yes']) assert.ok(words.includes(part), part);
});

test('a blank of a megabyte takes no room from what follows', () => {
  const tree = [{ type: 'text', text: ' '.repeat(1_000_000) }, { type: 'text', text: 'Steep.' }, ...endings];
  assert.ok(wordsOf(assertWithinLimits(readTree(tree)).segments).includes('Steep.'));
});

test('a label, an alternative or a name of a megabyte is cut too', () => {
  const long = 'x'.repeat(1_000_000);
  const tree = [
    { type: 'image', attributes: { src: 'https://images.harrow.example/x.png', alt: long } },
    { ...decline, attributes: { accessibilityLabel: long } },
    { ...accept, text: long },
  ];
  assert.ok(JSON.stringify(assertWithinLimits(readTree(tree)).segments).length < 30_000);
});

test('no cut leaves half a character', () => {
  const { segments } = assertWithinLimits(readTree([{ type: 'text', text: `x${'👋'.repeat(20_000)}` }, ...endings]));
  assert.doesNotMatch(wordsOf(segments), /\p{Cs}/u);
});

/** A tree that counts how often anything of it is looked at. */
function counted(tree: unknown, looks: { count: number }): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  const known = new Map<PropertyKey, unknown>();
  return new Proxy(tree, {
    get(target, key, receiver) {
      looks.count += 1;
      if (!known.has(key)) known.set(key, counted(Reflect.get(target, key, receiver), looks));
      return known.get(key);
    },
  });
}

const WORK: [string, unknown[]][] = [
  ['5,000 links, each in the next', nested('link', 5_000, endings, OPENING)],
  ['5,000 calls without words, each in the next', nestedSilently(5_000)],
  ['10,000 texts', wide((index) => ({ type: 'text', text: `Child ${index}. ` }))],
  ['130,000 empty things', Array.from({ length: 130_000 }, () => ({ type: 'x' }))],
];
for (const [name, tree] of WORK) {
  test(`${name} are read with a bounded number of looks`, () => {
    const looks = { count: 0 };
    const root = counted(tree, looks);
    assert.ok(Array.isArray(root));
    readTree(root);
    // A handful for each of the 20,000 segments that are looked at, some dozens more for each that may have a name.
    assert.ok(looks.count < 4_000_000, `${looks.count} looks`);
  });
}

function nestedSilently(depth: number): unknown[] {
  let tree: unknown[] = [accept];
  for (let level = 0; level < depth; level += 1) tree = [{ type: 'link', ...OPENING, children: tree }];
  return tree;
}
