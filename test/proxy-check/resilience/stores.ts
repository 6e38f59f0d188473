import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { MOST_CALLS_AT_ONCE } from '../../../src/proxy/limits.ts';
import { serveOfferProxy } from '../../../src/proxy/node.ts';
import { startProxy } from '../../bench/proxy/processes.ts';
import { REFERRAL_OFFER, ROWAN, SHOP, settings } from '../../proxy/helpers/proxy.ts';
import { startRedis } from '../../proxy/helpers/redis.ts';
import { eventOf, reportTo } from '../../proxy/helpers/shown.ts';
import { UPTICK } from '../../proxy/helpers/uptick.ts';
import { startVendor } from '../../proxy/helpers/vendor.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { largest, milliseconds, quantile } from '../helpers/figures.ts';
import { askSteadily, durations } from '../helpers/steady.ts';
import type { Bench } from '../row.ts';

/** As many views as a report can hold. */
const REPORT = 20;

type Event = Awaited<ReturnType<typeof eventOf>>;

/** A vendor that offers at once, and counts how often it was told of each view. */
async function openCounter() {
  const told = new Map<string, number>();
  let isHolding = false;
  const vendor = await startVendor((response, { url = '' }) => {
    if (!url.startsWith('/events')) {
      return response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"url":"https://demo.mention-me.com/1"}');
    }
    told.set(url, (told.get(url) ?? 0) + 1);
    return isHolding ? undefined : response.writeHead(204).end();
  });
  let views = 0;
  return {
    told,
    baseUrl: vendor.baseUrl,
    close: vendor.close,
    hold: (holding: boolean) => {
      isHolding = holding;
    },
    view: () => {
      views += 1;
      return eventOf({ vendor: { event: `${vendor.baseUrl}/events?eid=${views}` } });
    },
  };
}

/** D10: views that a process had taken in when it was killed. */
export async function killedHard({ scaled }: Bench): Promise<Finding> {
  const [redis, vendor] = await Promise.all([startRedis(), openCounter()]);
  const environment = settings({
    ...UPTICK,
    UPTICK_BASE_URL: vendor.baseUrl,
    OFFERS_REDIS_URL: redis.url,
    OFFERS_RATE_LIMIT: '100000/1s',
    PORT: '0',
  });
  const views = await Promise.all(Array.from({ length: scaled(300) }, vendor.view));
  vendor.hold(true);
  let kills = 0;
  for (let first = 0; first < views.length; first += REPORT) {
    const proxy = await startProxy(environment);
    const report = views.slice(first, first + REPORT);
    const underWay = vendor.told.size + Math.min(report.length, MOST_CALLS_AT_ONCE);
    const lost: Promise<unknown>[] = [];
    while (vendor.told.size < underWay) {
      // Again where a busy machine made the store late, and the page was asked to come back.
      lost.push(reportTo(proxy.url, ...report).catch(() => {}));
      await pause(500);
    }
    proxy.process.kill('SIGKILL');
    kills += 1;
    await Promise.all(lost);
  }
  vendor.hold(false);
  const next = await startProxy(environment);
  await settle(next.url, views);
  next.process.kill('SIGKILL');
  await Promise.all([vendor.close(), redis.close()]);
  const twice = [...vendor.told.values()].filter((times) => times > 1).length;
  const missing = views.length - vendor.told.size;
  return {
    reached: `${views.length} views, ${kills} processes killed, ${missing} lost, ${twice} told twice`,
    holds: missing + twice === 0,
  };
}

/** D11: what becomes of offers and views while the store fails in each of these ways. */
export async function storeFails({ scaled }: Bench): Promise<Finding> {
  const [redis, vendor] = await Promise.all([startRedis(), openCounter()]);
  const relay = await openRelay(Number(new URL(redis.url).port));
  let uncertain = 0;
  const server = await serveOfferProxy(
    settings({
      ...UPTICK,
      UPTICK_BASE_URL: vendor.baseUrl,
      MENTION_ME_BASE_URL: vendor.baseUrl,
      OFFERS_REDIS_URL: relay.url,
      OFFERS_RATE_LIMIT: '1000000/1h',
    }),
    {
      port: 0,
      hostname: '127.0.0.1',
      runtime: {
        log: (line) => {
          if ('event' in line && line.outcome === 'uncertain') uncertain += 1;
        },
      },
    },
  );
  const full = (bytes: string) => redis.ask('CONFIG', 'SET', 'maxmemory', bytes);
  const flap = async () => {
    for (let times = 0; times < 3; times++) {
      await redis.stop();
      await redis.start();
    }
  };
  const faults: [string, () => unknown, () => unknown][] = [
    ['down', () => redis.stop(), () => redis.start()],
    ['slow', () => relay.delay(2_000), () => relay.delay(0)],
    ['flapping', () => void flap(), () => pause(1_000)],
    ['full', () => full('1'), () => full('0')],
  ];
  const ask = async () => {
    const headers = { origin: SHOP, 'content-type': 'text/plain' };
    const init = { method: 'POST', headers, body: JSON.stringify(ROWAN) };
    const response = await fetch(server.url + REFERRAL_OFFER, init);
    await response.text();
    return response.status;
  };
  const seconds = scaled(10);
  await askSteadily(ask, 50, 2);
  const calm = quantile(durations(await askSteadily(ask, 50, seconds)), 0.99);
  const words: string[] = [];
  const added: number[] = [];
  let failed = 0;
  let views = 0;
  for (const [name, fail, recover] of faults) {
    const seen = await Promise.all(Array.from({ length: scaled(100) }, vendor.view));
    views += seen.length;
    await fail();
    const reports = inReports(seen).map((report) => reportTo(server.url, ...report));
    const asked = await askSteadily(ask, 50, seconds);
    await Promise.all(reports);
    await recover();
    await settle(server.url, seen);
    const p99 = quantile(durations(asked), 0.99);
    added.push(p99 - calm);
    failed += asked.filter(({ status }) => status !== 200).length;
    words.push(`${name} p99 ${milliseconds(p99)}`);
  }
  await server.close();
  relay.close();
  await Promise.all([vendor.close(), redis.close()]);
  const twice = [...vendor.told.values()].filter((times) => times > 1).length;
  const lost = views - vendor.told.size - uncertain;
  return {
    reached: `p99 ${milliseconds(calm)}; ${words.join(', ')}; ${failed} without an offer; ${views} views, ${uncertain} uncertain, ${Math.max(lost, 0)} lost, ${twice} told twice`,
    holds: failed + twice === 0 && lost <= 0 && largest(added) <= 50,
  };
}

function inReports(views: readonly Event[]): Event[][] {
  return Array.from({ length: Math.ceil(views.length / REPORT) }, (_, place) =>
    views.slice(place * REPORT, (place + 1) * REPORT),
  );
}

/** Reports as pages do, once a second, until all are settled. */
async function settle(url: string, views: readonly Event[]): Promise<void> {
  let left = views;
  while (left.length > 0) {
    const answers = await Promise.all(inReports(left).map((report) => reportTo(url, ...report)));
    const settled = new Set(answers.flatMap((answer) => answer.settled));
    left = left.filter(({ id }) => !settled.has(id));
    if (left.length > 0) await pause(1_000);
  }
}

/** A store that takes its time: bytes both ways, as late as is said. */
async function openRelay(port: number) {
  let delay = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => setTimeout(() => to.write(bytes), delay));
      from.on('error', () => {}).on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The relay has no port.');
  return {
    url: `redis://127.0.0.1:${address.port}`,
    delay: (milliseconds: number) => {
      delay = milliseconds;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
