import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createOfferProxy } from '../../src/proxy/index.ts';
import { type OfferServer, serveOfferProxy } from '../../src/proxy/node.ts';
import { settings } from './helpers/proxy.ts';
import { startRedis, type TestRedis } from './helpers/redis.ts';
import { until } from './helpers/until.ts';
import { startVendor } from './helpers/vendor.ts';

let redis: TestRedis;
let server: OfferServer;
before(async () => {
  redis = await startRedis();
  server = await serveOfferProxy(settings({ OFFERS_REDIS_URL: redis.url }), {
    port: 0,
    hostname: '127.0.0.1',
    runtime: { log: () => {} },
  });
});
after(async () => {
  await server.close();
  await redis.close();
});

async function probe(path: string) {
  const start = performance.now();
  const response = await fetch(`${server.url}/offers/${path}`);
  const { status } = await response.json();
  return { status: response.status, says: status, duration: performance.now() - start };
}

const FAILURES: [string, () => unknown, () => unknown][] = [
  ['is down', () => redis.stop(), () => redis.start()],
  ['hangs', () => redis.pause(), () => redis.resume()],
  ['is full', () => redis.ask('CONFIG', 'SET', 'maxmemory', '1'), () => redis.ask('CONFIG', 'SET', 'maxmemory', '0')],
];
for (const [name, fail, recover] of FAILURES) {
  test(`an instance whose store ${name} is live and not ready, says so within a second, and is ready again after`, async () => {
    // A busy machine may make the store late for once.
    await until(async () => (await probe('readyz')).status === 200);
    await fail();
    const { status, says, duration } = await probe('readyz');
    assert.deepEqual([status, says], [503, 'store-unavailable']);
    assert.ok(duration < 1_000, `${duration} ms`);
    assert.equal((await probe('livez')).status, 200);
    await recover();
    await until(async () => (await probe('readyz')).status === 200);
  });
}

test('a vendor that is down makes nobody unready, and health calls none', async () => {
  const vendor = await startVendor((response) => response.socket?.resetAndDestroy());
  const proxy = createOfferProxy(settings({ MENTION_ME_BASE_URL: vendor.baseUrl }), { log: () => {} });
  for (const path of ['livez', 'readyz']) {
    assert.equal((await proxy.fetch(new Request(`https://offers.example/offers/${path}`))).status, 200);
  }
  assert.equal(vendor.calls, 0);
  await vendor.close();
});
