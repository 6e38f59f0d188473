import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Segment } from '../../src/offer/segment.ts';
import {
  ACCEPT,
  ACCEPT_URL,
  accept,
  box,
  DECLINE,
  DECLINE_URL,
  decline,
  link,
  PICTURE,
  paragraph,
  type Rules,
  readTree,
  row,
  TERMS,
  text,
  wireLink,
  wireText,
} from './helpers/uptick-tree.ts';

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
