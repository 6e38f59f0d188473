import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleOffers } from '../../src/sandbox/uptick/offers/sample-offers.ts';
import { call, firstOfferUrl, nodesOf, startForTests, withQuery } from './uptick-client.ts';

const sandbox = await startForTests();
const { api, app } = sandbox;

describe('a page the sandbox hosts', () => {
  const paths = sampleOffers.flatMap(({ slug }) => [`/partners/${slug}`, `/partners/${slug}/terms`]);
  for (const path of [...paths, '/about-these-offers']) {
    it(`${path} is a document, and no call`, async () => {
      sandbox.clearLog();
      const response = await fetch(app + path);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.match(await response.text(), /^<!doctype html>\n<html lang="en">/);
      assert.deepEqual(sandbox.log, []);
    });
  }

  for (const { slug, imageAlt } of sampleOffers) {
    it(`/pictures/${slug}.svg is an SVG, three by two, in four flat colours`, async () => {
      const response = await fetch(`${app}/pictures/${slug}.svg`);
      assert.equal(response.headers.get('content-type'), 'image/svg+xml');
      const svg = await response.text();
      assert.match(svg, /^<svg [^>]*width="1200" height="800"/);
      assert.ok(svg.includes(`aria-label="${imageAlt}"`));
      assert.doesNotMatch(svg, /gradient/i);
      const colours = new Set(svg.match(/#[0-9a-f]{6}\b/g));
      assert.deepEqual([...colours].sort(), ['#1f4d3f', '#26302b', '#b5593a', '#f4efe6']);
    });
  }

  it('is only read, and only at its own address', async () => {
    const url = `${app}/partners/harrow-bakes`;
    assert.equal((await fetch(url, { method: 'HEAD' })).status, 200);
    const response = await fetch(url, { method: 'POST' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD');
    assert.equal((await fetch(url.replace(app, api))).status, 404);
  });
});

describe('an offer of the sandbox', () => {
  for (const [index, { partner, slug }] of sampleOffers.entries()) {
    it(`by ${partner} is accepted on a page of theirs, which the log counts once`, async () => {
      const body = await (await call(withQuery(await firstOfferUrl(api), { index: String(index) }))).json();
      const accept = nodesOf(body).find(({ name }) => name === 'button-accept')?.attributes?.['href'];
      sandbox.clearLog();
      const response = await fetch(String(accept));
      assert.equal(response.url, `${app}/partners/${slug}`);
      assert.ok((await response.text()).includes(partner.replace('&', '&amp;')));
      assert.deepEqual(
        sandbox.log.map(({ outcome }) => outcome),
        ['accept-moved-302'],
      );
    });
  }

  it('has no link that leads nowhere', async () => {
    const body = await (await call(await firstOfferUrl(api))).json();
    const links = nodesOf(body).flatMap(({ attributes = {} }) => attributes['href'] ?? attributes['src'] ?? []);
    assert.equal(links.length, 4);
    for (const link of links) assert.equal((await fetch(String(link))).status, 200);
  });
});
