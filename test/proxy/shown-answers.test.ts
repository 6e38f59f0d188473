import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import type { ShownOutcome } from '../../src/proxy/index.ts';
import { countingProxy, eventAt, eventOf, outcomes, settled } from './helpers/shown.ts';
import { startVendor } from './helpers/vendor.ts';

/** What a vendor's status makes of a view. */
const STATUSES: [number[], ShownOutcome | 'retry'][] = [
  [[200, 201, 202, 204], 'settled'],
  [[301, 302, 303, 304, 307, 308], 'uncertain'],
  [[400, 401, 403, 404, 405, 409, 410, 422, 451], 'declined'],
  [[408, 425, 429, 500, 501, 503, 507], 'retry'],
  [[502, 504, 520, 521, 522, 523, 524], 'uncertain'],
];
for (const [statuses, outcome] of STATUSES) {
  for (const status of statuses) {
    test(`a vendor that says ${status} makes a view ${outcome}`, async () => {
      const vendor = await startVendor((response) => response.writeHead(status, { location: '/' }).end());
      const proxy = countingProxy({ UPTICK_BASE_URL: vendor.baseUrl });
      const event = await eventAt(vendor.baseUrl);
      const answer = await proxy.report(event);
      assert.deepEqual(outcome === 'retry' ? answer.retry : answer.settled, [event.id]);
      assert.deepEqual(outcomes(proxy), outcome === 'retry' ? [] : [outcome]);
      assert.equal(vendor.calls, 1);
      await vendor.close();
    });
  }
}

const WAITS: [string, string | null][] = [
  ['120', '120'],
  ['0', null],
  ['86400', '3600'],
  ['Thu, 14 May 2026 09:32:07 GMT', '60'],
  ['Thu, 14 May 2026 09:30:07 GMT', null],
  ['soon', null],
];
for (const [header, expected] of WAITS) {
  test(`Retry-After: ${header} of the vendor’s reaches the page as ${expected ?? 'nothing'}`, async () => {
    const vendor = await startVendor((response) => response.writeHead(503, { 'retry-after': header }).end());
    const now = Date.parse('2026-05-14T09:31:07Z');
    const proxy = countingProxy({ UPTICK_BASE_URL: vendor.baseUrl }, { now: () => now });
    const { retryAfter } = await proxy.report(await eventAt(vendor.baseUrl, now));
    assert.equal(retryAfter, expected);
    await vendor.close();
  });
}

test('a vendor that was away, and comes back, gets every view once', async () => {
  const away = await startVendor();
  await away.close();
  let isBack = false;
  const vendor = await startVendor();
  // The same address, for which there is no vendor at first.
  const proxy = countingProxy(
    { UPTICK_BASE_URL: vendor.baseUrl },
    {
      fetch: (input, init) => (isBack ? fetch(input, init) : fetch(away.baseUrl, init)),
      ignoreVendorPauses: true,
    },
  );
  const events = await Promise.all(Array.from({ length: 5 }, () => eventAt(vendor.baseUrl)));
  const ids = events.map(({ id }) => id);
  for (let i = 0; i < 3; i++) assert.deepEqual((await proxy.report(...events)).retry.sort(), ids.sort());
  assert.deepEqual(proxy.shown, []);
  isBack = true;
  assert.deepEqual((await proxy.report(...events)).settled.sort(), ids);
  assert.equal(vendor.calls, 5);
  await vendor.close();
});

test('a vendor that asks for a pause is not called for the rest of the batch', async () => {
  const vendor = await startVendor((response) => response.writeHead(429, { 'retry-after': '7' }).end());
  const proxy = countingProxy({ UPTICK_BASE_URL: vendor.baseUrl });
  const events = await Promise.all(Array.from({ length: 20 }, () => eventAt(vendor.baseUrl)));
  const logged = await eventOf({ provider: 'mention-me' });
  const answer = await proxy.report(...events, logged);
  assert.equal(answer.retry.length, 20);
  assert.deepEqual(answer.settled, [logged.id]);
  assert.equal(answer.retryAfter, '7');
  assert.ok(vendor.calls <= 6, `${vendor.calls} calls`);
  await vendor.close();
});

test('no more than six calls are under way for one request', async () => {
  let underWay = 0;
  let most = 0;
  const open: ServerResponse[] = [];
  const vendor = await startVendor((response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    open.push(response);
    // Answered when six have come, or when those are the last.
    if (open.length === 6 || vendor.calls === 20) {
      for (const each of open.splice(0)) {
        underWay -= 1;
        each.writeHead(204).end();
      }
    }
  });
  const proxy = countingProxy({ UPTICK_BASE_URL: vendor.baseUrl });
  const events = await Promise.all(Array.from({ length: 20 }, () => eventAt(vendor.baseUrl)));
  assert.equal((await proxy.report(...events)).settled.length, 20);
  assert.equal(most, 6);
  await vendor.close();
});

test('a batch that a slow vendor makes late is answered in time, and nothing of it is begun too late', async () => {
  let clock = Date.now();
  const vendor = await startVendor((response) => {
    clock += 500;
    response.writeHead(204).end();
  });
  const proxy = countingProxy({ UPTICK_BASE_URL: vendor.baseUrl }, { now: () => clock });
  const events = await Promise.all(Array.from({ length: 20 }, () => eventAt(vendor.baseUrl)));
  const { settled, retry } = await proxy.report(...events);
  assert.equal(settled.length + retry.length, 20);
  assert.equal(settled.length, vendor.calls);
  assert.ok(retry.length >= 9, `${retry.length} put off`);
  const again = await proxy.report(...events);
  assert.ok(again.settled.length > settled.length);
  await vendor.close();
});

test('where nobody says why a call failed, the view is uncertain, and the vendor is not called again', async () => {
  let calls = 0;
  const fetch = () => {
    calls += 1;
    throw new TypeError('fetch failed');
  };
  const proxy = countingProxy({}, { fetch });
  const event = await eventAt('https://api.uptick.com');
  for (let i = 0; i < 2; i++) assert.deepEqual(await proxy.report(event), settled(event.id));
  assert.deepEqual(outcomes(proxy), ['uncertain']);
  assert.equal(calls, 1);
});
