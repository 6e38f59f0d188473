import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type CallName,
  call,
  complaints,
  firstOfferUrl,
  sampleCalls,
  send,
  startForTests,
  withQuery,
} from './uptick-client.ts';

const sandbox = await startForTests();
const { api } = sandbox;
const CALLS = await sampleCalls(api);
const { start, offer, accept } = CALLS;

const DECIMAL = 'must be decimal text, such as 58.20';
const ADDRESS = 'must be a whole web address';
const COUNT = 'must be a number from 0 on';

const REFUSED: [name: CallName, key: string, value: string | undefined, complaint: string][] = [
  ['start', 'placement', undefined, 'is required'],
  ['start', 'placement', '', 'must not be empty'],
  ['start', 'surprise', '1', 'is not a field of this call'],
  ['start', 'email', 'rowan.ash@example.com', 'is not a field of this call'],
  ['start', 'event_id', '1', 'is not a field of this call'],
  ['start', 'dl', '/thanks', ADDRESS],
  ['start', 'rl', 'javascript:void', ADDRESS],
  ['start', 'first_name', '', 'must not be empty'],
  ['start', 'country_code', 'us', 'must be two capital letters'],
  ['start', 'currency', 'pounds', 'must be three capital letters'],
  ['start', 'total_price', '58,20', DECIMAL],
  ['start', 'shipping_price', 'free', DECIMAL],
  ['start', 'no_redirect', 'true', 'must be 1'],
  ['start', 'editor', '0', 'must be 1'],
  ['start', 'api_versions[]', 'v3', 'must be v1 or v2'],
  ['shop', 'shop_myshopify_domain', undefined, 'is required'],
  ['shop', 'placement', undefined, 'is required'],

  ['offer', 'placement', undefined, 'is required'],
  ['offer', 'event_id', undefined, 'is required'],
  ['offer', 'index', undefined, 'is required'],
  ['offer', 'index', 'first', COUNT],
  ['offer', 'index', '-1', COUNT],
  ['offer', 'order_id', 'LKS10482', 'is not a field of this call'],
  ['offer', 'editor', '1', 'is not a field of this call'],
  ['offer', 'dl', 'thanks', ADDRESS],
  ['offer', 'currency', 'usd', 'must be three capital letters'],
  ['offer', 'country_code', 'USA', 'must be two capital letters'],
  ['offer', 'total_price', '', DECIMAL],
  ['offer', 'shipping_price', '6.', DECIMAL],
  ['offer', 'no_redirect', '0', 'must be 1'],

  ['event', 'eid', undefined, 'is required'],
  ['event', 'offer_id', undefined, 'is required'],
  ['event', 'offer_id', 'first', 'must be digits'],
  ['event', 'offer_index', undefined, 'is required'],
  ['event', 'offer_index', '0.5', COUNT],
  ['event', 'ev', undefined, 'is required'],
  ['event', 'ev', 'viewed', 'must be offer_viewed'],
  ['event', 'ev', 'Offer_Viewed', 'must be offer_viewed'],
  ['event', 'ts', '1778751067', 'must be milliseconds since 1970'],
  ['event', 'ts', '2026-05-14', 'must be milliseconds since 1970'],
  ['event', 'dl', 'thanks', ADDRESS],
  ['event', 'placement', 'order_confirmation', 'is not a field of this call'],
  ['event', 'first_name', 'Rowan', 'is not a field of this call'],

  ['reject', 'index', undefined, 'is required'],
  ['reject', 'index', 'first', COUNT],
  ['reject', 'placement', undefined, 'is required'],
  ['reject', 'no_redirect', 'yes', 'must be 1'],
  ['reject', 'first_name', 'Rowan', 'is not a field of this call'],

  ['accept', 'index', undefined, 'is required'],
  ['accept', 'placement', undefined, 'is required'],
  ['accept', 'no_redirect', '1', 'is not a field of this call'],
];

const ACCEPTED: [name: CallName, key: string, value: string][] = [
  ['start', 'placement', 'order_status'],
  ['start', 'placement', 'survey'],
  ['start', 'placement', 'checkout'],
  ['start', 'dl', 'http://localhost:5173/thanks?order=1'],
  ['start', 'total_price', '58'],
  ['start', 'customer_id', 'C-20417'],
  ['start', 'order_id', 'LKS10482'],
  ['start', 'api_versions[]', 'v2'],
  ['start', 'integration_type', 'offer-elements'],
  ['start', 'editor', '1'],
  ['offer', 'zip', '04101'],
  ['offer', 'order_name', '#10482'],
  ['offer', 'shop_name', 'Larkspur'],
  ['offer', 'first_name', 'Rowan'],
  ['event', 'ts', '1778751067000'],
  ['event', 'de', 'en-GB'],
  ['event', 'ua', 'Mozilla/5.0'],
  ['reject', 'no_redirect', '1'],
];

describe('a query', () => {
  for (const [name, key, value, complaint] of REFUSED) {
    it(`of ${name} is refused with ${key} as ${JSON.stringify(value)}, which ${complaint}`, async () => {
      const response = await send(name, withQuery(CALLS[name], { [key]: value }));
      assert.equal(response.status, 422);
      assert.deepEqual(await complaints(response, sandbox), [`${key} ${complaint}`]);
    });
  }

  for (const [name, key, value] of ACCEPTED) {
    it(`of ${name} is fine with ${key} as ${value}`, async () => {
      const response = await send(name, withQuery(CALLS[name], { [key]: value }));
      assert.ok(response.status < 400, await response.text());
    });
  }

  it('names every fault at once', async () => {
    const response = await send('offer', withQuery(offer, { index: 'first', surprise: '1' }));
    assert.deepEqual(await complaints(response, sandbox), [`index ${COUNT}`, 'surprise is not a field of this call']);
  });

  it('is refused with a key given twice, even if the values are the same', async () => {
    const response = await send('offer', `${offer}&placement=order_confirmation`);
    assert.equal(response.status, 422);
    assert.deepEqual(await complaints(response, sandbox), ['placement must be given once']);
    assert.deepEqual(sandbox.log.at(-1)?.query['placement'], ['order_confirmation', 'order_confirmation']);
  });

  it('may list the versions understood', async () => {
    assert.equal((await send('start', `${start}&api_versions[]=v1&api_versions[]=v2`)).status, 201);
  });

  for (const [name, key] of [
    ['offer', 'event_id'],
    ['event', 'eid'],
  ] as const) {
    it(`of ${name} is refused with ${key} of another flow`, async () => {
      const url = withQuery(CALLS[name], { [key]: 'c0a8f4de-11c2-4b58-b6a4-7a54e2d93333' });
      const response = await send(name, url);
      assert.equal(response.status, 422);
      assert.deepEqual(await complaints(response, sandbox), ['the event is not of this flow']);
    });
  }

  for (const name of ['reject', 'accept'] as const) {
    it(`of ${name} belongs to the event in the path, which must be the flow’s`, async () => {
      const url = CALLS[name].replace(/events\/[^/]+/, 'events/c0a8f4de-11c2-4b58-b6a4-7a54e2d93333');
      assert.deepEqual(await complaints(await send(name, url), sandbox), ['the event is not of this flow']);
    });
  }
});

describe('a first name', () => {
  for (const words of ['no-personalization', 'personalization-0']) {
    it(`is refused after a start that is ${words}`, async () => {
      const url = withQuery(await firstOfferUrl(api, words), { first_name: 'Rowan' });
      const response = await call(url);
      assert.equal(response.status, 422);
      assert.deepEqual(await complaints(response, sandbox), ['first_name is not wanted by this flow']);
      assert.equal((await call(withQuery(url, { first_name: undefined }))).status, 201);
    });
  }

  it('is fine after a start that says 1', async () => {
    const url = withQuery(await firstOfferUrl(api, 'personalization-1'), { first_name: 'Rowan' });
    assert.equal((await call(url)).status, 201);
  });

  it('is refused after an armed start that takes none', async () => {
    sandbox.next('uptick', { outcome: 'flow-no-personalization' });
    const url = withQuery(await firstOfferUrl(api), { first_name: 'Rowan' });
    assert.equal((await call(url)).status, 422);
  });
});

describe('an envelope', () => {
  for (const name of ['start', 'offer', 'event', 'reject'] as const) {
    for (const [header, value] of Object.entries({
      'content-type': 'application/json',
      cookie: 'a=b',
      'x-forwarded-for': '203.0.113.24',
      referer: 'https://shop.larkspur.example/',
      authorization: 'Bearer TOKEN',
    })) {
      it(`of ${name} is refused with ${header}`, async () => {
        const response = await send(name, CALLS[name], { headers: { accept: 'application/json', [header]: value } });
        assert.equal(response.status, 422);
        assert.deepEqual(await complaints(response, sandbox), [`${header} is no header of this call`]);
      });
    }

    it(`of ${name} is refused when it accepts anything`, async () => {
      const response = await send(name, CALLS[name], { headers: { accept: '*/*' } });
      assert.deepEqual(await complaints(response, sandbox), ['accept must be application/json']);
    });
  }

  for (const name of ['event', 'reject'] as const) {
    it(`of ${name} is refused with a body`, async () => {
      const response = await send(name, CALLS[name], { body: new Uint8Array([123, 125]) });
      assert.deepEqual(await complaints(response, sandbox), ['the body must be empty']);
    });
  }

  it('of accept is a browser’s, with all that browsers send', async () => {
    const headers = { accept: 'text/html', cookie: 'a=b', referer: 'https://shop.larkspur.example/' };
    assert.equal((await send('accept', accept, { headers })).status, 302);
  });
});
