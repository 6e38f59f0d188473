import { createOfferProxy } from '../../../src/proxy/index.ts';
import { createPoolFetch } from '../../../src/proxy/pool-fetch.ts';
import { everyVendor, ROUTES, saidBy } from '../../proxy/helpers/every-route.ts';
import { BROKEN, ENDLESS, startFaultyVendor, UNREADABLE } from '../../proxy/helpers/faulty-vendor.ts';
import { post } from '../../proxy/helpers/proxy.ts';
import { until } from '../../proxy/helpers/until.ts';
import { largest, milliseconds } from '../helpers/figures.ts';
import type { Finding } from '../row.ts';

/** D1: one fault and one route after the other, so that what is late is late by itself. */
export async function mischief(): Promise<Finding> {
  const pool = createPoolFetch();
  const kinds = { endless: ENDLESS, broken: BROKEN, unreadable: UNREADABLE };
  const late: number[] = [];
  const wrong: string[] = [];
  let left = 0;
  for (const [kind, faults] of Object.entries(kinds)) {
    for (const [fault, mischief] of Object.entries(faults)) {
      const vendor = await startFaultyVendor(mischief);
      const cases = await Promise.all(
        ROUTES.map(async (route) => {
          const { fetch } = createOfferProxy(everyVendor(vendor.baseUrl), { fetch: pool.fetch, log: () => {} });
          const request = post(await route.body(vendor.baseUrl), {}, `/offers${route.path}`);
          return { route, ask: () => fetch(request) };
        }),
      );
      await Promise.all(
        cases.map(async ({ route: { path, patience, outcomes }, ask }) => {
          const start = performance.now();
          const said = await saidBy(await ask());
          late.push(performance.now() - start - patience);
          const expected: readonly string[] = outcomes[kind as keyof typeof outcomes];
          if (!expected.includes(said)) wrong.push(`${fault} at ${path}: ${said}`);
        }),
      );
      await until(async () => vendor.open <= 2).catch(() => {});
      left = Math.max(left, vendor.open);
      vendor.close();
    }
  }
  pool.close();
  const latest = largest(late);
  return {
    reached: `${late.length} answers, ${wrong.length} not as documented ${wrong.slice(0, 3).join('; ')}; ${milliseconds(latest)} past the deadline at most, ${left} connections left`,
    holds: wrong.length === 0 && latest <= 50 && left <= 2,
  };
}
