import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type ActingProxy, actingProxy, ENROLMENTS, newOrder, ROWAN, signed } from './helpers/acts.ts';
import { assertProblem, POST_PURCHASE_OFFER, post, SHOP, SIGNING_SECRET } from './helpers/proxy.ts';

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.close());
beforeEach(() => {
  sandbox.clearLog();
  sandbox.clearNext();
});

async function enrol(proxy: ActingProxy, receipt: string, customer: object = ROWAN): Promise<unknown> {
  const { status, body } = await proxy.ask(ENROLMENTS, { receipt, customer });
  assert.equal(status, 200);
  return body;
}

const ENROLLED = { status: 'enrolled' };

test('who is enrolled stays so: asked again, the answer is the same, and the vendor is not', async () => {
  const proxy = actingProxy(sandbox);
  const receipt = await proxy.receipt('enrol');
  for (let i = 0; i < 3; i++) assert.deepEqual(await enrol(proxy, receipt), ENROLLED);
  assert.equal(sandbox.log.length, 1);
  const [{ time, requestId, id, view, ...line } = {}, ...others] = proxy.acts;
  assert.ok(time && requestId && id && view);
  assert.deepEqual(line, { event: 'enrolment', provider: 'capillary', origin: SHOP, outcome: 'enrolled' });
  assert.deepEqual(others, []);
});

test('one order enrols once, wherever in the shop and however often the offer is asked for', async () => {
  const proxy = actingProxy(sandbox);
  const request = { customer: ROWAN, order: newOrder() };
  for (const others of [{}, {}, { placement: 'order_status' }, { locale: 'de' }, { variation: '2' }]) {
    assert.deepEqual(await enrol(proxy, await proxy.receipt('enrol', { ...request, ...others })), ENROLLED);
  }
  assert.equal(sandbox.log.length, 1);
  await enrol(proxy, await proxy.receipt('enrol'));
  assert.equal(sandbox.log.length, 2);
});

/** Asked for again and again without an order, and how often somebody is enrolled. */
const ORDERLESS: [string, object[], number][] = [
  ['the same shopper', [ROWAN, ROWAN, { ...ROWAN, email: 'Rowan.Ash@Example.com', phone: '00447700900123' }], 1],
  ['two shoppers', [ROWAN, { email: 'hazel@example.net' }, ROWAN], 2],
];
for (const [name, customers, calls] of ORDERLESS) {
  test(`without an order ${name} who loads the page anew each time makes ${calls} calls`, async () => {
    const proxy = actingProxy(sandbox);
    for (const customer of customers) {
      assert.deepEqual(await enrol(proxy, await proxy.receipt('enrol', { customer }), customer), ENROLLED);
    }
    assert.equal(sandbox.log.length, calls);
  });
}

test('without an order each place in the shop enrols by itself', async () => {
  const proxy = actingProxy(sandbox);
  for (const placement of ['order_confirmation', 'order_status', 'order_status']) {
    await enrol(proxy, await proxy.receipt('enrol', { customer: ROWAN, placement }));
  }
  assert.equal(sandbox.log.length, 2);
});

/** Tokens without an order, and how often somebody is enrolled. */
const TOKENS: [string, object[], number][] = [
  ['without a name', [{ customer: ROWAN }, { customer: ROWAN }], 1],
  [
    'with one name',
    [
      { customer: ROWAN, jti: 'a' },
      { customer: ROWAN, jti: 'a' },
    ],
    1,
  ],
  [
    'with two names',
    [
      { customer: ROWAN, jti: 'a' },
      { customer: ROWAN, jti: 'b' },
    ],
    2,
  ],
];
for (const [name, claims, calls] of TOKENS) {
  test(`two tokens of one shopper without an order, ${name}, make ${calls} calls`, async () => {
    const proxy = actingProxy(sandbox, { OFFERS_SIGNING_SECRET: SIGNING_SECRET });
    for (const claim of claims) {
      assert.deepEqual(await enrol(proxy, await proxy.receipt('enrol', { token: await signed(claim) })), ENROLLED);
    }
    assert.equal(sandbox.log.length, calls);
  });
}

const OTHER_SHOP = 'https://other.larkspur.example';
const ORIGINS: [string, (order: object) => Promise<object>, number][] = [
  ['a signed order is one', async (order) => ({ token: await signed({ customer: ROWAN, order }) }), 1],
  ['an order that nobody signed is another', async (order) => ({ customer: ROWAN, order }), 2],
];
for (const [name, ask, calls] of ORIGINS) {
  test(`of two shops of the list ${name}: ${calls} calls`, async () => {
    const proxy = actingProxy(sandbox, {
      OFFERS_SIGNING_SECRET: SIGNING_SECRET,
      OFFERS_ALLOWED_ORIGINS: `${SHOP},${OTHER_SHOP}`,
    });
    const request = await ask(newOrder());
    for (const origin of [SHOP, OTHER_SHOP]) {
      const response = await proxy.fetch(post({ provider: 'capillary', ...request }, { origin }, POST_PURCHASE_OFFER));
      const { receipt } = (await response.json()).offer;
      const answer = await proxy.ask(ENROLMENTS, { receipt, customer: ROWAN }, { origin });
      assert.deepEqual(answer.body, ENROLLED);
    }
    assert.equal(sandbox.log.length, calls);
  });
}

test('whoever names an order first does not take it from the shopper whose order it is', async () => {
  const proxy = actingProxy(sandbox);
  const request = { order: newOrder() };
  for (const customer of [{ ...ROWAN, phone: '+44 7700 900666' }, ROWAN]) {
    await enrol(proxy, await proxy.receipt('enrol', { ...request, customer }), customer);
  }
  assert.deepEqual(
    sandbox.log.map(({ query }) => query['identifierValue']),
    ['447700900666', '447700900123'],
  );
});

/** What the vendor says; what the shopper is told; whether it is tried again when the shopper does. */
const REFUSALS: [string, string][] = [
  ['promotion-not-issued-warning-8890', 'limit-reached'],
  ['promotion-customer-not-found-8015', 'customer-unknown'],
  ['promotion-id-invalid-8874', 'integration-unknown'],
];
for (const [outcome, reason] of REFUSALS) {
  test(`${outcome} is not-enrolled for ${reason}, with a line, and may be tried again`, async () => {
    const proxy = actingProxy(sandbox);
    const receipt = await proxy.receipt('enrol');
    sandbox.next('capillary', { outcome });
    assert.deepEqual(await enrol(proxy, receipt), { status: 'not-enrolled', reason });
    assert.deepEqual([proxy.acts[0]?.outcome, proxy.acts[0]?.reason], ['not-enrolled', reason]);
    assert.equal(proxy.lines.at(-1)?.reason, reason);
    assert.deepEqual(await enrol(proxy, receipt), ENROLLED);
    assert.equal(sandbox.log.length, 2);
  });
}

const LOST: [string, string][] = [
  ['answer-lost', 'vendor-unavailable'],
  ['hang', 'timeout'],
];
for (const [fault, reason] of LOST) {
  test(`${fault}: uncertain for ${reason}, for ever, after one call and with one line`, async () => {
    const proxy = actingProxy(sandbox);
    const receipt = await proxy.receipt('enrol');
    sandbox.next('capillary', { fault });
    for (let i = 0; i < 3; i++) assert.deepEqual(await enrol(proxy, receipt), { status: 'uncertain', reason });
    assert.equal(sandbox.log.length, 1);
    assert.deepEqual(
      proxy.acts.map(({ event, outcome, reason }) => [event, outcome, reason]),
      [['enrolment', 'uncertain', reason]],
    );
    assert.match(proxy.acts[0]?.id ?? '', /^[\w-]{22}$/);
  });
}

test('a mistake of ours leaves doubt, which is said and noted, and never acted on', async () => {
  const proxy = actingProxy(
    sandbox,
    {},
    {
      // Told, and then a reply that no part of a proxy expects.
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        Object.defineProperty(response, 'headers', { get: () => assert.fail('a mistake') });
        return response;
      },
    },
  );
  const receipt = await proxy.receipt('enrol');
  const lost = { status: 'uncertain', reason: 'vendor-unavailable' };
  assert.deepEqual(await enrol(proxy, receipt), lost);
  assert.equal(proxy.lines.at(-1)?.mistake?.[0], 'AssertionError');
  assert.deepEqual(await enrol(proxy, receipt), lost);
  assert.deepEqual([sandbox.log.length, proxy.acts.length], [1, 1]);
});

test('while it is under way, whoever asks too is told to come again', async () => {
  const proxy = actingProxy(sandbox);
  const receipt = await proxy.receipt('enrol');
  sandbox.hold();
  const arrival = sandbox.nextArrival();
  const first = enrol(proxy, receipt);
  await arrival;
  const second = await proxy.fetch(post({ receipt, customer: ROWAN }, {}, ENROLMENTS));
  assert.equal(second.headers.get('retry-after'), '5');
  await assertProblem(second, 409, 'already-used');
  sandbox.release();
  assert.deepEqual(await first, ENROLLED);
  assert.equal(sandbox.log.length, 1);
});

test('a page that leaves does not stop it', async () => {
  const proxy = actingProxy(sandbox);
  const receipt = await proxy.receipt('enrol');
  sandbox.hold();
  const [leaving, arrival] = [new AbortController(), sandbox.nextArrival()];
  const request = new Request(post({ receipt, customer: ROWAN }, {}, ENROLMENTS), { signal: leaving.signal });
  const answer = proxy.fetch(request);
  await arrival;
  leaving.abort();
  sandbox.release();
  assert.equal((await answer).status, 200);
  assert.deepEqual(await enrol(proxy, receipt), ENROLLED);
  assert.equal(sandbox.log.length, 1);
});

test('without anybody who enrols nobody is, and the page may name one', async () => {
  const proxy = actingProxy(sandbox);
  const receipt = await proxy.receipt('enrol');
  const response = await proxy.fetch(post({ receipt }, {}, ENROLMENTS));
  assert.deepEqual(await assertProblem(response, 400, 'missing-field'), ['customer.email']);
  assert.deepEqual(await enrol(proxy, receipt), ENROLLED);
});

test('without a receipt there is nothing to enrol in', async () => {
  const response = await actingProxy(sandbox).fetch(post({ customer: ROWAN }, {}, ENROLMENTS));
  assert.deepEqual(await assertProblem(response, 400, 'missing-field'), ['receipt']);
});
