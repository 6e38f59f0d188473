import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { LogLine, ShownLine } from '../../src/proxy/index.ts';
import { type OfferServer, serveOfferProxy } from '../../src/proxy/node.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { REFERRAL_OFFER, ROWAN, SHOP, settings } from './helpers/proxy.ts';
import { startRedis, type TestRedis } from './helpers/redis.ts';
import { eventAt, type Reported, reportTo } from './helpers/shown.ts';
import { startCli } from './helpers/start-cli.ts';
import { until } from './helpers/until.ts';
import { UPTICK } from './helpers/uptick.ts';
import { startVendor, type TestVendor } from './helpers/vendor.ts';

/** Instances that share one Redis, over real connections; and what becomes of views when either of them fails. */

const NO_CONTENT = (response: ServerResponse) => response.writeHead(204).end();

let redis: TestRedis;
let vendor: TestVendor;
let answer: (response: ServerResponse) => void;
let shown: ShownLine[];
let lines: LogLine[];
const servers: OfferServer[] = [];

before(async () => {
  redis = await startRedis();
  vendor = await startVendor((response) => answer(response));
});
after(async () => {
  await redis.close();
  await vendor.close();
});
beforeEach(() => {
  vendor.calls = 0;
  answer = NO_CONTENT;
  shown = [];
  lines = [];
});
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const environment = () =>
  settings({
    ...UPTICK,
    UPTICK_BASE_URL: vendor.baseUrl,
    OFFERS_REDIS_URL: redis.url,
    // These pages ask again far sooner than they are told to.
    OFFERS_RATE_LIMIT: '10000/1s',
  });

async function openProxy(others: Record<string, string> = {}): Promise<string> {
  const server = await serveOfferProxy(
    { ...environment(), ...others },
    {
      port: 0,
      hostname: '127.0.0.1',
      runtime: {
        log: (line) => ('event' in line ? line.event === 'shown' && shown.push(line) : lines.push(line)),
      },
    },
  );
  servers.push(server);
  return server.url;
}

type Event = Awaited<ReturnType<typeof eventAt>>;

/** Reports as a page does: what is to be retried comes again. */
async function reportUntilSettled(url: string, event: Event): Promise<void> {
  await until(async () => (await reportTo(url, event)).settled.includes(event.id));
}

const outcomes = () => shown.map(({ outcome }) => outcome);

test('two instances are told of a view fifty times at once, and tell the vendor once', async () => {
  const urls = [await openProxy(), await openProxy()];
  const event = await eventAt(vendor.baseUrl);
  const held: ServerResponse[] = [];
  answer = (response) => held.push(response);
  const called = vendor.nextCall();
  const reports = Array.from({ length: 50 }, (_, place) => reportTo(urls[place % 2] ?? '', event));
  await called;
  // Answered only when all others have been turned away.
  await until(async () => lines.length === 49);
  for (const response of held) NO_CONTENT(response);
  const answers = await Promise.all(reports);
  assert.equal(answers.filter(({ settled }) => settled.includes(event.id)).length, 1);
  const others = answers.filter(({ retry }) => retry.includes(event.id));
  assert.equal(others.length, 49);
  for (const url of urls) await reportUntilSettled(url, event);
  assert.equal(vendor.calls, 1);
  assert.deepEqual(outcomes(), ['settled']);
});

test('whoever finds a view in another’s hands is asked to come again when it is certain', async () => {
  const urls = [await openProxy(), await openProxy()];
  const event = await eventAt(vendor.baseUrl);
  const held: ServerResponse[] = [];
  answer = (response) => held.push(response);
  const called = vendor.nextCall();
  const first = reportTo(urls[0] ?? '', event);
  await called;
  let second: Reported | undefined;
  // A busy machine may make the store late, and then the answer says nothing of a time.
  await until(async () => {
    second = await reportTo(urls[1] ?? '', event);
    return second.retryAfter !== null;
  });
  assert.deepEqual(second, { settled: [], retry: [event.id], refused: [], retryAfter: '5' });
  for (const response of held) NO_CONTENT(response);
  assert.deepEqual((await first).settled, [event.id]);
});

test('a hundred views at two instances, each reported to both, are counted once each', async () => {
  const urls = [await openProxy(), await openProxy()];
  const events = await Promise.all(Array.from({ length: 100 }, () => eventAt(vendor.baseUrl)));
  await Promise.all(events.flatMap((event) => urls.map((url) => reportUntilSettled(url, event))));
  assert.equal(vendor.calls, 100);
  assert.deepEqual(shown.map(({ id }) => id).sort(), events.map(({ id }) => id).sort());
  assert.deepEqual(new Set(outcomes()), new Set(['settled']));
});

test('a process killed while it tells the vendor leaves a view that is uncertain, and is never told again', async () => {
  const { child, listening, ended } = startCli([], { ...environment(), PORT: '0' });
  const url = await listening;
  const event = await eventAt(vendor.baseUrl);
  answer = () => {};
  const called = vendor.nextCall();
  const lost = assert.rejects(reportTo(url, event));
  await called;
  child.kill('SIGKILL');
  await Promise.all([lost, ended]);

  answer = NO_CONTENT;
  const next = await openProxy();
  const young = await reportTo(next, event);
  assert.deepEqual([young.retry, vendor.calls], [[event.id], 1]);
  await passTime(event.id, 10_000);
  await reportUntilSettled(next, event);
  await reportUntilSettled(next, event);
  assert.equal(vendor.calls, 1);
  assert.deepEqual(
    shown.map(({ id, outcome }) => [id, outcome]),
    [[event.id, 'uncertain']],
  );
});

test('of many who find a view abandoned, one writes it down', async () => {
  const urls = [await openProxy(), await openProxy()];
  const event = await eventAt(vendor.baseUrl);
  await redis.ask('SET', `offers:shown:${event.id}`, 'a process that is gone', 'PX', String(30 * 24 * 60 * 60 * 1000));
  await passTime(event.id, 10_000);
  await Promise.all(Array.from({ length: 20 }, (_, place) => reportUntilSettled(urls[place % 2] ?? '', event)));
  assert.equal(vendor.calls, 0);
  assert.deepEqual(outcomes(), ['uncertain']);
});

/** Makes a claim older, by the store's clock. */
async function passTime(id: string, milliseconds: number): Promise<void> {
  const key = `offers:shown:${id}`;
  await redis.ask('PEXPIRE', key, String(Number(await redis.ask('PTTL', key)) - milliseconds));
}

test('views that a killed process had not begun to tell are all counted by the next, once each', async () => {
  const { child, listening, ended } = startCli([], { ...environment(), PORT: '0' });
  const url = await listening;
  const events = await Promise.all(Array.from({ length: 20 }, () => eventAt(vendor.baseUrl)));
  // Six are under way, fourteen wait for them.
  answer = () => {};
  const lost = assert.rejects(reportTo(url, ...events));
  await until(async () => vendor.calls === 6);
  child.kill('SIGKILL');
  await Promise.all([lost, ended]);

  answer = NO_CONTENT;
  const next = await openProxy();
  const claimed = new Set(await claims(events));
  await Promise.all(events.filter(({ id }) => !claimed.has(id)).map((event) => reportUntilSettled(next, event)));
  assert.equal(vendor.calls, 20);
  assert.equal(claimed.size, 6);
  assert.equal(outcomes().length, 14);
});

async function claims(events: readonly Event[]): Promise<string[]> {
  const values = await redis.ask('MGET', ...events.map(({ id }) => `offers:shown:${id}`));
  assert.ok(Array.isArray(values));
  return events.filter((_, place) => values[place] !== null).map(({ id }) => id);
}

/** Ways in which the store can fail, and how it recovers. */
const FAILURES: [string, () => unknown, () => unknown][] = [
  ['is down', () => redis.stop(), () => redis.start()],
  ['hangs', () => redis.pause(), () => redis.resume()],
  ['is full', () => redis.ask('CONFIG', 'SET', 'maxmemory', '1'), () => redis.ask('CONFIG', 'SET', 'maxmemory', '0')],
];
for (const [name, fail, recover] of FAILURES) {
  test(`while the store ${name}, views come again and offers go on; then each view is counted once`, async () => {
    const sandbox = await startSandbox();
    const url = await openProxy({ MENTION_ME_BASE_URL: sandbox.vendors['mention-me']?.baseUrl ?? '' });
    const events = await Promise.all(Array.from({ length: 10 }, () => eventAt(vendor.baseUrl)));
    await fail();
    for (const event of events) {
      const start = performance.now();
      assert.deepEqual((await reportTo(url, event)).retry, [event.id]);
      const duration = performance.now() - start;
      assert.ok(duration < 500, `${duration} ms`);
    }
    assert.equal((await reportTo(url, ...events)).retry.length, 10);
    assert.equal(lines.at(-1)?.store, 'unavailable');
    assert.equal(await offerStatus(url), 200);
    assert.equal(vendor.calls, 0);

    await recover();
    await Promise.all(events.map((event) => reportUntilSettled(url, event)));
    assert.equal(vendor.calls, 10);
    assert.deepEqual(outcomes(), new Array(10).fill('settled'));
    await sandbox.close();
  });
}

async function offerStatus(url: string): Promise<number> {
  const headers = { origin: SHOP, 'content-type': 'text/plain' };
  const response = await fetch(url + REFERRAL_OFFER, { method: 'POST', headers, body: JSON.stringify(ROWAN) });
  await response.text();
  return response.status;
}

test('a store that goes away while a vendor is told makes no difference: the view is settled, and told once', async () => {
  const url = await openProxy();
  const event = await eventAt(vendor.baseUrl);
  answer = async (response) => {
    await redis.stop();
    NO_CONTENT(response);
  };
  await reportUntilSettled(url, event);
  await redis.start();
  // The mark is made as soon as the store is there again.
  await until(async () => (await redis.ask('GET', `offers:shown:${event.id}`)) === 'done');
  await reportUntilSettled(url, event);
  assert.equal(vendor.calls, 1);
  assert.deepEqual(outcomes(), ['settled']);
});

test('a refusal while the store is away gives the view back when it returns', async () => {
  const url = await openProxy();
  const event = await eventAt(vendor.baseUrl);
  answer = async (response) => {
    answer = NO_CONTENT;
    await redis.stop();
    response.writeHead(503).end();
  };
  await until(async () => (await reportTo(url, event)).retry.length === 1 && vendor.calls === 1);
  await redis.start();
  await reportUntilSettled(url, event);
  assert.equal(vendor.calls, 2);
  assert.deepEqual(outcomes(), ['settled']);
});

test('a store that comes and goes leads to no duplicate', async () => {
  const urls = [await openProxy(), await openProxy()];
  const events = await Promise.all(Array.from({ length: 40 }, () => eventAt(vendor.baseUrl)));
  const reports = events.flatMap((event) => urls.map((url) => reportUntilSettled(url, event)));
  const all = Promise.all(reports);
  for (let i = 0; i < 3; i++) {
    await redis.stop();
    await redis.start();
  }
  // A claim whose answer was lost with the connection is given back, unless its process never knew that it was made.
  await all;
  const calls = vendor.calls + outcomes().filter((outcome) => outcome === 'uncertain').length;
  assert.equal(calls, 40);
});
