import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createPoolFetch } from '../../src/proxy/calling/pool-fetch.ts';
import { createOfferProxy } from '../../src/proxy/index.ts';
import { everyVendor, ROUTES, type RouteCase, saidBy } from './helpers/every-route.ts';
import { BROKEN, ENDLESS, startFaultyVendor, UNREADABLE } from './helpers/faulty-vendor.ts';
import { post } from './helpers/proxy.ts';
import { until } from './helpers/until.ts';

/** Whatever a vendor does on the wire, on every route that calls one, over Node's own connections. */

/** Milliseconds a busy machine may add to a deadline. `npm run check:proxy -- --rows=D1` measures what it is by itself. */
const LATENESS = 1_500;

const pool = createPoolFetch();
after(() => pool.close());

/** A proxy of its own for each request, so that no breaker learns from the others. */
async function prepare(route: RouteCase, baseUrl: string) {
  const { fetch } = createOfferProxy(everyVendor(baseUrl), { fetch: pool.fetch, log: () => {} });
  const request = post(await route.body(baseUrl), {}, `/offers${route.path}`);
  return { route, ask: () => fetch(request) };
}

for (const [kind, faults] of Object.entries({ endless: ENDLESS, broken: BROKEN, unreadable: UNREADABLE })) {
  test(`a vendor whose answer is ${kind}`, { concurrency: true }, async (t) => {
    const cases = Object.entries(faults).map(([fault, mischief]) =>
      t.test(`${fault}: every route answers in time, and lets go of the connection`, async () => {
        const vendor = await startFaultyVendor(mischief);
        const asked = await Promise.all(ROUTES.map((route) => prepare(route, vendor.baseUrl)));
        await Promise.all(
          asked.map(async ({ route: { path, patience, outcomes }, ask }) => {
            const start = performance.now();
            const said = await saidBy(await ask());
            const duration = performance.now() - start;
            const expected: readonly string[] = outcomes[kind as keyof typeof outcomes];
            assert.ok(expected.includes(said), `${path}: ${said}`);
            assert.ok(duration < patience + LATENESS, `${path}: ${duration} ms`);
          }),
        );
        assert.equal(vendor.calls, ROUTES.length);
        await until(async () => vendor.open <= 2);
        vendor.close();
      }),
    );
    await Promise.all(cases);
  });
}
