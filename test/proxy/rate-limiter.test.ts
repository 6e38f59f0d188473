import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMemoryRateLimiter } from '../../src/proxy/gate/memory-rate-limiter.ts';
import type { Quota, RateLimiter } from '../../src/proxy/gate/rate-limiter.ts';
import { createBindingRateLimiter } from '../../src/proxy/index.ts';
import { openSharedStore } from '../../src/proxy/store/shared-store.ts';
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

const QUOTA: Quota = { name: 'client', most: 3, seconds: 60 };

const LIMITERS: [string, () => Promise<{ rateLimiter: RateLimiter; close?(): void }>][] = [
  ['memory', async () => ({ rateLimiter: createMemoryRateLimiter(Date.now) })],
  ['Redis', () => openSharedStore(redis.url, SECRET, PATIENCE)],
];

for (const [name, open] of LIMITERS) {
  const inLimiter = (title: string, use: (limiter: RateLimiter, sender: string) => Promise<void>) =>
    test(`${name}: ${title}`, async () => {
      const { rateLimiter, close } = await open();
      try {
        await use(rateLimiter, crypto.randomUUID());
      } finally {
        close?.();
      }
    });

  inLimiter('the first three of four are within a quota of three', async (limiter, sender) => {
    const left: (number | undefined)[] = [];
    for (const within of [true, true, true, false, false]) {
      const standing = await limiter.count(QUOTA, sender);
      assert.equal(standing.within, within);
      assert.equal(standing.alone, undefined);
      assert.ok(standing.wait !== undefined && standing.wait > 50 && standing.wait <= 60, `${standing.wait} s`);
      left.push(standing.left);
    }
    assert.deepEqual(left, [2, 1, 0, 0, 0]);
  });

  inLimiter('of a hundred at once three are within', async (limiter, sender) => {
    const standings = await Promise.all(Array.from({ length: 100 }, () => limiter.count(QUOTA, sender)));
    assert.equal(standings.filter(({ within }) => within).length, 3);
  });

  inLimiter('senders and quotas do not mix', async (limiter, sender) => {
    for (let time = 0; time < 4; time++) await limiter.count(QUOTA, sender);
    assert.equal((await limiter.count(QUOTA, `${sender}x`)).within, true);
    assert.equal((await limiter.count({ ...QUOTA, name: 'views' }, sender)).within, true);
  });

  inLimiter('a count is over when its time is', async (limiter, sender) => {
    const quota: Quota = { name: 'client', most: 1, seconds: 1 };
    assert.equal((await limiter.count(quota, sender)).within, true);
    assert.equal((await limiter.count(quota, sender)).within, false);
    await until(async () => (await limiter.count(quota, sender)).within);
  });
}

test('memory: when there are too many senders, the oldest count begins anew', async () => {
  const limiter = createMemoryRateLimiter(Date.now, 2);
  const quota: Quota = { name: 'client', most: 1, seconds: 60 };
  const within = async (sender: string) => (await limiter.count(quota, sender)).within;
  assert.deepEqual(
    [await within('a'), await within('b'), await within('b'), await within('c'), await within('a')],
    [true, true, false, true, true],
  );
});

/** Several ways to the same Redis, for as long as the callback runs. */
async function withShared(ways: number, use: (limiters: RateLimiter[]) => Promise<void>): Promise<void> {
  const stores = await Promise.all(Array.from({ length: ways }, () => openSharedStore(redis.url, SECRET, PATIENCE)));
  try {
    await use(stores.map(({ rateLimiter }) => rateLimiter));
  } finally {
    for (const store of stores) store.close();
  }
}

test('Redis: two connections count as one', async () => {
  await withShared(2, async (limiters) => {
    const sender = crypto.randomUUID();
    const counts = Array.from({ length: 100 }, (_, place) => limiters[place % 2]?.count(QUOTA, sender));
    const standings = await Promise.all(counts);
    assert.equal(standings.filter((standing) => standing?.within).length, 3);
  });
});

test('Redis: no key holds a sender, and every key has an end', async () => {
  await withShared(1, async ([limiter]) => {
    const quota: Quota = { ...QUOTA, seconds: 600 };
    await limiter?.count(quota, '203.0.113.77');
    const keys = await redis.ask('KEYS', 'offers:limit:client:3/600:*');
    assert.ok(Array.isArray(keys) && keys.length === 1);
    const key = String(keys[0]);
    assert.ok(!key.includes('203.0.113.77'));
    const left = await redis.ask('PTTL', key);
    assert.ok(typeof left === 'number' && left > 0 && left <= 600_000, `${left} ms`);
  });
});

const OUTAGES: [string, (own: TestRedis) => unknown, (own: TestRedis) => unknown][] = [
  ['is gone', (own) => own.stop(), (own) => own.start()],
  ['hangs', (own) => own.pause(), (own) => own.resume()],
  ['is full', (own) => own.ask('CONFIG', 'SET', 'maxmemory', '1'), (own) => own.ask('CONFIG', 'SET', 'maxmemory', '0')],
];

/** A Redis of its own, and a limiter on it, for as long as the callback runs. */
async function withOwnRedis(use: (own: TestRedis, limiter: RateLimiter) => Promise<void>, patience?: number) {
  const own = await startRedis();
  const { rateLimiter, close } = await openSharedStore(own.url, SECRET, patience);
  try {
    await use(own, rateLimiter);
  } finally {
    close();
    own.resume();
    await own.close();
  }
}

for (const [name, begin, end] of OUTAGES) {
  test(`while Redis ${name}, an instance counts alone, and with the others when that is over`, async () => {
    await withOwnRedis(async (own, limiter) => {
      const isAlone = async () => (await limiter.count(QUOTA, crypto.randomUUID())).alone === true;
      await until(async () => !(await isAlone()));
      await begin(own);
      await until(isAlone);
      const sender = crypto.randomUUID();
      const start = performance.now();
      const standings = await Promise.all(Array.from({ length: 100 }, () => limiter.count(QUOTA, sender)));
      const duration = performance.now() - start;
      assert.ok(standings.every(({ alone }) => alone));
      assert.equal(standings.filter(({ within }) => within).length, 3);
      // Far less than a hundred times the patience, one after the other.
      assert.ok(duration < 2_500, `${duration} ms`);
      await end(own);
      await until(async () => !(await isAlone()));
    });
  });
}

test('Redis: once an answer is late, nobody waits for the next', async () => {
  await withOwnRedis(async (own, limiter) => {
    own.pause();
    const times: number[] = [];
    for (let time = 0; time < 20; time++) {
      const start = performance.now();
      assert.equal((await limiter.count(QUOTA, 'anybody')).alone, true);
      times.push(performance.now() - start);
    }
    assert.ok((times[0] ?? 0) >= 290, `${times[0]} ms`);
    assert.equal(times.filter((duration) => duration >= 290).length, 1);
  }, 300);
});

test('a platform’s counter is asked by name and sender, and only what it is given for is limited', async () => {
  const asked: string[] = [];
  const limiter = createBindingRateLimiter({
    client: {
      async limit({ key }) {
        asked.push(key);
        return { success: asked.length < 2 };
      },
    },
  });
  assert.deepEqual(await limiter.count(QUOTA, 'a'), { within: true });
  assert.deepEqual(await limiter.count({ ...QUOTA, name: 'token' }, 'b'), { within: false });
  assert.deepEqual(await limiter.count({ ...QUOTA, name: 'views' }, 'a'), { within: true });
  assert.deepEqual(asked, ['client:a', 'token:b']);
});
