import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleOffers } from '../../src/sandbox/uptick/offers/sample-offers.ts';
import { call, firstOfferUrl, nodesOf, startForTests, withQuery } from './uptick-client.ts';

const { api } = await startForTests();

async function offer(generation: string, query: Record<string, string> = {}) {
  return (await call(withQuery(await firstOfferUrl(api, generation), query))).json();
}

/** All words in the order of display, with what only one generation needs left out. */
function words(body: { data: { attributes?: { offers?: { current: number; size: number } } }[] }): string {
  const texts = nodesOf(body.data).flatMap((node) => {
    // The first generation counts in numbers what the others say in words.
    if ('current' in node && 'size' in node) return `${node.current} of ${node.size}`;
    return typeof node.text === 'string' ? node.text.replaceAll('\u00a0', '') : [];
  });
  return texts.filter(Boolean).join('|');
}

/** Addresses without what differs from flow to flow. */
function addresses(body: unknown, names: string[]): unknown[] {
  const values = nodesOf(body).flatMap(({ attributes = {} }) => names.flatMap((name) => attributes[name] ?? []));
  return values.map((value) => String(value).replace(/(flows|events)\/[^/?]+/g, '$1/…'));
}

const typesOf = (body: { data: unknown }) => nodesOf(body.data).flatMap(({ type }) => (type ? String(type) : []));

describe('the same offer in three generations', () => {
  for (const [index, { headline }] of sampleOffers.entries()) {
    it(`says the same words in the same order: ${headline}`, async () => {
      const query = { index: String(index), first_name: 'Rowan' };
      const expected = words(await offer('web-components', query));
      assert.match(
        expected,
        new RegExp(`^${headline}\\|Rowan, .*\\|${index + 1} of 5\\|Sponsored\\|.*About these offers$`),
      );
      assert.equal(words(await offer('plain-types', query)), expected);
      assert.equal(words(await offer('v1-sections', query)), expected);
    });
  }

  it('leads to the same addresses', async () => {
    const expected = addresses(await offer('web-components'), ['href']);
    assert.equal(expected.length, 3);
    assert.deepEqual(addresses(await offer('plain-types'), ['to']), expected);
    assert.deepEqual(addresses(await offer('v1-sections'), ['to']), expected);
  });

  it('shows the same picture with the same text', async () => {
    const pictures = async (generation: string) => {
      const [image] = nodesOf(await offer(generation)).flatMap((node) => {
        const fields: Record<string, unknown> = { ...node, ...node.attributes };
        const url = fields['src'] ?? fields['source'] ?? fields['url'];
        return String(url).endsWith('.svg') ? [[url, fields['alt'] ?? fields['accessibilityDescription']]] : [];
      });
      return image;
    };
    const expected = await pictures('web-components');
    assert.equal(expected?.[1], sampleOffers[0]?.imageAlt);
    assert.deepEqual(await pictures('plain-types'), expected);
    assert.deepEqual(await pictures('v1-sections'), expected);
  });

  it('greets nobody by name when there is none', async () => {
    for (const generation of ['web-components', 'plain-types', 'v1-sections']) {
      assert.match(words(await offer(generation)), /\|Something to go with a fresh pot\?\|/);
    }
  });
});

describe('each generation keeps to its own', () => {
  it('2026: types have a prefix, and attributes their new names', async () => {
    const body = await offer('web-components');
    const [offerType, ...types] = typesOf(body);
    assert.deepEqual([offerType, types.pop()], ['offer', 'event']);
    assert.ok(types.every((type) => type.startsWith('s-')));
    assert.doesNotMatch(JSON.stringify(body), /"(to|source|spacing|kind|cornerRadius|columns|desktop_attributes)":/);
  });

  it('2025: types are plain, attributes have their old names, and some are for wide screens', async () => {
    const body = await offer('plain-types');
    assert.equal(body.api_version, 'v2');
    assert.ok(typesOf(body).every((type) => !type.startsWith('s-')));
    const json = JSON.stringify(body);
    assert.doesNotMatch(json, /"(href|src|gap|variant|borderRadius|gridTemplateColumns)":/);
    for (const name of ['to', 'source', 'spacing', 'kind', 'cornerRadius', 'columns', 'desktop_attributes']) {
      assert.match(json, new RegExp(`"${name}":`));
    }
  });

  it('2025: buttons are padded with pairs of no-break spaces', async () => {
    const buttons = nodesOf(await offer('plain-types')).filter(({ type }) => type === 'button');
    for (const { text } of buttons) assert.match(String(text), /^\u00a0\u00a0\S.*\S\u00a0\u00a0$/);
    assert.equal(buttons.length, 2);
  });

  it('v1: sections instead of children, in the order of display', async () => {
    const body = await offer('v1-sections');
    assert.equal(body.api_version, 'v1');
    assert.deepEqual(Object.keys(body.data[0].attributes), [
      'header',
      'personalization',
      'offers',
      'image',
      'sponsored',
      'content',
      'actions',
      'disclaimer',
      'footer',
    ]);
    assert.equal('children' in body.data[0], false);
  });
});
