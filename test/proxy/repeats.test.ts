import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RepeatBudget } from '../../src/proxy/calling/repeat-budget.ts';
import { createVendorClients, type VendorCall } from '../../src/proxy/calling/vendor-client.ts';
import { VendorPaused } from '../../src/proxy/fault.ts';
import { assertProblem, offerResponse, post, ROWAN, testProxy } from './helpers/proxy.ts';
import { ask, scriptedProxy } from './helpers/uptick.ts';

const refused = () =>
  Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('sample'), { syscall: 'connect' }) }));
const lost = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('reset') }));
const said =
  (status: number, headers: Record<string, string> = {}) =>
  async () =>
    new Response('{}', { status, headers });

/** What a vendor does first; how often it is called when it takes repeats, and when it does not. */
const FIRST: [string, () => Promise<Response>, number, number][] = [
  ['refuses the connection', refused, 2, 1],
  ['says 503', said(503), 2, 1],
  ['says 503 and when to come again', said(503, { 'retry-after': '1' }), 1, 1],
  ['says 500', said(500), 1, 1],
  ['says 429', said(429), 1, 1],
  ['says 404', said(404), 1, 1],
  ['loses the connection', lost, 1, 1],
  ['answers', said(200), 1, 1],
];
for (const [name, first, repeated, once] of FIRST) {
  for (const repeatable of [true, false]) {
    const expected = repeatable ? repeated : once;
    test(`a vendor that ${name} is called ${expected} times where a repeat is ${repeatable ? '' : 'not '}harmless`, async () => {
      let calls = 0;
      const clients = createVendorClients(() => (calls++ === 0 ? first() : said(200)()), Date.now);
      const client = clients({ mayCall: () => true, patience: 5_000, report: () => {} });
      const call: VendorCall = { method: 'POST', url: new URL('https://vendor.example/'), patience: 5_000, repeatable };
      const status = await client.send(call).then(
        (reply) => reply.status,
        () => undefined,
      );
      assert.equal(calls, expected);
      if (expected === 2) assert.equal(status, 200);
    });
  }
}

test('an offer is asked for again where the order tells that it is the same; without an order it is not', async () => {
  for (const [request, calls] of [
    [ROWAN, 2],
    [{ customer: ROWAN.customer }, 1],
  ] as const) {
    let turn = 0;
    const proxy = testProxy({}, () => (turn++ === 0 ? new Response(null, { status: 503 }) : offerResponse()));
    assert.equal((await proxy.fetch(post(request))).status, calls === 2 ? 200 : 502);
    assert.equal(proxy.calls.length, calls);
  }
});

test('to ask for another vendor’s offer is to have one made, so it is never asked for again', async () => {
  const proxy = scriptedProxy([new Response(null, { status: 503 })]);
  await assertProblem(await proxy.fetch(ask()), 502, 'vendor-unavailable');
  assert.equal(proxy.calls.length, 1);
});

test('ten calls earn a repeat, and a hundred can be saved up', () => {
  const budget = new RepeatBudget();
  const spendAll = () => {
    let repeats = 0;
    while (budget.spend()) repeats += 1;
    return repeats;
  };
  assert.equal(spendAll(), 10);
  for (let calls = 0; calls < 25; calls++) budget.earn();
  assert.equal(spendAll(), 2);
  for (let calls = 0; calls < 1_000; calls++) budget.earn();
  assert.equal(spendAll(), 10);
});

for (const status of [429, 503]) {
  test(`after a ${status} with Retry-After nobody calls before its time, to read or to write`, async () => {
    let time = 1_000_000;
    let calls = 0;
    const clients = createVendorClients(
      () => {
        calls += 1;
        return calls === 1 ? said(status, { 'retry-after': '30' })() : said(200)();
      },
      () => time,
    );
    const mayCall = () => true;
    const send = (method: 'GET' | 'POST') =>
      clients({ mayCall, patience: 5_000, report: () => {} }).send({
        method,
        url: new URL('https://vendor.example/'),
        patience: 5_000,
      });
    assert.equal((await send('GET')).status, status);
    time += 29_500;
    for (const method of ['GET', 'POST'] as const) {
      await assert.rejects(send(method), (error) => error instanceof VendorPaused && error.retryAfter === 1);
    }
    assert.equal(calls, 1);
    time += 500;
    assert.equal((await send('GET')).status, 200);
  });
}
