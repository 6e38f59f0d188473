import { setTimeout as pause } from 'node:timers/promises';
import { REFERRAL_OFFER, SHOP } from '../../proxy/helpers/proxy.ts';
import { startRedis } from '../../proxy/helpers/redis.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { goodToken } from '../helpers/bad-tokens.ts';
import { milliseconds, quantile } from '../helpers/figures.ts';
import { inWorld, type World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

export const floodRows: Rows = {
  C7: {
    title: 'floods at ten times the limit, two processes on one store',
    goal: 'excess at most 2 %, 429 with Retry-After, honest p99 +20 % at most, 0 bypass',
    run: (bench) => inWorld(bench, (world) => floods(world, bench)),
  },
};

/** A flood: who each of its requests says it is, and what it asks. */
interface Flood {
  name: string;
  urls: readonly string[];
  address(index: number): string;
  body: object;
}

/** What somebody may send, and how many times as much is sent. */
const LIMIT = 100;
const TIMES = 10;

const ORDER = { id: 'LKS-1', total: '46.50', currency: 'GBP' };
const ROWAN = { customer: { email: 'rowan.ash@example.com', firstName: 'Rowan', lastName: 'Ash' }, order: ORDER };

/** As many addresses as the scorecard asks for, of the documentation's own and of nobody's. */
const anybody = (index: number) => `198.18.${(index >> 8) & 255}.${index & 255}`;

async function floods(world: World, { scaled }: Bench): Promise<Finding> {
  // In workerd, instances share what the platform has, and no Redis: one counts for itself.
  const redis = world.runtime.name === 'node' ? await startRedis() : undefined;
  // A part of the floods is a part of the limit, in a part of the time; whoever has used it up waits for a minute.
  const limit = scaled(LIMIT);
  const seconds = scaled(57);
  const settings = { ...(redis && { OFFERS_REDIS_URL: redis.url }), OFFERS_RATE_LIMIT: `${limit}/1m` };
  const openTwo = (trusted: string) => world.servers(2, { ...settings, OFFERS_TRUSTED_PROXIES: trusted });
  const urls = await openTwo('127.0.0.0/8');
  const careful = await openTwo('10.0.0.0/8');
  const token = await goodToken(Date.now());
  const kinds: Flood[] = [
    { name: 'one address', urls, address: () => '203.0.113.7', body: ROWAN },
    { name: 'one household', urls, address: (index) => `2001:db8:7:7::${index.toString(16)}`, body: ROWAN },
    { name: 'one token', urls, address: anybody, body: { token } },
    { name: 'forged', urls, address: (index) => `${anybody(index)}, 203.0.113.8`, body: ROWAN },
    { name: 'forged, trusted by nobody', urls: careful, address: anybody, body: ROWAN },
  ];
  const quiet = await honest(urls, () => pause(seconds * 1_000));
  const reached: string[] = [];
  let holds = true;
  for (const flood of kinds) {
    let poured = { passed: 0, mute: 0 };
    const p99 = await honest(urls, async () => {
      poured = await pour(flood, limit * TIMES, seconds);
    });
    holds &&= poured.passed <= limit * 1.02 && poured.mute === 0;
    // On a busy machine two quiet minutes differ by more than a millisecond.
    holds &&= p99 <= Math.max(quiet * 1.2, quiet + 5);
    reached.push(`${flood.name} ${poured.passed} of ${limit * TIMES}, p99 ${milliseconds(p99)}`);
  }
  const addresses = scaled(1_000);
  const served = await crowd(urls, addresses);
  await redis?.close();
  return {
    reached: `limit ${limit}: ${reached.join('; ')}; quiet p99 ${milliseconds(quiet)}; ${served} of ${addresses} addresses within their limits served`,
    holds: holds && served === addresses,
  };
}

async function ask(url: string, address: string, body: object): Promise<Response> {
  const headers = { origin: SHOP, 'content-type': 'text/plain', 'x-forwarded-for': address };
  const response = await fetch(url + REFERRAL_OFFER, { method: 'POST', headers, body: JSON.stringify(body) });
  await response.arrayBuffer();
  return response;
}

/** So many requests, spread over so many seconds, at each of the processes in turn. */
async function pour({ urls, address, body }: Flood, requests: number, seconds: number) {
  const poured = { passed: 0, mute: 0 };
  const answers: Promise<void>[] = [];
  const start = performance.now();
  for (let index = 0; index < requests; index++) {
    const due = start + (index / requests) * seconds * 1_000 - performance.now();
    if (due > 0) await pause(due);
    const answer = ask(urls[index % urls.length] ?? '', address(index), body);
    answers.push(
      answer.then(({ status, headers }) => {
        if (status !== 429) poured.passed += 1;
        else if (!Number(headers.get('retry-after'))) poured.mute += 1;
      }),
    );
  }
  await Promise.all(answers);
  return poured;
}

let shoppers = 0;

/** The p99 of shoppers who come one after the other, each from home, while something else goes on. */
async function honest(urls: readonly string[], meanwhile: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  let isOver = false;
  const others = meanwhile().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    shoppers += 1;
    const start = performance.now();
    const home = `100.64.${(shoppers >> 8) & 63}.${shoppers & 255}`;
    const { status } = await ask(urls[shoppers % urls.length] ?? '', home, ROWAN);
    if (status === 200) times.push(performance.now() - start);
    await pause(20);
  }
  await others;
  return quantile(times, 0.99);
}

/** So many addresses at once. How many are served? */
async function crowd(urls: readonly string[], addresses: number): Promise<number> {
  const waiting = Array.from({ length: addresses }, (_, index) => index);
  let served = 0;
  const lanes = Array.from({ length: 50 }, async () => {
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const { status } = await ask(
        urls[index % urls.length] ?? '',
        `100.72.${(index >> 8) & 255}.${index & 255}`,
        ROWAN,
      );
      if (status === 200) served += 1;
    }
  });
  await Promise.all(lanes);
  return served;
}
