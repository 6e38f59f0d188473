import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealContinuation } from '../../src/proxy/sealing/continuation.ts';
import { createSealer } from '../../src/proxy/sealing/seal.ts';
import {
  assertProblem,
  offerResponse,
  POST_PURCHASE_OFFER,
  post,
  REFERRAL_OFFER,
  ROWAN,
  SECRET,
  SHOP,
  testProxy,
} from './helpers/proxy.ts';
import { EVENTS, eventOf } from './helpers/shown.ts';
import { FLOW, goOn, UPTICK } from './helpers/uptick.ts';

/** The most that are at work at once on a route. */
const MOST = 256;

/** A proxy whose vendors wait until they are let go. */
function heldProxy() {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const proxy = testProxy({ ...UPTICK, OFFERS_RATE_LIMIT: '100000/1m' }, async () => {
    await held;
    return offerResponse();
  });
  const ask = (path: string, count: number) => Array.from({ length: count }, () => proxy.fetch(post(ROWAN, {}, path)));
  /** Resolves when so many calls have been made. */
  const called = async (count: number) => {
    while (proxy.calls.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  return { proxy, ask, called, letGo };
}

test('whoever comes when a route’s places are taken is told at once when to come again; others are answered', async () => {
  const { proxy, ask, called, letGo } = heldProxy();
  const waiting = ask(REFERRAL_OFFER, MOST);
  await called(MOST);
  const refused = await proxy.fetch(post(ROWAN));
  assert.equal(refused.headers.get('retry-after'), '1');
  await assertProblem(refused, 503, 'vendor-unavailable');
  const other = ask(POST_PURCHASE_OFFER, 1);
  await called(MOST + 1);
  const event = await eventOf();
  const counted = await (await proxy.fetch(post({ events: [event] }, {}, EVENTS))).json();
  assert.deepEqual(counted.settled, [event.id]);
  letGo();
  for (const answer of await Promise.all(waiting)) assert.equal(answer.status, 200);
  await Promise.all(other);
  assert.equal((await proxy.fetch(post(ROWAN))).status, 200);
});

test('two routes to one vendor do not call it more often at once than one', async () => {
  const { proxy, ask, called, letGo } = heldProxy();
  const continuation = await sealContinuation(
    {
      provider: 'uptick',
      origin: SHOP,
      place: 'order_confirmation',
      state: { facts: { placement: 'order_confirmation' }, next: `${FLOW}/offers/new`, renewed: true },
    },
    createSealer([SECRET], Date.now),
  );
  const waiting = ask(POST_PURCHASE_OFFER, MOST);
  await called(MOST);
  const refused = await proxy.fetch(goOn(continuation));
  assert.equal(refused.headers.get('retry-after'), '1');
  await assertProblem(refused, 502, 'vendor-unavailable');
  letGo();
  await Promise.all(waiting);
});

test('a request that has not arrived takes nobody’s place', async () => {
  const proxy = testProxy({ OFFERS_RATE_LIMIT: '100000/1m' });
  const slow = Array.from({ length: MOST }, () => {
    let send: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        send = controller;
      },
    });
    return { answer: proxy.fetch(post(body)), end: () => send?.close() };
  });
  assert.equal((await proxy.fetch(post(ROWAN))).status, 200);
  for (const { end } of slow) end();
  for (const answer of await Promise.all(slow.map(({ answer }) => answer))) assert.equal(answer.status, 400);
});
