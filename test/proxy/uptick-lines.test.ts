import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Segment } from '../../src/offer/segment.ts';
import {
  box,
  DECLINE,
  decline,
  link,
  PICTURE,
  paragraph,
  read,
  text,
  view,
  wireLink,
  wireText,
} from './helpers/uptick-tree.ts';

const LINES: [string, unknown[], Segment[]][] = [
  ['texts that go on', [wireText('A '), wireText('b'), wireText(', c')], [paragraph(text('A b, c'))]],
  ['texts that do not', [wireText('A'), wireText('B')], [paragraph(text('A')), paragraph(text('B'))]],
  [
    'a text and a link',
    [wireText('New customers. '), wireLink('Terms')],
    [paragraph(text('New customers. '), link('Terms'))],
  ],
  ['a text and an action', [wireText('Ready? '), decline], [paragraph(text('Ready?')), DECLINE]],
  [
    'texts with names',
    [
      { ...wireText('Paid '), name: 'sponsored' },
      { ...wireText('Small'), name: 'disclaimer' },
    ],
    [
      { kind: 'paragraph', role: 'sponsored', children: [text('Paid')] },
      { kind: 'paragraph', role: 'disclaimer', children: [text('Small')] },
    ],
  ],
  [
    'texts in a row',
    [{ type: 'inline_layout', children: [wireText('A '), wireText('b')] }],
    [{ kind: 'row', children: [paragraph(text('A')), paragraph(text('b'))] }],
  ],
  [
    'runs in a text',
    [
      {
        type: 'text',
        text: '',
        children: [wireText('Rowan,'), wireText(' '), wireText('hello', { emphasis: 'bold' })],
      },
    ],
    [paragraph(text('Rowan, '), text('hello', { weight: 'strong' }))],
  ],
  [
    'runs within bold runs',
    [
      {
        type: 'text',
        attributes: { emphasis: 'bold' },
        children: [wireText('A'), wireText('B', { emphasis: 'italic' })],
      },
    ],
    [paragraph(text('A', { weight: 'strong' }), text('B', { weight: 'strong', emphasis: 'italic' }))],
  ],
  [
    'runs of one size',
    [
      {
        type: 'text',
        children: [wireText('A', { size: 'small' }), wireText('B', { size: 'small', emphasis: 'bold' })],
      },
    ],
    [{ kind: 'paragraph', size: 'small', children: [text('A'), text('B', { weight: 'strong' })] }],
  ],
  ['a text that wins', [{ type: 'paragraph', text: 'Wins', children: [wireText('Loses')] }], [paragraph(text('Wins'))]],
  [
    'a line that breaks',
    [{ type: 'text', children: [wireText('A'), { type: 'newline' }, wireText('B')] }],
    [paragraph(text('A B'))],
  ],
  [
    'a text that holds blocks',
    [{ type: 'text', children: [{ type: 'heading', text: 'A' }, wireText('B')] }],
    [box({ kind: 'heading', children: [text('A')] }, paragraph(text('B')))],
  ],
  [
    'a heading that holds blocks',
    [
      {
        type: 'heading',
        children: [{ type: 'paragraph', text: 'A' }, view({ type: 'heading', text: 'B' }), wireLink('C')],
      },
    ],
    [{ kind: 'heading', children: [text('A B '), link('C')] }],
  ],
  [
    'a badge in a line',
    [{ type: 'paragraph', children: [wireText('A '), { type: 'badge', text: 'B' }] }],
    [paragraph(text('A '), { kind: 'badge', children: [text('B')] })],
  ],
  [
    'a paid label in a line',
    [{ type: 'paragraph', children: [{ ...wireText('Ad'), name: 'sponsored' }, wireText(' A')] }],
    [paragraph({ kind: 'badge', role: 'sponsored', children: [text('Ad')] }, text(' A'))],
  ],
  [
    'a bold heading',
    [{ type: 'heading', children: [wireText('A', { emphasis: 'bold', size: 'large' })] }],
    [{ kind: 'heading', children: [text('A')] }],
  ],
  ['references, which are no business of ours', [wireText('&lt;b&gt; &amp;')], [paragraph(text('&lt;b&gt; &amp;'))]],
];
for (const [name, segments, expected] of LINES) {
  test(`${name}: ${JSON.stringify(segments).slice(0, 100)}`, () => assert.deepEqual(read(segments), expected));
}

test('a paid label on a picture stays a paid label', () => {
  assert.deepEqual(read([{ type: 'image', name: 'sponsored', attributes: { src: PICTURE, alt: 'Ad' } }]), [
    { kind: 'box', role: 'sponsored', children: [{ kind: 'image', url: PICTURE, alt: 'Ad' }] },
  ]);
});
