import { everyVendor, ROUTES, saidBy } from '../../proxy/helpers/every-route.ts';
import { BROKEN, ENDLESS, startFaultyVendor, UNREADABLE } from '../../proxy/helpers/faulty-vendor.ts';
import { post } from '../../proxy/helpers/proxy.ts';
import { until } from '../../proxy/helpers/until.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { largest, milliseconds } from '../helpers/figures.ts';
import { type Lateness, latenessOf } from '../helpers/lateness.ts';
import { warm } from '../helpers/warm.ts';
import type { Bench } from '../row.ts';

/** D1: one fault and one route after the other, so that what is late is late by itself. */
export async function mischief({ runtime }: Bench): Promise<Finding> {
  // Those that end at once come first: until it has been compiled, code is late before it has even called.
  const kinds = { broken: BROKEN, unreadable: UNREADABLE, endless: ENDLESS };
  const late: Lateness[] = [];
  const wrong: string[] = [];
  let left = 0;
  for (const [kind, faults] of Object.entries(kinds)) {
    for (const [fault, mischief] of Object.entries(faults)) {
      const vendor = await startFaultyVendor(mischief);
      const cases = await Promise.all(
        ROUTES.map(async (route) => {
          const proxy = await runtime.open(everyVendor(vendor.baseUrl));
          await warm(proxy);
          const request = post(await route.body(vendor.baseUrl), {}, `/offers${route.path}`);
          return { route, ask: () => proxy.fetch(request) };
        }),
      );
      await Promise.all(
        cases.map(async ({ route: { path, patience, outcomes }, ask }) => {
          let said = '';
          const lateness = await latenessOf(async () => {
            said = await saidBy(await ask());
          }, patience);
          late.push(lateness);
          const expected: readonly string[] = outcomes[kind as keyof typeof outcomes];
          if (!expected.includes(said)) wrong.push(`${fault} at ${path}: ${said}`);
        }),
      );
      await until(async () => vendor.open <= 2).catch(() => {});
      left = Math.max(left, vendor.open);
      vendor.close();
    }
  }
  const latest = largest(late.map(({ answer }) => answer));
  const own = largest(late.map(({ answer, machine }) => answer - machine));
  return {
    reached: `${late.length} answers, ${wrong.length} not as documented ${wrong.slice(0, 3).join('; ')}; ${milliseconds(latest)} past the deadline at most, ${milliseconds(own)} past a bare timer’s; ${left} connections left`,
    holds: wrong.length === 0 && own <= 50 && left <= 2,
  };
}
