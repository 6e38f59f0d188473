import { setTimeout as pause } from 'node:timers/promises';
import { MOST_CALLS_AT_ONCE } from '../../../src/proxy/limits.ts';
import { everyVendor, ROUTES } from '../../proxy/helpers/every-route.ts';
import { post } from '../../proxy/helpers/proxy.ts';
import { EVENTS, eventAt } from '../../proxy/helpers/shown.ts';
import { startVendor } from '../../proxy/helpers/vendor.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { actReceipt, purchase, ROWAN } from '../helpers/doors.ts';
import { largest } from '../helpers/figures.ts';
import type { Bench } from '../row.ts';

/** As many as a report can hold. */
const VIEWS = 25;

/** D13: calls of one request that are under way at once, at a vendor that takes its time. */
export async function connections({ runtime }: Bench): Promise<Finding> {
  let open = 0;
  let calls = 0;
  let peak = 0;
  const vendor = await startVendor(async (response) => {
    calls += 1;
    open += 1;
    peak = Math.max(peak, open);
    await pause(50);
    open -= 1;
    response.writeHead(204).end();
  });
  const { fetch } = await runtime.open(everyVendor(vendor.baseUrl));
  const views = Array.from({ length: VIEWS }, () => eventAt(vendor.baseUrl));
  const friends = Array.from({ length: 50 }, (_, place) => ({ identifier: `friend-${place}@example.com` }));
  const asks: [string, object][] = [
    [EVENTS, { events: await Promise.all(views) }],
    ['/offers/v1/invitations', { receipt: await actReceipt('invite'), customer: ROWAN, friends }],
    ...(await Promise.all(
      ROUTES.map(async ({ path, body }): Promise<[string, object]> => [`/offers${path}`, await body(vendor.baseUrl)]),
    )),
    ['/offers/v1/coupon-redemptions', purchase()],
  ];
  const peaks: number[] = [];
  for (const [path, body] of asks) {
    peak = 0;
    await (await fetch(post(body, {}, path))).arrayBuffer();
    peaks.push(peak);
  }
  await vendor.close();
  const most = largest(peaks);
  return {
    reached: `${asks.length} requests, ${calls} calls, ${most} at once at most`,
    // A report of many views has more to call than may be called at once: else nothing was shown.
    holds: most <= MOST_CALLS_AT_ONCE && calls > VIEWS,
  };
}
