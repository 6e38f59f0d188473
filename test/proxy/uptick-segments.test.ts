import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Segment } from '../../src/offer/segment.ts';
import {
  accept,
  box,
  decline,
  link,
  PICTURE,
  paragraph,
  read,
  readTree,
  TERMS,
  text,
  view,
  wireLink,
  wireText,
} from './helpers/uptick-tree.ts';

const TYPES: [unknown, Segment[]][] = [
  [wireText('Hi'), [paragraph(text('Hi'))]],
  [{ type: 's-text', text: 'Hi' }, [paragraph(text('Hi'))]],
  [{ type: ' s-text ', text: 'Hi' }, [paragraph(text('Hi'))]],
  [{ type: 'paragraph', text: 'Hi' }, [paragraph(text('Hi'))]],
  [{ type: 'paragraph', children: [wireText('Hi')] }, [paragraph(text('Hi'))]],
  [{ type: 'heading', text: 'Hi' }, [{ kind: 'heading', children: [text('Hi')] }]],
  [
    { type: 's-heading', text: 'Hi', attributes: { level: 1, size: 'large' } },
    [{ kind: 'heading', children: [text('Hi')] }],
  ],
  [{ type: 'badge', text: 'Hi' }, [{ kind: 'badge', children: [text('Hi')] }]],
  [
    { type: 'badge', text: 'Hi', attributes: { tone: 'subdued' } },
    [{ kind: 'badge', tone: 'subdued', children: [text('Hi')] }],
  ],
  [{ type: 'image', attributes: { source: PICTURE } }, [{ kind: 'image', url: PICTURE }]],
  [{ type: 's-image', attributes: { src: PICTURE, alt: ' ' } }, [{ kind: 'image', url: PICTURE }]],
  [
    { type: 'image', attributes: { source: PICTURE, accessibilityLabel: 'Bars' } },
    [{ kind: 'image', url: PICTURE, alt: 'Bars' }],
  ],
  [{ type: 'image' }, []],
  [{ type: 'icon', attributes: { source: 'arrowDown' } }, [{ kind: 'icon', name: 'arrow-down' }]],
  [{ type: 'icon', attributes: { source: 'constructor' } }, []],
  [{ type: 'newline', attributes: { spacing: 'extraTight' } }, [{ kind: 'gap', direction: 'block', space: 'tighter' }]],
  [{ type: 's-spacer', attributes: { gap: 'large-200' } }, [{ kind: 'gap', direction: 'inline', space: 'looser' }]],
  [{ type: 'spacer' }, [{ kind: 'gap', direction: 'inline', space: 'base' }]],
  [view(wireText('Hi')), [box(paragraph(text('Hi')))]],
  [{ type: 'box', text: 'Hi' }, [box(paragraph(text('Hi')))]],
  [{ type: 'modal', children: [wireText('Hi')] }, [box(paragraph(text('Hi')))]],
  [{ type: 'grid-item', children: [wireText('Hi')] }, [box(paragraph(text('Hi')))]],
  [{ type: 'block_layout', children: [wireText('Hi')] }, [{ kind: 'stack', children: [paragraph(text('Hi'))] }]],
  [{ type: 'inline_layout', children: [wireText('Hi')] }, [{ kind: 'row', children: [paragraph(text('Hi'))] }]],
  [{ type: 'grid', children: [wireText('Hi')] }, [{ kind: 'grid', children: [paragraph(text('Hi'))] }]],
  [{ type: 'banner', text: 'Hi' }, [{ kind: 'note', children: [paragraph(text('Hi'))] }]],
  [wireLink('Terms'), [paragraph(link('Terms'))]],
  [
    { type: 'button', text: 'More', attributes: { href: TERMS, variant: 'secondary' } },
    [{ kind: 'action', does: 'open', look: 'button', weight: 'secondary', url: TERMS, children: [text('More')] }],
  ],
  [{ type: 'button', text: 'Nothing to call' }, [paragraph(text('Nothing to call'))]],
  [{ type: 'pressable', text: 'Nothing to call' }, [paragraph(text('Nothing to call'))]],
  [
    {
      type: 'clickable',
      attributes: { href: TERMS },
      children: [
        { type: 'heading', text: 'Hi' },
        { type: 'image', attributes: { src: PICTURE } },
      ],
    },
    [
      {
        kind: 'action',
        does: 'open',
        look: 'area',
        url: TERMS,
        children: [
          { kind: 'heading', children: [text('Hi')] },
          { kind: 'image', url: PICTURE },
        ],
      },
    ],
  ],
  // Unknown types.
  [{ type: 'carousel', children: [wireText('Hi')] }, [box(paragraph(text('Hi')))]],
  [
    { type: 'carousel', text: 'Both', children: [wireText('Hi')] },
    [box(paragraph(text('Both')), paragraph(text('Hi')))],
  ],
  [{ type: 'countdown-timer', text: 'Soon' }, [paragraph(text('Soon'))]],
  [{ type: 'rating', attributes: { value: 4 } }, []],
  [{ type: 'constructor', text: 'Hi' }, [paragraph(text('Hi'))]],
  [{ type: 's-s-text', text: 'Hi' }, [paragraph(text('Hi'))]],
  [{ type: 'script', text: 'alert(1)' }, [paragraph(text('alert(1)'))]],
  // Nothing to a reader.
  [{ type: 'spinner', text: 'x' }, []],
  [{ type: 's-skeleton-paragraph', text: 'x' }, []],
  [{ type: 'offer', children: [wireText('x')] }, []],
  [{ type: 'event', text: 'x' }, []],
  [view(view(), { type: 'grid', children: null }), []],
  [wireText(' \u00a0'), []],
  [wireText('\u200b\u2060'), []],
  [{ type: 'text', text: null, children: null, attributes: null }, []],
  [{ type: 'text', text: 7 }, []],
  [{ type: 'view', children: 'x' }, []],
];
for (const [segment, expected] of TYPES) {
  test(`${JSON.stringify(segment)} is ${expected.map(({ kind }) => kind).join() || 'nothing'}`, () => {
    assert.deepEqual(read([segment]), expected);
  });
}

for (const type of ['', '  ', 's-', null, undefined, 7, true, {}, ['text']]) {
  test(`what has the type ${JSON.stringify(type)} is skipped with all it holds, and its siblings stay`, () => {
    const skipped = {
      type,
      text: 'x',
      children: [wireText('y'), { ...accept, attributes: { to: 'https://x.example/' } }],
    };
    assert.deepEqual(read([wireText('A'), skipped, wireText('B')]), [paragraph(text('A')), paragraph(text('B'))]);
  });
}

for (const item of [null, 'text', 7, [], [wireText('x')]]) {
  test(`${JSON.stringify(item)} among segments is none`, () => assert.deepEqual(read([item]), []));
}
test('what was read is as it was', () => {
  const tree = [view(wireText('A '), wireText('b')), accept, decline];
  const before = structuredClone(tree);
  readTree(tree);
  assert.deepEqual(tree, before);
});
