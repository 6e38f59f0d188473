import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentPage } from '../../demo/documents/document-page.ts';

const NAME = 'demo/platforms/html.md';

describe('a document as a page', () => {
  for (const [text, expected] of [
    ['# A page of your own', '<h1 id="a-page-of-your-own">A page of your own</h1>'],
    ['## What `debug` says, and why', '<h2 id="what-debug-says-and-why">What <code>debug</code> says, and why</h2>'],
    ['[how](README.md#verify)', '<a href="README.html#verify">how</a>'],
    ['[all](../../README.md)', '<a href="../../README.html">all</a>'],
    ['[below](#verify)', '<a href="#verify">below</a>'],
    ['[out](https://example.com/)', '<a href="https://example.com/">out</a>'],
    ['[a template](../embed/tag.tpl)', 'a template (<code>demo/embed/tag.tpl</code>)'],
    ['![a "picture"](../pictures/a.png)', '<img src="../pictures/a.png" alt="a &quot;picture&quot;" />'],
    ['```html\n<b>&amp;</b>\n```', '<pre tabindex="0"><code>&lt;b&gt;&amp;amp;&lt;/b&gt;</code></pre>'],
  ] as const) {
    it(`has ${expected} for ${JSON.stringify(text)}`, () => {
      const { html } = documentPage(NAME, text);
      assert.ok(html.includes(expected), html);
    });
  }

  it('says which documents and pictures it needs, by their paths in the repository', () => {
    const { documents, pictures } = documentPage(
      NAME,
      '[a](README.md#x) [b](../../README.md) [c](../a.ts) ![d](../pictures/d.svg)',
    );
    assert.deepEqual(documents, ['demo/platforms/README.md', 'README.md']);
    assert.deepEqual(pictures, ['demo/pictures/d.svg']);
  });

  it('is named by its heading, and wears the documents’ style', () => {
    const { html } = documentPage(NAME, 'First.\n\n# A page of your own\n');
    assert.ok(html.includes('<title>A page of your own</title>'));
    assert.ok(html.includes('href="../documents/document.css"'));
  });
});
