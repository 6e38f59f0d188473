import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { post, ROWAN, SHOP, settings } from './helpers/proxy.ts';
import { startRedis, type TestRedis } from './helpers/redis.ts';
import { startCli } from './helpers/start-cli.ts';

/** Two processes on one Redis, over real connections. */

let redis: TestRedis;
before(async () => {
  redis = await startRedis();
});
after(() => redis.close());

const LIMIT = 10;

test('two processes on one Redis hold the limit as one does', async () => {
  const environment = settings({ OFFERS_REDIS_URL: redis.url, OFFERS_RATE_LIMIT: `${LIMIT}/10m`, PORT: '0' });
  const processes = [startCli([], environment), startCli([], environment)];
  const urls = await Promise.all(processes.map(({ listening }) => listening));
  // No JSON: it is counted, and no vendor is called.
  const ask = async (url = '') => {
    const request = new Request(url + new URL(post(ROWAN).url).pathname, {
      method: 'POST',
      headers: { origin: SHOP, 'content-type': 'text/plain' },
      body: '{',
    });
    await fetch(request);
  };
  const left = Array.from({ length: LIMIT * 10 }, (_, place) => urls[place % 2]);
  const lane = async () => {
    for (let url = left.pop(); url !== undefined; url = left.pop()) await ask(url);
  };
  await Promise.all(Array.from({ length: 10 }, lane));
  for (const { child } of processes) child.kill('SIGINT');
  const said = await Promise.all(processes.map(({ ended }) => ended));
  const lines = said.flatMap(({ out }) => out.trim().split('\n')).map((line) => JSON.parse(line));
  // On a machine that is too busy for Redis to be heard in time, a process counts alone, and says so.
  const together = lines.filter(({ store }) => store === undefined);
  const passed = together.filter(({ status }) => status === 400).length;
  assert.ok(together.length > 0);
  if (together.length === lines.length) assert.equal(passed, LIMIT);
  assert.ok(passed <= LIMIT, `${passed} passed`);
});
