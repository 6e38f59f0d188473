import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Segment } from '../../src/offer/segment.ts';
import {
  ACCEPT,
  ACCEPT_URL,
  accept,
  DECLINE,
  DECLINE_URL,
  decline,
  paragraph,
  type Rules,
  read,
  readTree,
  text,
} from './helpers/uptick-tree.ts';

const TERMS = 'https://harrow.example/terms';
const PICTURE = 'https://images.harrow.example/x.png';

const link = (words: string): Segment => ({
  kind: 'action',
  does: 'open',
  look: 'link',
  url: TERMS,
  children: [text(words)],
});
const box = (...children: Segment[]): Segment => ({ kind: 'box', children });
const row = (...children: Segment[]): Segment => ({ kind: 'row', role: 'actions', children });
const wireText = (words: string, attributes?: object) => ({
  type: 'text',
  text: words,
  ...(attributes && { attributes }),
});
const wireLink = (words: string) => ({ type: 'link', text: words, attributes: { to: TERMS } });
const view = (...children: unknown[]) => ({ type: 'view', children });

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

const TEXT_STYLES: [object, object, object][] = [
  [{ size: 'extraSmall' }, { size: 'smaller' }, {}],
  [{ size: 'small' }, { size: 'small' }, {}],
  [{ size: 'base' }, {}, {}],
  [{ size: 'large' }, { size: 'large' }, {}],
  [{ size: 'huge' }, {}, {}],
  [{ type: 'small' }, { size: 'small' }, {}],
  [{ type: 'strong' }, {}, { weight: 'strong' }],
  [{ type: 'emphasis' }, {}, { emphasis: 'italic' }],
  [{ emphasis: 'bold' }, {}, { weight: 'strong' }],
  [{ emphasis: 'italic' }, {}, { emphasis: 'italic' }],
  [{ appearance: 'subdued' }, { tone: 'subdued' }, {}],
  [{ appearance: 'critical', color: 'info' }, { tone: 'info' }, {}],
  [{ appearance: 'monochrome' }, {}, {}],
  [{ appearance: 'toString' }, {}, {}],
  [{ style: 'color: red', class: 'x', onclick: 'x()' }, {}, {}],
];
for (const [attributes, onParagraph, onRun] of TEXT_STYLES) {
  test(`a text with ${JSON.stringify(attributes)} stands in a paragraph with ${JSON.stringify(onParagraph)}`, () => {
    assert.deepEqual(read([wireText('Hi', attributes)]), [
      { kind: 'paragraph', ...onParagraph, children: [text('Hi', onRun)] },
    ]);
  });
}

const STYLES: [string, object, object | undefined][] = [
  [
    'box',
    { border: 'dashed', padding: 'loose', background: 'subdued', cornerRadius: 'fullyRounded' },
    { border: 'dashed', background: 'subdued', corner: 'full', padding: 'loose' },
  ],
  ['s-box', { borderRadius: 'max', padding: 'small-200' }, { corner: 'full', padding: 'tighter' }],
  ['box', { inlineAlignment: 'center', blockAlignment: 'end' }, { inline: 'center', block: 'end' }],
  ['box', { border: 'red', padding: '12px', background: 'url(x)', maxInlineSize: 300 }, undefined],
  ['box', { gap: 'none', spacing: 'loose' }, { gap: 'none' }],
  ['grid', { columns: ['fill'] }, { columns: 'one' }],
  ['grid', { columns: ['fill', 'auto'] }, { columns: 'fill-auto' }],
  ['grid', { gridTemplateColumns: 'auto 1fr' }, { columns: 'auto-fill' }],
  ['grid', { gridTemplateColumns: ' 1fr  1fr 1fr ' }, { columns: 'three' }],
  ['grid', { gridTemplateColumns: 'repeat(4, 1fr)' }, { columns: 'four' }],
  ['grid', { gridTemplateColumns: '1fr 2fr' }, { columns: 'third-fill' }],
  ['grid', { columns: ['fill', '30%'] }, { columns: 'fill-third' }],
  ['grid', { columns: ['auto', '20px', 'auto'] }, undefined],
  ['grid', { columns: Array(10_000).fill('fill') }, undefined],
  ['grid', { gridTemplateColumns: 'subgrid [x] / url(javascript:x)' }, undefined],
  ['grid', { gridTemplateColumns: 'repeat(9, 1fr)' }, undefined],
  ['grid', { columns: 3 }, undefined],
  ['grid', { columns: 'constructor' }, undefined],
];
for (const [type, attributes, style] of STYLES) {
  test(`a ${type} with ${JSON.stringify(attributes).slice(0, 90)} is styled ${JSON.stringify(style)}`, () => {
    const [narrow] = read([{ type, attributes, children: [wireText('Hi')] }]);
    assert.deepEqual(narrow && 'style' in narrow ? narrow.style : undefined, style);
    const [wide] = read([{ type, desktop_attributes: attributes, children: [wireText('Hi')] }]);
    assert.deepEqual(wide && 'wide' in wide ? wide.wide : undefined, style);
  });
}

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

const ADDRESSES: [string, Rules, boolean][] = [
  ['https://x.example/a', {}, true],
  ['http://x.example/a', {}, false],
  ['http://127.0.0.1:4100/a', {}, false],
  ['http://127.0.0.1:4100/a', { loopback: true }, true],
  ['https://x.example/a', { linkHosts: ['x.example'] }, true],
  ['https://y.example/a', { linkHosts: ['x.example'] }, false],
  ['https://app.uptick.com/a', { linkHosts: ['x.example'] }, false],
  ['https://user:word@x.example/', {}, false],
  ['javascript:alert(1)', {}, false],
  [' java\nscript:alert(1)', {}, false],
  ['data:image/svg+xml,<svg onload="x()"/>', {}, false],
  ['//x.example/a', {}, false],
  ['/a', {}, false],
];
for (const [url, rules, isFine] of ADDRESSES) {
  test(`${JSON.stringify(url)} with ${JSON.stringify(rules)} is ${isFine ? 'shown' : 'left out, and the words stay'}`, () => {
    const tree = [
      { type: 'image', attributes: { src: url } },
      { type: 'link', text: 'Words', attributes: { href: url } },
      { ...accept, attributes: { to: rules.loopback ? 'http://127.0.0.1:4101/accept' : ACCEPT_URL } },
    ];
    const [first, second] = readTree(tree, rules)?.segments ?? [];
    if (isFine) assert.deepEqual([first, second?.kind], [{ kind: 'image', url }, 'paragraph']);
    assert.deepEqual(JSON.stringify([first, second]).includes('Words'), true);
    assert.equal(JSON.stringify([first, second]).includes('"open"'), isFine);
  });
}

test('the vendor’s own hosts may be accepted at, whatever the list of link hosts says', () => {
  assert.ok(readTree([accept], { linkHosts: ['x.example'] }));
  const elsewhere = { ...accept, attributes: { to: 'https://partner.example/' } };
  assert.equal(readTree([elsewhere], { linkHosts: ['x.example'] }), undefined);
  assert.ok(readTree([elsewhere]));
});

const named = (segment: object) => ({ ...segment, name: undefined });

/** Trees, and what in them accepts and declines; nothing at all where there is no way to accept. */
const ACTIONS: [string, unknown[], Segment[] | undefined, unknown][] = [
  ['by their names', [decline, accept], [DECLINE, ACCEPT], DECLINE_URL],
  ['without names', [named(accept), named(decline)], [ACCEPT, DECLINE], DECLINE_URL],
  [
    'without a name, after an address nobody may open',
    [{ ...named(accept), attributes: { to: 'javascript:x' } }, named(accept)],
    [paragraph(text('Yes')), ACCEPT],
    undefined,
  ],
  ['of an unknown type', [{ ...accept, type: 's-cta' }], [{ ...ACCEPT, look: 'link' }], undefined],
  ['beside another link', [wireLink('Terms'), accept], [paragraph(link('Terms')), ACCEPT], undefined],
  ['without a call to decline', [accept, { ...decline, url: undefined }], [ACCEPT, DECLINE], undefined],
  [
    'with a stranger’s call to decline',
    [accept, { ...decline, url: 'https://evil.example/' }],
    [ACCEPT, DECLINE],
    'https://evil.example/',
  ],
  [
    'with a stranger’s call and no name',
    [accept, { ...named(decline), url: 'https://evil.example/' }],
    [ACCEPT, paragraph(text('No'))],
    undefined,
  ],
  ['twice', [accept, { ...accept, name: undefined, type: 'link' }], [ACCEPT, { ...ACCEPT, look: 'link' }], undefined],
  ['padded', [{ ...accept, text: '\u00a0\u00a0Yes\u00a0\u00a0' }], [ACCEPT], undefined],
  [
    'with only a spoken label',
    [wireText('Hi'), { ...accept, text: null, attributes: { to: ACCEPT_URL, accessibilityLabel: 'Yes' } }],
    [paragraph(text('Hi')), { ...ACCEPT, label: 'Yes' }],
    undefined,
  ],
  [
    'inside something else that opens',
    [{ type: 'clickable', attributes: { href: TERMS }, children: [wireText('Hi'), accept, decline] }],
    [box(paragraph(text('Hi')), ACCEPT, DECLINE)],
    DECLINE_URL,
  ],
  [
    'inside a link among words',
    [{ type: 'paragraph', children: [{ type: 'link', attributes: { href: TERMS }, children: [accept] }] }],
    [paragraph(ACCEPT)],
    undefined,
  ],
  [
    'around the one that declines',
    [{ ...accept, type: 'clickable', text: null, children: [wireText('Yes'), decline] }],
    [box(paragraph(text('Yes')), DECLINE), row({ ...ACCEPT, children: [text('Yes No')] })],
    DECLINE_URL,
  ],
  [
    'around something else that opens',
    [{ ...accept, type: 'clickable', text: null, children: [{ type: 'heading', text: 'Hi' }, wireLink('Terms')] }],
    [{ ...ACCEPT, look: 'area', children: [{ kind: 'heading', children: [text('Hi')] }, paragraph(text('Terms'))] }],
    undefined,
  ],
  [
    'under a text that wins',
    [{ type: 'paragraph', text: 'Hi', children: [accept] }],
    [paragraph(text('Hi')), row(ACCEPT)],
    undefined,
  ],
  [
    'with an address nobody may open',
    [{ ...accept, attributes: { to: 'javascript:x' } }, wireLink('Terms')],
    undefined,
    undefined,
  ],
  [
    'in the small print',
    [{ type: 'text', name: 'disclaimer', children: [wireText('Hi '), wireLink('Terms')] }],
    undefined,
    undefined,
  ],
  ['without a word', [wireText('Hi'), { ...accept, text: '\u00a0' }], undefined, undefined],
  [
    'in a picture alone',
    [{ ...accept, text: null, children: [{ type: 'image', attributes: { src: PICTURE, alt: 'Yes' } }] }],
    undefined,
    undefined,
  ],
  ['not at all', [wireText('Hi'), decline], undefined, undefined],
];
for (const [name, tree, expected, called] of ACTIONS) {
  test(`an offer that is accepted ${name}: ${JSON.stringify(tree).slice(0, 80)}`, () => {
    const found = readTree(tree);
    assert.deepEqual(found?.segments, expected);
    assert.equal(found?.decline, called);
  });
}

test('what was read is as it was', () => {
  const tree = [view(wireText('A '), wireText('b')), accept, decline];
  const before = structuredClone(tree);
  readTree(tree);
  assert.deepEqual(tree, before);
});
