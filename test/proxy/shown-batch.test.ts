import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { base64url } from 'jose';
import { createSealer } from '../../src/proxy/sealing/seal.ts';
import { assertProblem, post, SECRET, SHOP } from './helpers/proxy.ts';
import { countingProxy, EVENTS, eventAt, eventOf, settled } from './helpers/shown.ts';
import { startVendor, type TestVendor } from './helpers/vendor.ts';

const HOUR = 60 * 60 * 1000;
const OTHER_SHOP = 'https://other.example';
const OTHER_SECRET = 'another-sealing-secret-for-tests-0002';

let vendor: TestVendor;
before(async () => {
  vendor = await startVendor();
});
after(() => vendor.close());
beforeEach(() => {
  vendor.calls = 0;
});

const openProxy = (others: Record<string, string> = {}) =>
  countingProxy({ UPTICK_BASE_URL: vendor.baseUrl, ...others });
const goodEvent = () => eventAt(vendor.baseUrl);

type Event = Awaited<ReturnType<typeof eventOf>>;

const BAD: [string, string, () => Promise<unknown>][] = [
  ['a receipt of other words', 'invalid-request', async () => ({ ...(await goodEvent()), receipt: 'receipt' })],
  ['a receipt with a changed letter', 'invalid-request', async () => changed(await goodEvent())],
  ['a receipt made with another secret', 'invalid-request', () => eventOf({}, Date.now(), OTHER_SECRET)],
  ['a continuation', 'invalid-request', async () => ({ ...(await goodEvent()), receipt: await continuation() })],
  ['the receipt of another view', 'invalid-request', async () => ({ ...(await goodEvent()), id: 'another' })],
  ['a receipt of another shop', 'origin-not-allowed', () => eventOf({ origin: OTHER_SHOP })],
  ['a receipt of three days ago', 'flow-expired', () => eventOf({}, Date.now() - 72 * HOUR)],
  ['another type', 'invalid-request', async () => ({ ...(await goodEvent()), type: 'clicked' })],
  ['no receipt', 'invalid-request', async () => ({ ...(await goodEvent()), receipt: undefined })],
  ['no time', 'invalid-request', async () => ({ ...(await goodEvent()), at: undefined })],
  ['a time in words', 'invalid-request', async () => ({ ...(await goodEvent()), at: '2026-05-14' })],
  ['a time that is null', 'invalid-request', async () => ({ ...(await goodEvent()), at: null })],
  ['an id that is a number', 'invalid-request', async () => ({ ...(await goodEvent()), id: 1 })],
  ['no id', 'invalid-request', async () => ({})],
  ['null', 'invalid-request', async () => null],
  ['a list', 'invalid-request', async () => []],
  ['a text', 'invalid-request', async () => 'shown'],
];
for (const [name, reason, make] of BAD) {
  test(`${name} is refused as ${reason}, and its neighbours are settled`, async () => {
    const [before, bad, after] = [await goodEvent(), await make(), await goodEvent()];
    const proxy = openProxy();
    const answer = await proxy.report(before, bad, after);
    const id = typeof bad === 'object' && bad !== null && 'id' in bad && typeof bad.id === 'string' ? bad.id : '';
    assert.deepEqual(answer, { ...settled(before.id, after.id), refused: [{ id, reason }] });
    assert.equal(vendor.calls, 2);
    assert.deepEqual(proxy.lines[0]?.views, { settled: 2, retry: 0, refused: 1 });
  });
}

/** Its receipt with one letter of the sealed part changed. */
function changed(event: Event): Event {
  const parts = event.receipt.split('.');
  const bytes = base64url.decode(parts[3] ?? '');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return { ...event, receipt: parts.with(3, base64url.encode(bytes)).join('.') };
}

function continuation(): Promise<string> {
  return createSealer([SECRET], Date.now).seal('continuation', { provider: 'uptick', origin: SHOP }, 60);
}

test('an event that comes twice in a batch is handled once', async () => {
  const event = await goodEvent();
  assert.deepEqual(await openProxy().report(event, event, event), settled(event.id));
  assert.equal(vendor.calls, 1);
});

test('a forged event does not spoil the true one of the same id, before or behind it', async () => {
  const event = await goodEvent();
  const forged = { ...event, receipt: 'forged' };
  assert.deepEqual(await openProxy().report(forged, event, forged), settled(event.id));
});

/** The receipt with one letter written differently, or one added to the part that has to be empty. */
function forgery(receipt: string, number: number): string {
  const parts = receipt.split('.');
  const part = parts[number % parts.length] ?? '';
  // Not the last letter: not all of its bits mean something.
  const place = number % Math.max(part.length - 1, 1);
  const letter = part[place] === 'A' ? 'B' : 'A';
  return parts.with(number % parts.length, part.slice(0, place) + letter + part.slice(place + 1)).join('.');
}

/** Ways to forge an event, each for any true one. */
const FORGERIES: ((event: Event, number: number) => Promise<Event> | Event)[] = [
  (event, number) => ({ ...event, receipt: forgery(event.receipt, number) }),
  // Of another order: what is true of one view is said of another.
  async (event) => ({ ...event, receipt: (await goodEvent()).receipt }),
  async (event) => ({ ...event, id: (await goodEvent()).id }),
  (_, number) => eventOf({ origin: `https://shop-${number}.example`, vendor: { event: vendor.baseUrl } }),
  // Too old, by hours.
  (_, number) => eventAt(vendor.baseUrl, Date.now() - (48 + number) * HOUR),
  (_, number) => eventOf({ vendor: { event: vendor.baseUrl } }, Date.now(), `${OTHER_SECRET}-${number}`),
];

test('of a thousand forged events every one is refused, and nobody is called', async () => {
  const proxy = openProxy();
  for (let batch = 0; batch < 40; batch++) {
    const forgeries = Array.from({ length: 25 }, async (_, place) => {
      const number = batch * 25 + place + 1;
      return FORGERIES[number % FORGERIES.length]?.(await goodEvent(), number);
    });
    const { settled, retry, refused } = await proxy.report(...(await Promise.all(forgeries)));
    assert.deepEqual([settled.length, retry.length, refused.length], [0, 0, 25]);
  }
  assert.equal(vendor.calls, 0);
  assert.deepEqual(proxy.shown, []);
});

test('a receipt that comes again is settled, and not counted again', async () => {
  const proxy = openProxy();
  const event = await goodEvent();
  for (let i = 0; i < 5; i++) assert.deepEqual(await proxy.report(event), settled(event.id));
  assert.equal(vendor.calls, 1);
  assert.equal(proxy.shown.length, 1);
});

test('a new receipt for the same view is the same view', async () => {
  const proxy = openProxy();
  const event = await goodEvent();
  const again = await eventOf({ view: event.id, vendor: { event: `${vendor.baseUrl}/events?eid=2` } });
  await proxy.report(event);
  assert.deepEqual(await proxy.report({ ...again, id: event.id }), settled(event.id));
  assert.equal(vendor.calls, 1);
});

test('an event address on another host than the vendor’s is never called', async () => {
  const other = await startVendor();
  const proxy = countingProxy({ UPTICK_BASE_URL: 'https://api.uptick.com' });
  const event = await eventAt(other.baseUrl);
  assert.deepEqual(await proxy.report(event), settled(event.id));
  assert.equal(proxy.shown[0]?.outcome, 'logged');
  assert.equal(other.calls, 0);
  await other.close();
});

const BODIES: [string, unknown, number, string, string[]][] = [
  ['no list', {}, 400, 'missing-field', ['events']],
  ['a list that is an object', { events: {} }, 400, 'invalid-request', ['events']],
  ['a body that is a list', [], 400, 'invalid-request', ['body']],
  ['10,000 events', { events: new Array(10_000).fill({ id: 'x' }) }, 413, 'too-large', []],
];
for (const [name, body, status, reason, fields] of BODIES) {
  test(`${name} is answered ${status} ${reason}`, async () => {
    const response = await openProxy().fetch(post(body, {}, EVENTS));
    assert.deepEqual(await assertProblem(response, status, reason), fields);
  });
}

test('an empty batch is answered with empty lists', async () => {
  assert.deepEqual(await openProxy().report(), settled());
});

for (const type of ['text/plain;charset=UTF-8', 'application/json']) {
  test(`a batch may come as ${type}`, async () => {
    const event = await goodEvent();
    const response = await openProxy().fetch(post({ events: [event] }, { 'content-type': type }, EVENTS));
    assert.deepEqual((await response.json()).settled, [event.id]);
  });
}

for (const origin of [undefined, 'null', 'https://evil.example']) {
  test(`a page from ${origin ?? 'nowhere'} is refused, and nothing is counted`, async () => {
    const response = await openProxy().fetch(post({ events: [await goodEvent()] }, { origin }, EVENTS));
    await assertProblem(response, 403, 'origin-not-allowed');
    assert.equal(vendor.calls, 0);
  });
}

test('another listed shop can do nothing with this shop’s receipt', async () => {
  const event = await goodEvent();
  const proxy = openProxy({ OFFERS_ALLOWED_ORIGINS: `${SHOP}, ${OTHER_SHOP}` });
  const response = await proxy.fetch(post({ events: [event] }, { origin: OTHER_SHOP }, EVENTS));
  assert.deepEqual((await response.json()).refused, [{ id: event.id, reason: 'origin-not-allowed' }]);
  assert.equal(vendor.calls, 0);
});
