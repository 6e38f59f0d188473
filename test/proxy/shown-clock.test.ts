import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { countingProxy, eventAt, settled } from './helpers/shown.ts';
import { startVendor, type TestVendor } from './helpers/vendor.ts';

const MINUTE = 60_000;
const MADE = Date.parse('2026-05-14T09:31:07Z');
const NOW = MADE + 5 * MINUTE;

let vendor: TestVendor;
const told: (string | null)[] = [];
before(async () => {
  vendor = await startVendor((response, { url = '' }) => {
    told.push(new URL(url, 'http://vendor.example').searchParams.get('ts'));
    response.writeHead(204).end();
  });
});
after(() => vendor.close());

/** What the page's clock says, and what the vendor is told. */
const CLOCKS: [string, number, number][] = [
  ['right', MADE + 2 * MINUTE, MADE + 2 * MINUTE],
  ['a fraction of a millisecond off', MADE + 1000.4, MADE + 1000],
  ['ten minutes ahead', MADE + 12 * MINUTE, NOW],
  ['ten minutes behind', MADE - 8 * MINUTE, MADE],
  ['a year ahead', MADE + 365 * 24 * 60 * MINUTE, NOW],
  ['at the beginning of time', 0, MADE],
  ['before the beginning of time', -1, MADE],
  ['beyond all numbers', Number.MAX_VALUE, NOW],
];
for (const [name, at, expected] of CLOCKS) {
  test(`with a clock that is ${name} nothing is lost, and the vendor is told a time that can be`, async () => {
    const proxy = countingProxy({ UPTICK_BASE_URL: vendor.baseUrl }, { now: () => NOW });
    const event = await eventAt(vendor.baseUrl, MADE);
    assert.deepEqual(await proxy.report({ ...event, at }), settled(event.id));
    assert.equal(told.pop(), String(expected));
    assert.equal(proxy.shown[0]?.at, new Date(expected).toISOString());
  });
}

test('a clock that jumps back between two reports changes nothing', async () => {
  const proxy = countingProxy({ UPTICK_BASE_URL: vendor.baseUrl }, { now: () => NOW });
  const event = await eventAt(vendor.baseUrl, MADE);
  vendor.calls = 0;
  await proxy.report(event);
  assert.deepEqual(await proxy.report({ ...event, at: event.at - 10 * MINUTE }), settled(event.id));
  assert.equal(vendor.calls, 1);
});

test('where instances differ in their clocks, the vendor is still never told a time to come', async () => {
  const proxy = countingProxy({ UPTICK_BASE_URL: vendor.baseUrl }, { now: () => MADE - MINUTE });
  const event = await eventAt(vendor.baseUrl, MADE);
  assert.deepEqual(await proxy.report(event), settled(event.id));
  assert.equal(told.pop(), String(MADE - MINUTE));
});
