import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblem, post, REFERRAL_OFFER, ROWAN, SHOP, testProxy } from './helpers/proxy.ts';

const at = (path: string, init: RequestInit = {}) => new Request(`https://offers.example${path}`, init);

test('a preflight from a listed shop is answered without a body', async () => {
  const response = await testProxy().fetch(at(REFERRAL_OFFER, { method: 'OPTIONS', headers: { origin: SHOP } }));
  assert.equal(response.status, 204);
  assert.equal(await response.text(), '');
  assert.equal(response.headers.get('access-control-allow-origin'), SHOP);
  assert.equal(response.headers.get('access-control-allow-methods'), 'POST');
  assert.equal(response.headers.get('access-control-allow-headers'), 'content-type');
  assert.equal(response.headers.get('cache-control'), 'no-store');
});

test('a preflight from elsewhere is refused', async () => {
  const headers = { origin: 'https://evil.example', 'access-control-request-headers': ' '.repeat(15_000) };
  const response = await testProxy().fetch(at(REFERRAL_OFFER, { method: 'OPTIONS', headers }));
  await assertProblem(response, 403, 'origin-not-allowed');
  assert.equal(response.headers.get('access-control-allow-methods'), null);
});

test('health is open to all and asks no vendor', async () => {
  const proxy = testProxy();
  for (const path of ['/offers/livez', '/offers/readyz']) {
    const response = await proxy.fetch(at(path));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal((await proxy.fetch(at(path, { method: 'HEAD' }))).status, 200);
  }
  assert.equal(proxy.calls.length, 0);
});

test('a server about to stop is alive and not ready', async () => {
  const proxy = testProxy();
  assert.equal((await proxy.fetch(at('/offers/readyz'), { closing: true })).status, 503);
  assert.equal((await proxy.fetch(at('/offers/livez'), { closing: true })).status, 200);
});

for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']) {
  test(`${method} on a page route is 405, and says what is allowed`, async () => {
    const response = await testProxy().fetch(at(REFERRAL_OFFER, { method, headers: { origin: SHOP } }));
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
    if (method !== 'HEAD') await assertProblem(response, 405, 'invalid-request');
  });
}

test('POST on a health route is 405', async () => {
  const response = await testProxy().fetch(at('/offers/livez', { method: 'POST' }));
  assert.equal(response.headers.get('allow'), 'GET, HEAD');
  await assertProblem(response, 405, 'invalid-request');
});

const SPELLINGS = [
  '/',
  '/offers',
  '/offers/',
  '/offers/v1',
  '/offers/v1/',
  '/offers/v1/referral-offer/',
  '/offers/v1/referral-offer/x',
  '/offers/v1//referral-offer',
  '//offers/v1/referral-offer',
  '/offers//v1/referral-offer',
  '/Offers/v1/referral-offer',
  '/offers/V1/referral-offer',
  '/offers/v1/REFERRAL-OFFER',
  '/offers/v1/referral%2Doffer',
  '/offers/v1/referral%2doffer',
  '/offers%2Fv1%2Freferral-offer',
  '/%6fffers/v1/referral-offer',
  '/offers/v1/referral-offer%00',
  '/offers/v1/referral-offer%20',
  '/offers/v1/referral-offer;x=1',
  '/offers/v1/referral-offer.json',
  '/offers/v1/%2e%2e%2freferral-offer',
  '/offers/v2/referral-offer',
  '/v1/referral-offer',
  '/offers/v1/:path',
  '/offers/v1/*',
];

for (const path of SPELLINGS) {
  test(`${path} is no path of ours`, async () => {
    const proxy = testProxy();
    const init = {
      method: 'POST',
      headers: { origin: SHOP, 'content-type': 'text/plain' },
      body: JSON.stringify(ROWAN),
    };
    await assertProblem(await proxy.fetch(at(path, init)), 404, 'invalid-request');
    assert.equal(proxy.calls.length, 0);
    assert.equal(proxy.lines[0]?.route, 'unknown');
  });
}

test('the path as it was sent counts, where the server knows it', async () => {
  const proxy = testProxy();
  await assertProblem(await proxy.fetch(post(ROWAN), { path: `/x/..${REFERRAL_OFFER}` }), 404, 'invalid-request');
});

test('the base path can be moved, and left out', async () => {
  for (const base of ['/shop/offers', '/']) {
    const proxy = testProxy({ OFFERS_BASE_PATH: base });
    const prefix = base === '/' ? '' : base;
    assert.equal((await proxy.fetch(at(`${prefix}/livez`))).status, 200);
    assert.equal((await proxy.fetch(at('/offers/livez'))).status, 404);
  }
});

test('every answer may be kept by nobody, whatever it says', async () => {
  const proxy = testProxy();
  const requests = [post(ROWAN), post('{'), post(ROWAN, { origin: 'https://evil.example' }), at('/nowhere')];
  for (const request of requests) {
    const { headers } = await proxy.fetch(request);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('vary'), 'Origin');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
  }
});

test('two requests at once do not mix', async () => {
  let calls = 0;
  const proxy = testProxy({}, () => {
    calls += 1;
    return Response.json({ url: `https://demo.mention-me.com/${calls}`, headline: `Answer ${calls}` });
  });
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const response = await proxy.fetch(post({ ...ROWAN, customer: { email: `p${index}@example.com` } }));
      return response.json();
    }),
  );
  assert.equal(new Set(answers.map(({ offer }) => offer.headline)).size, 200);
});
