import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import type { Order } from '../../src/offer/offer-request.ts';
import { type LogEntry, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { actingProxy, newOrder, REDEMPTIONS, ROWAN, signed } from './helpers/acts.ts';
import { assertProblem, PARTNER_CODE, post, SHOP, SIGNING_SECRET, testProxy } from './helpers/proxy.ts';
import { startVendor } from './helpers/vendor.ts';

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.close());
beforeEach(() => {
  sandbox.clearLog();
  sandbox.clearNext();
});

const OTHER_SHOP = 'https://other.larkspur.example';
const SIGNING = { OFFERS_SIGNING_SECRET: SIGNING_SECRET };

const RECORDED = { status: 202, body: { status: 'recorded' }, retryAfter: null };
const refused = (reason: string) => ({ status: 200, body: { status: 'refused', reason }, retryAfter: null });
const uncertain = (reason: string) => ({ status: 200, body: { status: 'uncertain', reason }, retryAfter: null });

const folder = new URL('../fixtures/mention-me/', import.meta.url);

/** Every recorded answer of this call. */
const FIXTURES: Record<string, object> = {
  'coupon-redemption-accepted-202': RECORDED,
  'coupon-redemption-forbidden-403': refused('integration-unknown'),
  'coupon-redemption-not-confirmed-404': refused('refused-by-vendor'),
  'coupon-redemption-validation-422': refused('refused-by-vendor'),
  'coupon-redemption-server-error-500': uncertain('vendor-unavailable'),
};

test('there is a row for every recorded answer', () => {
  const names = readdirSync(folder).filter((file) => file.startsWith('coupon-'));
  assert.deepEqual(Object.keys(FIXTURES).sort(), names.map((file) => file.replace('.json', '')).sort());
});

for (const version of ['v1', 'v2']) {
  for (const [name, expected] of Object.entries(FIXTURES)) {
    test(`${name} through ${version} is exactly the neutral answer`, async () => {
      const proxy = actingProxy(sandbox, { MENTION_ME_VERSION: version });
      const { response } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
      sandbox.next('mention-me', { answer: response });
      const request = { order: newOrder() };
      assert.deepEqual(await proxy.ask(REDEMPTIONS, request), expected);
      assert.deepEqual(
        sandbox.log.map(({ method, path }) => [method, path]),
        [['POST', `/api/consumer/${version}/coupon_redemption`]],
      );
    });
  }
}

/** The fixtures' request in our words, with an order of its own. */
const REQUEST = {
  order: {
    id: 'POS-7731',
    total: '31.00',
    currency: 'GBP',
    date: '2026-05-14T09:31:07+00:00',
    coupon: 'TEA-9F3K-2PLM',
    discount: '5.00',
    items: '2',
    subscription: false,
    gift: false,
  },
  address: {
    line1: '4 Orchard Row',
    line2: '',
    city: 'Ludlow',
    county: 'Shropshire',
    postcode: 'SY8 0ZZ',
    country: 'GB',
  },
  situation: 'instore-till',
  locale: 'en-GB',
  segment: 'instore',
};

test('the vendor is sent every field of the contract’s sample, and nothing else', async () => {
  const proxy = actingProxy(sandbox, { OFFERS_TRUSTED_PROXIES: '127.0.0.0/8' });
  await proxy.ask(REDEMPTIONS, { ...REQUEST, variation: '1', placement: 'order_status' });
  const { body: sample } = JSON.parse(
    readFileSync(new URL('coupon-redemption-accepted-202.json', folder), 'utf8'),
  ).request;
  const { addressLine2: _, ...address } = sample.address;
  assert.deepEqual(sandbox.log[0]?.body, {
    order: sample.order,
    request: {
      partnerCode: PARTNER_CODE,
      situation: 'instore-till',
      localeCode: 'en_GB',
      segment: 'instore',
      appName: 'offer-elements',
      appVersion: '0.1.0',
    },
    address,
  });
});

test('the vendor is sent as little as there is', async () => {
  const order = newOrder();
  const now = Date.parse('2026-05-14T09:31:07Z');
  await actingProxy(sandbox, {}, { now: () => now }).ask(REDEMPTIONS, { order, customer: { firstName: 'Rowan' } });
  assert.deepEqual(sandbox.log[0]?.body, {
    order: {
      orderIdentifier: order.id,
      total: '31.00',
      currencyCode: 'GBP',
      dateString: '2026-05-14T09:31:07.000Z',
      couponCode: order.coupon,
    },
    request: {
      partnerCode: PARTNER_CODE,
      situation: 'order-confirmation',
      appName: 'offer-elements',
      appVersion: '0.1.0',
    },
  });
});

test('a customer with an e-mail goes along, and is vouched for as with an offer', async () => {
  const proxy = actingProxy(sandbox, { MENTION_ME_AUTH_SECRET: 'sample-secret-only' });
  await proxy.ask(REDEMPTIONS, { order: newOrder(), customer: { ...ROWAN, phone: '+44 7700 900123' } });
  const { customer, request }: { customer?: object; request?: Record<string, unknown> } = { ...bodyOf(sandbox.log[0]) };
  assert.deepEqual(customer, { emailAddress: 'rowan.ash@example.com', firstname: 'Rowan', surname: '' });
  assert.equal(request?.['authenticationToken'], 'bf61e373254dc059e2bb8439a9de43b0d47c08286138c463459a5d9db766fb6d');
  assert.match(String(request?.['userDeviceIdentifier']), /^[0-9a-f]{64}$/);
});

function bodyOf(call: LogEntry | undefined): object {
  assert.ok(typeof call?.body === 'object' && call.body !== null);
  return call.body;
}

/** The other end of the connection, with what is sent of it. */
const ADDRESSES: [string, string | undefined][] = [
  ['203.0.113.24', '203.0.113.24'],
  ['2001:db8::7', '2001:db8::7'],
  ['2001:db8:1:2:3:4:5:6789', undefined],
];
for (const [remoteAddress, sent] of ADDRESSES) {
  test(`the till at ${remoteAddress} is ${sent ? 'named to the vendor' : 'left out, for it does not fit'}`, async () => {
    const proxy = testProxy({}, () => new Response(null, { status: 202 }));
    const request = post({ order: newOrder() }, { 'sec-ch-ua-mobile': '?1' }, REDEMPTIONS);
    assert.equal((await proxy.fetch(request, { remoteAddress })).status, 202);
    const body = JSON.parse(JSON.stringify(proxy.calls[0]?.body));
    assert.equal(body.request.ipAddress, sent);
    assert.equal(body.request.deviceType, 'mobile-web');
  });
}

/** What a status makes of it, and how often the vendor is called when a page asks twice. */
const STATUSES: [number[], object | 'problem', number][] = [
  [[200, 201, 202, 204], RECORDED, 1],
  [[400, 404, 405, 409, 410, 422, 451], refused('refused-by-vendor'), 2],
  [[401, 403], refused('integration-unknown'), 2],
  [[408, 425, 429, 503], 'problem', 2],
  [
    [301, 302, 307, 500, 501, 502, 505, 507, 511, 599, 504, 520, 521, 522, 523, 524],
    uncertain('vendor-unavailable'),
    1,
  ],
];
for (const [statuses, expected, calls] of STATUSES) {
  for (const status of statuses) {
    test(`${status} is ${expected === 'problem' ? 'a problem' : JSON.stringify(expected)}, twice, by ${calls} calls`, async () => {
      const vendor = await startVendor((response) => response.writeHead(status, { location: '/' }).end());
      const proxy = actingProxy(sandbox, { MENTION_ME_BASE_URL: vendor.baseUrl });
      const request = { order: newOrder() };
      for (let i = 0; i < 2; i++) {
        if (expected !== 'problem') assert.deepEqual(await proxy.ask(REDEMPTIONS, request), expected);
        else await assertProblem(await proxy.fetch(post(request, {}, REDEMPTIONS)), 502, 'vendor-unavailable');
      }
      assert.equal(vendor.calls, calls);
      await vendor.close();
    });
  }
}

/** The answer's body nobody waits for, so only what happens before it counts. */
const FAULTS: [string, object | 'problem', number][] = [
  ['drip', RECORDED, 1],
  ['truncated', RECORDED, 1],
  ['html', RECORDED, 1],
  ['not-json', RECORDED, 1],
  ['huge', RECORDED, 1],
  ['slow-3500', RECORDED, 1],
  ['answer-lost', uncertain('vendor-unavailable'), 1],
  ['reset', uncertain('vendor-unavailable'), 1],
  ['hang', uncertain('timeout'), 1],
  ['rate-limited', 'problem', 2],
];
test('whatever is wrong with a vendor', { concurrency: 5 }, async (t) => {
  const cases = FAULTS.map(([fault, expected, calls]) =>
    t.test(`${fault}: ${expected === 'problem' ? expected : JSON.stringify(expected)}, by ${calls} calls`, async () => {
      const proxy = actingProxy(sandbox);
      const order = { ...newOrder(), coupon: `SANDBOX-${fault}` };
      for (let i = 0; i < 2; i++) {
        const answer = await proxy.ask(REDEMPTIONS, { order });
        if (expected !== 'problem') assert.deepEqual(answer, expected);
        else assert.deepEqual([answer.status, answer.retryAfter], [502, '30']);
      }
      assert.equal(
        proxy.lines.reduce((sum, { vendor }) => sum + (vendor?.calls ?? 0), 0),
        calls,
      );
    }),
  );
  await Promise.all(cases);
});

test('a vendor that is not there was told nothing: the order is recorded when it is back', async () => {
  const away = await startVendor();
  await away.close();
  let isBack = false;
  const proxy = actingProxy(
    sandbox,
    {},
    { fetch: (input, init) => (isBack ? fetch(input, init) : fetch(away.baseUrl, init)) },
  );
  const request = { order: newOrder() };
  await assertProblem(await proxy.fetch(post(request, {}, REDEMPTIONS)), 502, 'vendor-unavailable');
  isBack = true;
  assert.deepEqual(await proxy.ask(REDEMPTIONS, request), RECORDED);
});

test('an order is recorded once, by its id, whatever else is said of it', async () => {
  const proxy = actingProxy(sandbox);
  const order = newOrder();
  for (const others of [{}, { coupon: 'ANOTHER' }, { total: '1' }, { items: '3' }]) {
    assert.deepEqual(await proxy.ask(REDEMPTIONS, { order: { ...order, ...others } }), RECORDED);
  }
  assert.equal(sandbox.log.length, 1);
  await proxy.ask(REDEMPTIONS, { order: newOrder() });
  assert.equal(sandbox.log.length, 2);
});

test('the same order id of another shop is another order', async () => {
  const proxy = actingProxy(sandbox, { OFFERS_ALLOWED_ORIGINS: `${SHOP},${OTHER_SHOP}` });
  const order = newOrder();
  for (const origin of [SHOP, OTHER_SHOP, SHOP]) {
    assert.deepEqual(await proxy.ask(REDEMPTIONS, { order }, { origin }), RECORDED);
  }
  assert.equal(sandbox.log.length, 2);
});

const ONE_ORDER: [string, boolean, string[], number][] = [
  ['signed, from two shops', true, [SHOP, OTHER_SHOP], 1],
  ['signed, and from the same shop without its token', true, [SHOP, '', SHOP], 1],
  ['from a shop without a token, and then signed', true, ['', SHOP, OTHER_SHOP], 1],
  ['unsigned, from two shops', false, [SHOP, OTHER_SHOP], 2],
];
for (const [name, isSigned, origins, calls] of ONE_ORDER) {
  test(`an order ${name}, is recorded by ${calls} calls`, async () => {
    const proxy = actingProxy(sandbox, { ...SIGNING, OFFERS_ALLOWED_ORIGINS: `${SHOP},${OTHER_SHOP}` });
    const order = newOrder();
    for (const origin of origins) {
      const request = isSigned && origin ? { token: await signed({ order }) } : { order };
      assert.deepEqual(await proxy.ask(REDEMPTIONS, request, { origin: origin || SHOP }), RECORDED);
    }
    assert.equal(sandbox.log.length, calls);
  });
}

test('recorded, refused and uncertain are a line each, once; a problem is none', async () => {
  const proxy = actingProxy(sandbox);
  for (const scenario of ['', 'coupon-redemption-forbidden-403', 'answer-lost', 'rate-limited']) {
    const order = { ...newOrder(), coupon: scenario ? `SANDBOX-${scenario}` : 'TEA' };
    await proxy.ask(REDEMPTIONS, { order });
    if (scenario !== 'coupon-redemption-forbidden-403') await proxy.ask(REDEMPTIONS, { order });
  }
  assert.deepEqual(
    proxy.acts.map(({ time, requestId, id, ...line }) => line),
    [
      { event: 'redemption', provider: 'mention-me', origin: SHOP, outcome: 'recorded' },
      { event: 'redemption', provider: 'mention-me', origin: SHOP, outcome: 'refused', reason: 'integration-unknown' },
      { event: 'redemption', provider: 'mention-me', origin: SHOP, outcome: 'uncertain', reason: 'vendor-unavailable' },
    ],
  );
  for (const { id } of proxy.acts) assert.match(id, /^[\w-]{22}$/);
});

const { coupon: _coupon, ...couponless } = newOrder();
const INCOMPLETE: [string, object, string[]][] = [
  ['no order', {}, ['order.id', 'order.total', 'order.currency', 'order.coupon']],
  ['an empty order', { order: {} }, ['order.id', 'order.total', 'order.currency', 'order.coupon']],
  ['no coupon', { order: couponless }, ['order.coupon']],
  ['a blank coupon', { order: { ...couponless, coupon: ' ' } }, ['order.coupon']],
  ['a coupon alone', { order: { coupon: 'TEA' } }, ['order.id', 'order.total', 'order.currency']],
];
for (const [name, request, fields] of INCOMPLETE) {
  test(`${name} is missing-field: ${fields.join(', ')}; and nobody is told`, async () => {
    const response = await actingProxy(sandbox).fetch(post(request, {}, REDEMPTIONS));
    assert.deepEqual(await assertProblem(response, 400, 'missing-field'), fields);
    assert.equal(sandbox.log.length, 0);
  });
}

const WRONG: [string, object, string][] = [
  ['a total in words', { order: { ...newOrder(), total: 'thirty-one' } }, 'order.total'],
  ['an order id that is too long for the vendor', { order: { ...newOrder(), id: 'x'.repeat(51) } }, 'order.id'],
  ['a situation that the vendor does not take', { order: newOrder(), situation: 'till & kiosk' }, 'situation'],
  ['a vendor that takes no coupons', { order: newOrder(), provider: 'uptick' }, 'provider'],
];
for (const [name, request, field] of WRONG) {
  test(`${name} is invalid-request: ${field}; and mended, it is recorded`, async () => {
    const proxy = actingProxy(sandbox);
    const response = await proxy.fetch(post(request, {}, REDEMPTIONS));
    assert.deepEqual(await assertProblem(response, 400, 'invalid-request'), [field]);
    assert.equal(sandbox.log.length, 0);
    assert.deepEqual(
      await proxy.ask(REDEMPTIONS, { ...request, order: newOrder(), situation: 'till', provider: '' }),
      RECORDED,
    );
  });
}

const STRICT = { ...SIGNING, OFFERS_REQUIRE_SIGNED: 'true' };

test('a token says which order it was, and the page cannot add to it', async () => {
  const proxy = actingProxy(sandbox, STRICT);
  const [order, other] = [newOrder(), newOrder()];
  const token = await signed({ order });
  const page: { order: Order; customer: object; address: object } = {
    order: { ...other, coupon: 'EVE' },
    customer: { email: 'eve@example.com' },
    address: { city: 'Ludlow' },
  };
  assert.deepEqual(await proxy.ask(REDEMPTIONS, { ...page, token }), RECORDED);
  const body = JSON.stringify(sandbox.log[0]?.body);
  for (const word of [other.id, 'EVE', 'eve@example.com', 'Ludlow']) assert.ok(!body.includes(word), word);
  assert.ok(body.includes(order.id) && body.includes(order.coupon));
  // One order redeems once, with the same token or another.
  assert.deepEqual(await proxy.ask(REDEMPTIONS, { token: await signed({ order, customer: ROWAN }) }), RECORDED);
  assert.equal(sandbox.log.length, 1);
});

test('a coupon that the token does not hold is missing, whatever the page says', async () => {
  const token = await signed({ order: couponless });
  const response = await actingProxy(sandbox, SIGNING).fetch(post({ token, order: newOrder() }, {}, REDEMPTIONS));
  assert.deepEqual(await assertProblem(response, 400, 'missing-field'), ['order.coupon']);
});

test('where signed orders are required, nothing else is recorded', async () => {
  const proxy = actingProxy(sandbox, STRICT);
  const forged = `${await signed({ order: newOrder() })}x`;
  for (const request of [{ order: newOrder() }, { order: newOrder(), token: '' }, { token: forged }]) {
    await assertProblem(await proxy.fetch(post(request, {}, REDEMPTIONS)), 401, 'signature-required');
  }
  assert.equal(sandbox.log.length, 0);
});

for (const origin of [undefined, 'null', 'https://evil.example']) {
  test(`a page from ${origin ?? 'nowhere'} is refused before anything is read`, async () => {
    const proxy = actingProxy(sandbox);
    await assertProblem(await proxy.fetch(post('{ oops', { origin }, REDEMPTIONS)), 403, 'origin-not-allowed');
    assert.equal(sandbox.log.length, 0);
  });
}
