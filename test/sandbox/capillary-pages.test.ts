import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startForTests } from './capillary-client.ts';

const sandbox = await startForTests();
const { baseUrl } = sandbox;

describe('a page beside Capillary’s content', () => {
  for (const path of ['/sample-privacy', '/sample-terms']) {
    it(`${path} is a document, and no call`, async () => {
      sandbox.clearLog();
      const response = await fetch(baseUrl + path);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.match(await response.text(), /^<!doctype html>\n<html lang="en">/);
      assert.deepEqual(sandbox.log, []);
    });
  }

  for (const [path, label] of [
    ['/sample-referral.svg', 'An invitation in an open envelope, between a steaming cup and a teapot'],
    ['/sample-promotion.svg', 'A stamp card with five leaves of eight, between a tea tin and a stamp'],
  ]) {
    it(`${path} is an SVG, three by two, in four flat colours`, async () => {
      const response = await fetch(baseUrl + path);
      assert.equal(response.headers.get('content-type'), 'image/svg+xml');
      const svg = await response.text();
      assert.match(svg, /^<svg [^>]*width="1200" height="800"/);
      assert.ok(svg.includes(`aria-label="${label}"`));
      assert.doesNotMatch(svg, /gradient|filter|undefined|NaN/i);
      const colours = new Set(svg.match(/#[0-9a-f]{6}\b/g));
      assert.deepEqual([...colours].sort(), ['#1f4d3f', '#26302b', '#b5593a', '#f4efe6']);
    });
  }

  it('has pictures that wait when they are asked to', async () => {
    const start = performance.now();
    assert.equal((await fetch(`${baseUrl}/sample-referral.svg?delay=40`)).status, 200);
    assert.ok(performance.now() - start >= 35);
  });

  it('is only read', async () => {
    assert.equal((await fetch(`${baseUrl}/sample-terms`, { method: 'HEAD' })).status, 200);
    const response = await fetch(`${baseUrl}/sample-terms`, { method: 'POST' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD');
  });
});
