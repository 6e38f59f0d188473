import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { createMemoryStore } from '../../src/proxy/store/memory-store.ts';
import type { OpenStore } from '../../src/proxy/store/open-store.ts';
import { openSharedStore } from '../../src/proxy/store/shared-store.ts';
import { type Store, StoreUnavailable } from '../../src/proxy/store/store.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import {
  type ActingProxy,
  type Answer,
  actingProxy,
  ENROLMENTS,
  INVITATIONS,
  newOrder,
  REDEMPTIONS,
  ROWAN,
} from './helpers/acts.ts';
import { SECRET } from './helpers/proxy.ts';
import { startRedis, type TestRedis } from './helpers/redis.ts';
import { until } from './helpers/until.ts';

/** Instances that share one Redis, and what becomes of acts when it fails, or when one of them does. */

/** Milliseconds. These tests are about answers, not about time. */
const PATIENCE = 5_000;

let redis: TestRedis;
let sandbox: Sandbox;
const stores: OpenStore[] = [];
before(async () => {
  redis = await startRedis();
  sandbox = await startSandbox();
});
after(async () => {
  await redis.close();
  await sandbox.close();
});
beforeEach(() => {
  sandbox.clearLog();
  sandbox.clearNext();
});
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

async function openProxy(patience = PATIENCE, others: Record<string, string> = {}): Promise<ActingProxy> {
  const store = await openSharedStore(redis.url, SECRET, patience);
  stores.push(store);
  return actingProxy(sandbox, others, { store });
}

/** What is asked of both, over and over; each is another act at every call. */
const ACTS: Record<string, { event: string; make: (proxy: ActingProxy) => Promise<[path: string, body: object]> }> = {
  'an enrolment': {
    event: 'enrolment',
    make: async (proxy) => [ENROLMENTS, { receipt: await proxy.receipt('enrol'), customer: ROWAN }],
  },
  'a coupon': { event: 'redemption', make: async () => [REDEMPTIONS, { order: newOrder() }] },
  'a friend': {
    event: 'invitation',
    make: async (proxy) => [
      INVITATIONS,
      { receipt: await proxy.receipt('invite'), customer: ROWAN, friends: [{ identifier: 'hazel@example.net' }] },
    ],
  },
};

/** The one word that says how it went. */
function wordOf({ body }: Answer): unknown {
  const [invitation] = body.invitations ?? [];
  const { status, reason } = invitation ? { reason: undefined, ...invitation } : body;
  return reason ?? status;
}

for (const [name, { event, make }] of Object.entries(ACTS)) {
  test(`${name}, asked for fifty times at once at two instances, is one call and one line`, async () => {
    const proxies = [await openProxy(), await openProxy()] as const;
    const [path, body] = await make(proxies[0]);
    sandbox.hold();
    const arrival = sandbox.nextArrival();
    const answers = Array.from({ length: 50 }, (_, place) => proxies[place % 2 === 0 ? 0 : 1].ask(path, body));
    await arrival;
    // Answered only when all others have been turned away.
    const lines = () => proxies.flatMap((proxy) => proxy.lines).filter(({ route }) => path.endsWith(route));
    await until(async () => lines().length === 49);
    sandbox.release();
    const words = (await Promise.all(answers)).map(wordOf);
    assert.equal(words.filter((word) => word === 'already-used').length, 49);
    const [done] = words.filter((word) => word !== 'already-used');
    assert.ok(['enrolled', 'recorded', 'sent'].includes(String(done)), String(done));

    for (const proxy of proxies) assert.equal(wordOf(await proxy.ask(path, body)), done);
    assert.equal(sandbox.log.length, 1);
    assert.deepEqual(
      proxies.flatMap(({ acts }) => acts).map((line) => [line.event, line.outcome]),
      [[event, done]],
    );
  });

  test(`${name} whose process was killed half way is uncertain, written down once, and never done again`, async () => {
    const proxies = [await openProxy(), await openProxy()] as const;
    const [path, body] = await make(proxies[0]);
    // To learn the key: a first try, and then the store as a killed process leaves it.
    await proxies[0].ask(path, body);
    const key = `offers:${event}:${proxies[0].acts[0]?.id}`;
    await redis.ask('SET', key, 'a process that is gone', 'PX', String(30 * 24 * 60 * 60 * 1000));
    sandbox.clearLog();
    assert.equal(wordOf(await proxies[1].ask(path, body)), 'already-used');
    await redis.ask('PEXPIRE', key, String(Number(await redis.ask('PTTL', key)) - 10_000));
    const answers = Array.from({ length: 20 }, (_, place) => proxies[place % 2 === 0 ? 0 : 1].ask(path, body));
    const words = new Set((await Promise.all(answers)).map(wordOf));
    assert.ok(words.has('vendor-unavailable'));
    words.delete('vendor-unavailable');
    words.delete('already-used');
    assert.deepEqual([...words], []);
    assert.equal(wordOf(await proxies[0].ask(path, body)), 'vendor-unavailable');
    assert.equal(sandbox.log.length, 0);
    const written = proxies.flatMap(({ acts }) => acts).slice(1);
    assert.deepEqual(
      written.map(({ outcome }) => outcome),
      ['uncertain'],
    );
  });

  test(`while the store is down ${name} is not begun; then it is done once`, async () => {
    const proxy = await openProxy();
    const [path, body] = await make(proxy);
    await redis.stop();
    for (let i = 0; i < 3; i++) {
      const answer = await proxy.ask(path, body);
      assert.deepEqual([answer.status, answer.body.reason], [502, 'vendor-unavailable']);
      assert.equal(proxy.lines.at(-1)?.store, 'unavailable');
    }
    assert.deepEqual([sandbox.log.length, proxy.acts.length], [0, 0]);
    await redis.start();
    await until(async () => ['enrolled', 'recorded', 'sent'].includes(String(wordOf(await proxy.ask(path, body)))));
    assert.equal(sandbox.log.length, 1);
  });

  test(`a store that goes away while the vendor does ${name} makes no difference: it is done, once`, async () => {
    const proxy = await openProxy();
    const [path, body] = await make(proxy);
    sandbox.hold();
    const arrival = sandbox.nextArrival();
    const answer = proxy.ask(path, body);
    await arrival;
    await redis.stop();
    sandbox.release();
    const done = wordOf(await answer);
    assert.ok(['enrolled', 'recorded', 'sent'].includes(String(done)), String(done));
    await redis.start();
    const { id } = proxy.acts[0] ?? {};
    // The mark is made as soon as the store is there again.
    await until(async () => (await redis.ask('GET', `offers:${event}:${id}`)) === `done:${done}`);
    assert.equal(wordOf(await proxy.ask(path, body)), done);
    assert.equal(sandbox.log.length, 1);
  });
}

test('nothing personal is in the store, and every key has an end', async () => {
  const proxy = await openProxy();
  for (const { make } of Object.values(ACTS)) await proxy.ask(...(await make(proxy)));
  const keys = await redis.ask('KEYS', '*');
  assert.ok(Array.isArray(keys) && keys.length > 0);
  for (const key of keys.map(String)) {
    const isCount = key.startsWith('offers:limit:');
    const shape = isCount
      ? /^offers:limit:[a-z]+:\d+\/\d+:[\w-]{43}$/
      : /^offers:(enrolment|redemption|invitation|place):[\w-]{22}(:\d+)?$/;
    assert.match(key, shape);
    assert.match(String(await redis.ask('GET', key)), isCount ? /^\d+$/ : /^done(:[a-z:-]+)?$/);
    assert.ok(Number(await redis.ask('TTL', key)) > 0);
  }
});

test('of eight who are invited at once at two instances, as many are as the shop allows', async () => {
  const few = { CAPILLARY_MOST_FRIENDS: '3' };
  const proxies = [await openProxy(PATIENCE, few), await openProxy(PATIENCE, few)] as const;
  const receipt = await proxies[0].receipt('invite');
  const rows = Array.from({ length: 8 }, (_, place) => ({ identifier: `friend-${place}@example.net` }));
  const answers = await Promise.all(
    rows.map((row, place) =>
      proxies[place % 2 === 0 ? 0 : 1].ask(INVITATIONS, { receipt, customer: ROWAN, friends: [row] }),
    ),
  );
  const words = answers.map(wordOf);
  assert.equal(words.filter((word) => word === 'sent').length, 3);
  assert.equal(words.filter((word) => word === 'limit-reached').length, 5);
  assert.equal(sandbox.log.length, 3);
});

test('where one of many friends cannot be begun, nobody is invited, and all can be later', async () => {
  const memory = createMemoryStore(Date.now, () => crypto.randomUUID());
  let claims = 0;
  const store: Store = {
    ...memory,
    async claim(key) {
      claims += 1;
      if (claims === 3) throw new StoreUnavailable();
      return memory.claim(key);
    },
  };
  const proxy = actingProxy(sandbox, {}, { store });
  const receipt = await proxy.receipt('invite');
  const friends = Array.from({ length: 5 }, (_, place) => ({ identifier: `friend-${place}@example.net` }));
  const answer = await proxy.ask(INVITATIONS, { receipt, customer: ROWAN, friends });
  assert.deepEqual([answer.status, answer.body.reason], [502, 'vendor-unavailable']);
  assert.deepEqual([sandbox.log.length, proxy.acts.length], [0, 0]);
  const { body } = await proxy.ask(INVITATIONS, { receipt, customer: ROWAN, friends });
  assert.deepEqual(
    body.invitations,
    friends.map(() => ({ status: 'sent' })),
  );
});
