import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { countingProxy, eventAt, outcomes } from './helpers/shown.ts';
import { startVendor, type TestVendor } from './helpers/vendor.ts';

const VIEWS = 1_000;

/** As many as one request to the proxy may hold. */
const BATCH = 25;

/** Views the vendor has counted, by name. */
const counted: string[] = [];
let vendor: TestVendor;
before(async () => {
  // Counts, and cuts the connection instead of answering.
  vendor = await startVendor((response, { url = '' }) => {
    counted.push(url);
    response.socket?.resetAndDestroy();
  });
});
after(() => vendor.close());

test('a thousand views that a vendor counts without an answer are told once, and listed one by one', async () => {
  const proxy = countingProxy({ UPTICK_BASE_URL: vendor.baseUrl }, { ignoreVendorPauses: true });
  const events = await Promise.all(
    Array.from({ length: VIEWS }, (_, number) => eventAt(`${vendor.baseUrl}/${number}`)),
  );
  for (let start = 0; start < VIEWS; start += BATCH) {
    const batch = events.slice(start, start + BATCH);
    // A page that has heard nothing says it again.
    for (const { settled } of [await proxy.report(...batch), await proxy.report(...batch)]) {
      assert.equal(settled.length, BATCH);
    }
  }
  assert.equal(new Set(counted).size, VIEWS);
  assert.equal(counted.length, VIEWS);
  assert.deepEqual(new Set(outcomes(proxy)), new Set(['uncertain']));
  assert.deepEqual(proxy.shown.map(({ id }) => id).sort(), events.map(({ id }) => id).sort());
});
