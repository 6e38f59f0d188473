import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOrigin, listedOrigin } from '../../src/proxy/gate/origin.ts';
import { assertProblem, offerResponse, post, ROWAN, SHOP, testProxy } from './helpers/proxy.ts';

const STRANGERS = [
  null,
  '',
  'null',
  '*',
  'http://shop.larkspur.example',
  'https://shop.larkspur.example:8443',
  'https://shop.larkspur.example:443',
  'https://shop.larkspur.example.',
  'https://shop.larkspur.example/',
  'https://shop.larkspur.example.evil.example',
  'https://evil.shop.larkspur.example',
  'https://shop-larkspur.example',
  'https://shopxlarkspur.example',
  'https://larkspur.example',
  'https://SHOP.larkspur.example',
  'HTTPS://shop.larkspur.example',
  'https://shop.larkspur.example@evil.example',
  'https://evil.example#https://shop.larkspur.example',
  'https://shop.larkspur.example, https://evil.example',
  'https://shop.larkspur.example https://evil.example',
  'https://shop.larkspur.examplе',
  'https://xn--shop.larkspur.example',
  'https:/shop.larkspur.example',
  'https:\\\\shop.larkspur.example',
  'file://',
  'chrome-extension://abcdefgh',
];

for (const stranger of STRANGERS) {
  test(`${JSON.stringify(stranger)} is not the shop`, () => {
    assert.equal(listedOrigin(stranger, [SHOP]), undefined);
  });
}

test('the shop is the shop', () => {
  assert.equal(listedOrigin(SHOP, ['https://other.example', SHOP]), SHOP);
});

const ORIGINS: [string, boolean][] = [
  ['https://shop.example', true],
  ['https://shop.example:8443', true],
  ['http://localhost:5173', true],
  ['http://[::1]:5173', true],
  ['*', false],
  ['null', false],
  ['https://*.shop.example', false],
  ['https://shop.example/', false],
  ['https://shop.example/path', false],
  ['https://shop.example:443', false],
  ['https://Shop.example', false],
  ['https://user@shop.example', false],
  ['shop.example', false],
  ['ftp://shop.example', false],
  ['', false],
];

for (const [text, expected] of ORIGINS) {
  test(`${JSON.stringify(text)} ${expected ? 'is' : 'is not'} an origin`, () => {
    assert.equal(isOrigin(text), expected);
  });
}

test('a stranger is refused before the body is read or a vendor is called', async () => {
  for (const stranger of STRANGERS) {
    // No header can hold this letter; the pure function has seen it above.
    if (stranger && /[^\x20-\x7e]/.test(stranger)) continue;
    const proxy = testProxy();
    const body = new ReadableStream({ pull: () => assert.fail('the body was read') }, { highWaterMark: 0 });
    const response = await proxy.fetch(post(body, { origin: stranger ?? undefined }));
    await assertProblem(response, 403, 'origin-not-allowed');
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.equal(response.headers.get('vary'), 'Origin');
    assert.equal(proxy.calls.length, 0);
    assert.equal(proxy.lines[0]?.origin, undefined);
  }
});

test('each listed shop reads its own answer, and never with credentials', async () => {
  const shops = ['https://one.example', 'https://two.example'];
  const proxy = testProxy({ OFFERS_ALLOWED_ORIGINS: shops.join(', ') }, offerResponse);
  for (const origin of shops) {
    const { status, headers } = await proxy.fetch(post(ROWAN, { origin }));
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), origin);
    assert.equal(headers.get('access-control-allow-credentials'), null);
    assert.equal(headers.get('access-control-expose-headers'), 'X-Request-Id, Retry-After');
  }
});
