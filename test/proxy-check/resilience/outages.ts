import type { ServerResponse } from 'node:http';
import { MOST_CALLS_TO_A_VENDOR, WRITE_PATIENCE } from '../../../src/proxy/limits.ts';
import { everyVendor, ROUTES, type RouteCase } from '../../proxy/helpers/every-route.ts';
import { startFaultyVendor } from '../../proxy/helpers/faulty-vendor.ts';
import { post } from '../../proxy/helpers/proxy.ts';
import { startVendor, type TestVendor } from '../../proxy/helpers/vendor.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { largest, milliseconds, quantile } from '../helpers/figures.ts';
import { type Lateness, latenessOf } from '../helpers/lateness.ts';
import { askSteadily, durations } from '../helpers/steady.ts';
import { warm } from '../helpers/warm.ts';
import type { Bench } from '../row.ts';
import type { OpenProxy } from '../runtimes/runtime.ts';

const OFFER = JSON.stringify({ url: 'https://demo.mention-me.com/1' });
const good = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'application/json' }).end(OFFER);

const [REFERRAL, POST_PURCHASE] = ROUTES as [RouteCase, RouteCase];

/** Asks a proxy on a route, and gives the status. */
function asking({ fetch }: OpenProxy, { path, body }: RouteCase, baseUrl: string): () => Promise<number> {
  return async () => {
    const response = await fetch(post(await body(baseUrl), {}, `/offers${path}`));
    await response.text();
    return response.status;
  };
}

/** D2: reads and writes at a vendor that never answers. */
export async function stalled({ runtime, scaled }: Bench): Promise<Finding> {
  let isSilent = false;
  const vendor = await startVendor((response) => isSilent || response.destroy());
  // Until it has been compiled, code is late before it has even called.
  for (const route of ROUTES) {
    for (let tries = 0; tries < 20; tries++) {
      await asking(await runtime.open(everyVendor(vendor.baseUrl)), route, vendor.baseUrl)();
    }
  }
  isSilent = true;
  const late: Lateness[] = [];
  for (const route of ROUTES) {
    const tries = scaled(200);
    // Fewer at once than would have to wait for a breaker, a new proxy each: all of them are called.
    for (let done = 0; done < tries; done += 50) {
      const asks = await Promise.all(
        Array.from({ length: Math.min(50, tries - done) }, async () => {
          const proxy = await runtime.open(everyVendor(vendor.baseUrl));
          await warm(proxy);
          const request = post(await route.body(vendor.baseUrl), {}, `/offers${route.path}`);
          return async () => (await proxy.fetch(request)).arrayBuffer();
        }),
      );
      late.push(...(await Promise.all(asks.map((ask) => latenessOf(ask, route.patience)))));
    }
  }
  await vendor.close();
  const latest = quantile(
    late.map(({ answer }) => answer),
    0.999,
  );
  const own = quantile(
    late.map(({ answer, machine }) => answer - machine),
    0.999,
  );
  return {
    reached: `${late.length} calls on ${ROUTES.length} routes, p99.9 ${milliseconds(latest)} past 3 s or 5 s, ${milliseconds(own)} past a bare timer of that length`,
    holds: own <= 50,
  };
}

/** D3: nobody there. */
export async function outage({ runtime, scaled }: Bench): Promise<Finding> {
  const gone = await startVendor();
  await gone.close();
  const proxy = await runtime.open(everyVendor(gone.baseUrl));
  const asked = await askSteadily(asking(proxy, REFERRAL, gone.baseUrl), 100, scaled(60));
  const { called } = await proxy.seen();
  const ratio = called.length / asked.length;
  return {
    reached: `${asked.length} requests, ${called.length} calls: ${ratio.toFixed(3)}`,
    holds: ratio <= 1.1 && asked.every(({ status }) => status === 502),
  };
}

/** D4: heard, and the answer lost, where a second call might do it twice. */
export async function answerLost({ runtime, scaled }: Bench): Promise<Finding> {
  const vendor = await startFaultyVendor((socket) => socket.resetAndDestroy());
  const wrong = new Set<number>();
  let asked = 0;
  for (const route of ROUTES.filter(({ patience }) => patience === WRITE_PATIENCE)) {
    for (let tries = scaled(100); tries > 0; tries--) {
      // A new proxy each: none has a breaker that keeps it from calling.
      const proxy = await runtime.open(everyVendor(vendor.baseUrl));
      const before = vendor.calls;
      await asking(proxy, route, vendor.baseUrl)();
      asked += 1;
      if (vendor.calls !== before + 1) wrong.add(asked);
    }
  }
  const { calls } = vendor;
  vendor.close();
  return { reached: `${asked} asked, ${calls} calls, ${wrong.size} made again`, holds: wrong.size === 0 };
}

/** D5: a thousand at once meet one fault, and what is repeated is spread out. */
export async function together({ runtime, scaled }: Bench): Promise<Finding> {
  const calls: number[] = [];
  const vendor = await startVendor((response) => {
    calls.push(performance.now());
    response.writeHead(503).end();
  });
  const proxy = await runtime.open(everyVendor(vendor.baseUrl));
  const start = performance.now();
  await Promise.all(Array.from({ length: scaled(1_000) }, asking(proxy, REFERRAL, vendor.baseUrl)));
  // No more at once are let through to one vendor.
  const first = Math.min(scaled(1_000), MOST_CALLS_TO_A_VENDOR);
  const repeats = calls.slice(first);
  const buckets = new Map<number, number>();
  for (const at of repeats) {
    const bucket = Math.floor((at - start) / 100);
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
  }
  await vendor.close();
  const peak = largest([0, ...buckets.values()]);
  return {
    reached: `${calls.length - repeats.length} calls at once, ${repeats.length} in the seconds after, ${peak} in 100 ms at most`,
    holds: peak <= Math.max(3, (3 * repeats.length) / 10),
  };
}

/** D6: of two vendors one fails, every second time and then always, and gets well. */
export async function breaker({ runtime, scaled }: Bench): Promise<Finding> {
  let turn = 0;
  let mode: 'good' | 'half' | 'bad' = 'good';
  const failing = await startVendor((response) => {
    turn += 1;
    if (mode === 'bad' || (mode === 'half' && turn % 2 === 0)) response.writeHead(500).end();
    else good(response);
  });
  const other = await startVendor((response) => response.writeHead(202).end('[]'));
  const environment = { ...everyVendor(failing.baseUrl), UPTICK_BASE_URL: other.baseUrl };
  const proxy = await runtime.open(environment);
  const ask = asking(proxy, REFERRAL, failing.baseUrl);
  const askOther = asking(proxy, POST_PURCHASE, other.baseUrl);
  const seconds = scaled(10);

  await askSteadily(ask, 50, 2);
  const before = await askSteadily(askOther, 50, seconds);
  const opening: number[] = [];
  for (const kind of ['half', 'bad'] as const) {
    mode = 'good';
    await recovered(ask);
    mode = kind;
    opening.push(await callsUntilOpen(ask, failing));
  }
  const callsBefore = failing.calls;
  const [open, during] = await Promise.all([askSteadily(ask, 100, seconds), askSteadily(askOther, 50, seconds)]);
  const probes = failing.calls - callsBefore;
  mode = 'good';
  const recovery = await recovered(ask);
  await Promise.all([failing.close(), other.close()]);

  const p99 = quantile(durations(open), 0.99);
  const [calm, troubled] = [before, during].map((asked) => quantile(durations(asked), 0.99)) as [number, number];
  return {
    reached: `open after ${opening.join(' and ')} calls; open p99 ${milliseconds(p99)}; ${probes} probes in ${seconds} s; closed ${milliseconds(recovery)} after; the other’s p99 ${milliseconds(calm)}, then ${milliseconds(troubled)}`,
    holds: largest(opening) <= 20 && p99 <= 5 && probes <= seconds + 1 && recovery <= 5_000 && troubled <= calm * 1.1,
  };
}

/** Calls until one is answered without a call. */
async function callsUntilOpen(ask: () => Promise<number>, vendor: TestVendor): Promise<number> {
  const before = vendor.calls;
  for (let last = -1; vendor.calls !== last && last - before < 100; await ask()) last = vendor.calls;
  return vendor.calls - before;
}

/** Milliseconds until an offer is had again, asked ten times a second; then some more, for good days to have passed. */
async function recovered(ask: () => Promise<number>): Promise<number> {
  const start = performance.now();
  let asked = await askSteadily(ask, 10, 0.1);
  while (asked.some(({ status }) => status !== 200)) asked = await askSteadily(ask, 10, 0.1);
  const duration = performance.now() - start;
  await askSteadily(ask, 100, 0.3);
  return duration;
}
