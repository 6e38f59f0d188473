import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMemoryStore } from '../../src/proxy/store/memory-store.ts';
import { openSharedStore } from '../../src/proxy/store/shared-store.ts';
import { type Store, StoreUnavailable } from '../../src/proxy/store/store.ts';
import { SECRET } from './helpers/proxy.ts';
import { startRedis, type TestRedis } from './helpers/redis.ts';
import { until } from './helpers/until.ts';

let redis: TestRedis;
before(async () => {
  redis = await startRedis();
});
after(() => redis.close());

/** Milliseconds. These tests are about answers, not about time. */
const PATIENCE = 5_000;

const randomId = () => crypto.randomUUID();

const STORES: [string, () => Promise<Store & { close?(): void }>][] = [
  ['memory', async () => createMemoryStore(Date.now, randomId)],
  ['Redis', () => openSharedStore(redis.url, SECRET, PATIENCE)],
];

for (const [name, open] of STORES) {
  const inStore = (title: string, use: (store: Store, key: string) => Promise<void>) =>
    test(`${name}: ${title}`, async () => {
      const store = await open();
      try {
        await use(store, randomId());
      } finally {
        store.close?.();
      }
    });

  inStore('of fifty who claim a key at once, one gets it', async (store, key) => {
    const claims = await Promise.all(Array.from({ length: 50 }, () => store.claim(key)));
    const [winner, ...losers] = claims.toSorted((a, b) => Number(b.state === 'ours') - Number(a.state === 'ours'));
    assert.equal(winner?.state, 'ours');
    for (const loser of losers) {
      assert.ok(loser.state === 'held' && winner?.state === 'ours');
      assert.equal(loser.holder, winner.holder);
      assert.ok(loser.age >= 0 && loser.age < 5_000, `${loser.age} ms`);
    }
  });

  inStore('what is finished stays done', async (store, key) => {
    assert.equal(await store.finish(key, await holderOf(store, key)), true);
    assert.deepEqual(await store.claim(key), { state: 'done' });
  });

  inStore('the word for how it ended is kept with it', async (store, key) => {
    assert.equal(await store.finish(key, await holderOf(store, key), 'uncertain:timeout'), true);
    for (let i = 0; i < 2; i++) {
      assert.deepEqual(await store.claim(key), { state: 'done', word: 'uncertain:timeout' });
    }
  });

  inStore('what is released can be claimed again', async (store, key) => {
    await store.release(key, await holderOf(store, key));
    assert.equal((await store.claim(key)).state, 'ours');
  });

  inStore('who does not hold a key can neither finish nor release it', async (store, key) => {
    const holder = await holderOf(store, key);
    assert.equal(await store.finish(key, 'somebody else'), false);
    await store.release(key, 'somebody else');
    const claim = await store.claim(key);
    assert.ok(claim.state === 'held' && claim.holder === holder);
  });

  inStore('what is done can be neither finished nor released again', async (store, key) => {
    const holder = await holderOf(store, key);
    await store.finish(key, holder);
    assert.equal(await store.finish(key, holder), false);
    await store.release(key, holder);
    assert.deepEqual(await store.claim(key), { state: 'done' });
  });

  inStore(
    'of ten who take a key over at once, one gets it, and the old holder has it no longer',
    async (store, key) => {
      const old = await holderOf(store, key);
      const answers = await Promise.all(Array.from({ length: 10 }, () => store.takeOver(key, old)));
      const [holder, ...others] = answers.filter((answer) => answer !== undefined);
      assert.ok(holder && holder !== old);
      assert.deepEqual(others, []);
      await store.release(key, old);
      assert.equal(await store.finish(key, old), false);
      assert.equal(await store.finish(key, holder), true);
      assert.equal(await store.takeOver(key, holder), undefined);
    },
  );

  inStore('nobody can finish what nobody claimed', async (store, key) => {
    assert.equal(await store.finish(key, 'nobody'), false);
    assert.equal((await store.claim(key)).state, 'ours');
  });
}

async function holderOf(store: Store, key: string): Promise<string> {
  const claim = await store.claim(key);
  assert.ok(claim.state === 'ours');
  return claim.holder;
}

test('memory: claims grow old by our clock, and are forgotten after a month', async () => {
  let clock = 0;
  const store = createMemoryStore(() => clock, randomId);
  await store.claim('key');
  clock = 12_000;
  assert.equal(ageOf(await store.claim('key')), 12_000);
  clock = 30 * 24 * 60 * 60 * 1000;
  assert.equal((await store.claim('key')).state, 'ours');
});

test('memory: the oldest are forgotten when there are too many', async () => {
  const store = createMemoryStore(Date.now, randomId, 3);
  for (const key of ['a', 'b', 'c']) await store.finish(key, await holderOf(store, key));
  assert.deepEqual(await store.claim('c'), { state: 'done' });
  await store.claim('d');
  assert.equal((await store.claim('a')).state, 'ours');
});

test('memory: however many views there are, acts are not forgotten for them', async () => {
  const store = createMemoryStore(Date.now, randomId, 3);
  await store.finish('enrolment:a', await holderOf(store, 'enrolment:a'), 'enrolled');
  for (let i = 0; i < 10; i++) await store.finish(`shown:${i}`, await holderOf(store, `shown:${i}`));
  assert.deepEqual(await store.claim('enrolment:a'), { state: 'done', word: 'enrolled' });
});

test('memory: what somebody is about is never forgotten for what is done', async () => {
  const store = createMemoryStore(Date.now, randomId, 3);
  const holder = await holderOf(store, 'held');
  for (let i = 0; i < 10; i++) await store.finish(`${i}`, await holderOf(store, `${i}`));
  const claim = await store.claim('held');
  assert.ok(claim.state === 'held' && claim.holder === holder);
});

test('Redis: claims grow old by its clock', async () => {
  const store = await openSharedStore(redis.url, SECRET, PATIENCE);
  const key = randomId();
  await store.claim(key);
  const left = Number(await redis.ask('PTTL', `offers:${key}`));
  await redis.ask('PEXPIRE', `offers:${key}`, String(left - 12_000));
  const age = ageOf(await store.claim(key));
  assert.ok(age >= 12_000 && age < 13_000, `${age} ms`);
  store.close();
});

test('Redis: every key has an end', async () => {
  const store = await openSharedStore(redis.url, SECRET, PATIENCE);
  const [held, done] = [randomId(), randomId()];
  await store.claim(held);
  await store.finish(done, await holderOf(store, done));
  for (const key of [held, done]) assert.ok(Number(await redis.ask('TTL', `offers:${key}`)) > 29 * 24 * 60 * 60);
  store.close();
});

test('Redis: what was done before there were words is still done', async () => {
  const store = await openSharedStore(redis.url, SECRET, PATIENCE);
  const key = randomId();
  await redis.ask('SET', `offers:${key}`, 'done', 'PX', '60000');
  assert.deepEqual(await store.claim(key), { state: 'done' });
  store.close();
});

function ageOf(claim: Awaited<ReturnType<Store['claim']>>): number {
  assert.ok(claim.state === 'held');
  return claim.age;
}

test('Redis: a claim that was answered too late is given back', async () => {
  const own = await startRedis();
  const store = await openSharedStore(own.url, SECRET);
  own.pause();
  const start = performance.now();
  await assert.rejects(store.claim('key'), StoreUnavailable);
  assert.ok(performance.now() - start < 500, 'late');
  own.resume();
  await until(async () => (await stateOf(store, 'key')) === 'ours');
  store.close();
  await own.close();
});

async function stateOf(store: Store, key: string): Promise<string> {
  try {
    return (await store.claim(key)).state;
  } catch {
    return 'unavailable';
  }
}

test('Redis: one that is away at the start is used once it is there', async () => {
  const own = await startRedis();
  await own.stop();
  const store = await openSharedStore(own.url, SECRET);
  await assert.rejects(store.claim('key'), StoreUnavailable);
  await own.start();
  await until(async () => (await stateOf(store, 'key')) === 'ours');
  store.close();
  await own.close();
});
