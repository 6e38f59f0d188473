import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startForTests } from './client.ts';

const { baseUrl } = await startForTests();

describe('a page the sandbox hosts', () => {
  for (const path of ['/sample-journey/7f3a9c2e', '/sample-journey/other', '/sample-privacy', '/sample-terms']) {
    it(`${path} is a document that may be framed`, async () => {
      const response = await fetch(baseUrl + path);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(response.headers.get('x-frame-options'), null);
      assert.match(await response.text(), /^<!doctype html>\n<html lang="en">/);
    });
  }

  it('the journey joins with an object and closes with a JSON string', async () => {
    const html = await (await fetch(`${baseUrl}/sample-journey/7f3a9c2e`)).text();
    assert.match(html, /postMessage\(\{ action: 'mm:referrer:consent' \}/);
    assert.match(html, /postMessage\(JSON\.stringify\(\{ action: 'mm:referrer:close' \}\)/);
  });

  it('the picture is an SVG, three by two, without gradients', async () => {
    const response = await fetch(`${baseUrl}/sample-image.svg`);
    assert.equal(response.headers.get('content-type'), 'image/svg+xml');
    const svg = await response.text();
    assert.match(svg, /^<svg [^>]*width="1200" height="800"/);
    assert.doesNotMatch(svg, /gradient/i);
  });

  it('is only read', async () => {
    assert.equal((await fetch(`${baseUrl}/sample-terms`, { method: 'HEAD' })).status, 200);
    const response = await fetch(`${baseUrl}/sample-terms`, { method: 'POST' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD');
  });
});
