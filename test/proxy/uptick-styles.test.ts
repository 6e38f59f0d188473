import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, text, wireText } from './helpers/uptick-tree.ts';

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
