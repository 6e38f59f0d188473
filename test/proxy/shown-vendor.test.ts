import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { ShownOutcome } from '../../src/proxy/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { PARTNER_CODE, post, ROWAN, SHOP } from './helpers/proxy.ts';
import { type CountingProxy, countingProxy, outcomes, settled } from './helpers/shown.ts';
import { ask, PURCHASE } from './helpers/uptick.ts';

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.close());
beforeEach(() => sandbox.clearLog());

const callingProxy = () =>
  countingProxy({
    UPTICK_BASE_URL: sandbox.vendors['uptick']?.baseUrl ?? '',
    MENTION_ME_BASE_URL: sandbox.vendors['mention-me']?.baseUrl ?? '',
  });

async function seen(proxy: CountingProxy, request: Request) {
  const response = await proxy.fetch(request);
  const { offer } = await response.json();
  return { id: offer.id, type: 'shown', receipt: offer.receipt, at: Date.now() };
}

/** Every test has an order of its own. */
let orders = 0;
function asking(scenario: string): Request {
  orders += 1;
  return ask({ ...PURCHASE, order: { ...PURCHASE.order, id: `SANDBOX-${scenario}.shown-${orders}` } });
}

const tellings = () => sandbox.log.filter(({ path }) => path.endsWith('/events'));

test('the vendor is told once: where it said, with a time, without a body', async () => {
  const proxy = callingProxy();
  const event = await seen(proxy, asking('default'));
  assert.deepEqual(await proxy.report(event), settled(event.id));
  assert.deepEqual(await proxy.report(event), settled(event.id));
  const [call, ...others] = tellings();
  assert.deepEqual(others, []);
  assert.equal(call?.method, 'POST');
  assert.equal(call?.outcome, 'event-recorded');
  assert.equal(call?.body, '');
  assert.equal(call?.headers['accept'], 'application/json');
  assert.equal(call?.headers['content-type'], undefined);
  const { eid, offer_id, offer_index, ...added } = call?.query ?? {};
  assert.ok(eid && offer_id && offer_index);
  const { at } = proxy.shown[0] ?? { at: '' };
  assert.deepEqual(added, { ev: 'offer_viewed', ts: String(Date.parse(at)) });
});

test('a view is one line in the log, with these fields and no others', async () => {
  const proxy = callingProxy();
  const event = await seen(proxy, asking('default'));
  await proxy.report(event);
  const { time, requestId, at, ...line } = proxy.shown[0] ?? {};
  assert.ok(time && requestId && at);
  assert.deepEqual(line, {
    event: 'shown',
    id: event.id,
    provider: 'uptick',
    origin: SHOP,
    outcome: 'settled',
    status: 201,
  });
  assert.equal(proxy.lines.at(-1)?.requestId, requestId);
  assert.deepEqual(proxy.lines.at(-1)?.views, { settled: 1, retry: 0, refused: 0 });
  assert.equal(proxy.lines.at(-1)?.vendor?.calls, 1);
});

test('each offer of a flow is a view of its own', async () => {
  const proxy = callingProxy();
  const response = await proxy.fetch(asking('default'));
  const { offer } = await response.json();
  const next = await seen(
    proxy,
    post({ continuation: offer.continuation, answer: 'accept' }, {}, '/offers/v1/next-offer'),
  );
  const first = { ...next, id: offer.id, receipt: offer.receipt };
  assert.deepEqual(await proxy.report(first, next), settled(first.id, next.id));
  assert.deepEqual(
    tellings()
      .map(({ query }) => query['offer_index'])
      .sort(),
    ['0', '1'],
  );
});

test('a provider that takes no word of views is settled into the log', async () => {
  const proxy = callingProxy();
  const event = await seen(proxy, post(ROWAN));
  sandbox.clearLog();
  assert.deepEqual(await proxy.report(event), settled(event.id));
  assert.deepEqual(await proxy.report(event), settled(event.id));
  assert.deepEqual(sandbox.log, []);
  assert.deepEqual(
    proxy.shown.map(({ provider, outcome, status }) => [provider, outcome, status]),
    [['mention-me', 'logged', undefined]],
  );
});

test('an offer without a place to tell its vendor is settled into the log', async () => {
  const proxy = callingProxy();
  const event = await seen(proxy, asking('no-event-link').clone());
  assert.deepEqual(await proxy.report(event), settled(event.id));
  assert.equal(proxy.shown[0]?.outcome, 'logged');
  assert.deepEqual(tellings(), []);
});

test('nothing of shopper or order is in the lines of a view, or in its answer', async () => {
  const proxy = callingProxy();
  const event = await seen(proxy, asking('default'));
  const answer = await proxy.report(event);
  const written = JSON.stringify([proxy.shown, proxy.lines, answer]);
  const { customer, order, address } = PURCHASE;
  for (const canary of [...Object.values(customer), order.id, order.coupon, ...Object.values(address), PARTNER_CODE]) {
    if (canary.length > 2) assert.ok(!written.includes(canary), canary);
  }
});

/** A fault of the vendor's; what becomes of the view; how often the vendor was called after two reports. */
const FAULTS: [string, ShownOutcome | 'retry', number][] = [
  ['slow-200', 'settled', 1],
  // The status is the answer. What follows it nobody waits for.
  ['html', 'settled', 1],
  ['empty', 'settled', 1],
  ['not-json', 'settled', 1],
  ['huge', 'settled', 1],
  ['drip', 'settled', 1],
  ['truncated', 'settled', 1],
  ['redirect', 'uncertain', 1],
  ['reset', 'uncertain', 1],
  ['hang', 'uncertain', 1],
  ['slow-6000', 'uncertain', 1],
  // It asked for a pause, and has it.
  ['rate-limited', 'retry', 1],
  ['server-error', 'retry', 2],
];
test('whatever is wrong with a vendor', { concurrency: 8 }, async (t) => {
  const cases = FAULTS.map(([fault, outcome, calls]) =>
    t.test(`${fault}: ${outcome}, after ${calls} ${calls === 1 ? 'call' : 'calls'}`, async () => {
      const proxy = callingProxy();
      const event = await seen(proxy, asking(`event-${fault}`));
      const callsBefore = vendorCalls(proxy);
      const start = performance.now();
      const answers = [await proxy.report(event), await proxy.report(event)];
      const duration = performance.now() - start;
      assert.ok(duration < 5_500, `${duration} ms`);
      for (const { settled, retry } of answers) {
        assert.deepEqual(outcome === 'retry' ? retry : settled, [event.id]);
      }
      assert.deepEqual(outcomes(proxy), outcome === 'retry' ? [] : [outcome]);
      assert.equal(vendorCalls(proxy) - callsBefore, calls);
      assert.equal(answers[0]?.retryAfter, fault === 'rate-limited' ? '30' : null);
    }),
  );
  await Promise.all(cases);
});

function vendorCalls({ lines }: CountingProxy): number {
  return lines.reduce((sum, { vendor }) => sum + (vendor?.calls ?? 0), 0);
}

test('a page that leaves does not stop a view from being counted', async () => {
  const proxy = callingProxy();
  const event = await seen(proxy, asking('default'));
  sandbox.hold();
  const leaving = new AbortController();
  const arrival = sandbox.nextArrival();
  const request = post({ events: [event] }, {}, '/offers/v1/events');
  const answer = proxy.fetch(new Request(request, { signal: leaving.signal }));
  await arrival;
  leaving.abort();
  sandbox.release();
  assert.equal((await answer).status, 200);
  assert.equal(proxy.shown[0]?.outcome, 'settled');
});
