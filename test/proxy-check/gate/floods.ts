import { setTimeout as pause } from 'node:timers/promises';
import { REFERRAL_OFFER, SHOP } from '../../proxy/helpers/proxy.ts';
import { startRedis } from '../../proxy/helpers/redis.ts';
import { goodToken } from '../helpers/bad-tokens.ts';
import { milliseconds, quantile } from '../helpers/figures.ts';
import { inWorld, type World } from '../helpers/world.ts';
import type { Bench, Finding, Rows } from '../row.ts';

export const floodRows: Rows = {
  C7: {
    title: 'floods at ten times the limit, two processes on one store',
    goal: 'excess at most 2 %, 429 with Retry-After, honest p99 +20 % at most, 0 bypass',
    run: (bench) => inWorld((world) => floods(world, bench)),
  },
};

/** A flood: who each of its requests says it is, and what it asks. */
interface Flood {
  address(index: number): string;
  body(index: number): Promise<object> | object;
  /** Senders who each have the limit. */
  senders: number;
}

const LIMIT = 100;
const TIMES = 10;
const ORDER = { id: 'LKS-1', total: '46.50', currency: 'GBP' };
const ROWAN = { customer: { email: 'rowan.ash@example.com', firstName: 'Rowan', lastName: 'Ash' }, order: ORDER };

/** As many addresses as the scorecard asks for, of the documentation's own and of nobody's. */
const anybody = (index: number) => `198.18.${(index >> 8) & 255}.${index & 255}`;

async function floods(world: World, { scaled }: Bench): Promise<Finding> {
  const redis = await startRedis();
  const seconds = scaled(60);
  const shared = {
    OFFERS_REDIS_URL: redis.url,
    OFFERS_TRUSTED_PROXIES: '127.0.0.0/8',
    OFFERS_RATE_LIMIT: `${LIMIT}/${seconds}s`,
  };
  const trusting = [await world.server(shared), await world.server(shared)];
  const careful = [
    await world.server({
      ...shared,
      OFFERS_TRUSTED_PROXIES: '10.0.0.0/8',
      OFFERS_RATE_LIMIT: `${LIMIT}/${seconds + 1}s`,
    }),
  ];
  const token = await goodToken(Date.now());
  const kinds: [string, string[], Flood][] = [
    ['one address', trusting, { address: () => '203.0.113.7', body: () => ROWAN, senders: 1 }],
    ['one token', trusting, { address: (index) => anybody(index), body: () => ({ token }), senders: 1 }],
    [
      'one household',
      trusting,
      { address: (index) => `2001:db8:7:7::${index.toString(16)}`, body: () => ROWAN, senders: 1 },
    ],
    ['forged', trusting, { address: (index) => `${anybody(index)}, 203.0.113.8`, body: () => ROWAN, senders: 1 }],
    ['forged, trusted by nobody', careful, { address: anybody, body: () => ROWAN, senders: 1 }],
  ];
  const reached: string[] = [];
  let holds = true;
  const quiet = await honest(trusting, seconds, async () => {});
  for (const [name, urls, flood] of kinds) {
    let passed = 0;
    let mute = 0;
    const run = async () => {
      ({ passed, mute } = await pour(urls, seconds, flood));
    };
    const p99 = await honest(trusting, seconds, run);
    const excess = passed / (LIMIT * flood.senders) - 1;
    // On a busy machine two quiet minutes differ by more than a millisecond.
    holds &&= excess <= 0.02 && mute === 0 && p99 <= Math.max(quiet * 1.2, quiet + 5);
    reached.push(`${name} ${passed} of ${LIMIT * TIMES}, p99 ${milliseconds(p99)}`);
  }
  const thousand = await crowd(trusting, scaled(1_000));
  await redis.close();
  return {
    reached: `limit ${LIMIT}: ${reached.join('; ')}; quiet p99 ${milliseconds(quiet)}; ${thousand.reached}`,
    holds: holds && thousand.holds,
  };
}

async function ask(url: string, address: string, body: object): Promise<Response> {
  const headers = { origin: SHOP, 'content-type': 'text/plain', 'x-forwarded-for': address };
  const response = await fetch(url + REFERRAL_OFFER, { method: 'POST', headers, body: JSON.stringify(body) });
  await response.arrayBuffer();
  return response;
}

/** Ten times the limit, spread over its time; at each of these in turn. */
async function pour(urls: readonly string[], seconds: number, { address, body }: Flood) {
  const requests = LIMIT * TIMES;
  let passed = 0;
  let mute = 0;
  const answers: Promise<void>[] = [];
  const start = performance.now();
  for (let index = 0; index < requests; index++) {
    const due = start + (index / requests) * seconds * 950 - performance.now();
    if (due > 0) await pause(due);
    answers.push(
      ask(urls[index % urls.length] ?? '', address(index), await body(index)).then(({ status, headers }) => {
        if (status !== 429) passed += 1;
        else if (!Number(headers.get('retry-after'))) mute += 1;
      }),
    );
  }
  await Promise.all(answers);
  return { passed, mute };
}

let shoppers = 0;

/** The p99 of shoppers who come one after the other, each from home, while something else goes on. */
async function honest(urls: readonly string[], seconds: number, meanwhile: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  let isOver = false;
  const others = meanwhile().finally(() => {
    isOver = true;
  });
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end || !isOver) {
    shoppers += 1;
    const start = performance.now();
    const { status } = await ask(
      urls[shoppers % urls.length] ?? '',
      `192.0.2.${shoppers % 250}, 100.64.${(shoppers >> 8) & 63}.${shoppers & 255}`,
      ROWAN,
    );
    if (status === 200) times.push(performance.now() - start);
    await pause(20);
  }
  await others;
  return quantile(times, 0.99);
}

/** So many addresses at once, each with a quarter more than it may send. */
async function crowd(urls: readonly string[], addresses: number) {
  const most = LIMIT / 25;
  let passed = 0;
  const asks = Array.from({ length: addresses * (most + 1) }, (_, index) => index);
  const lanes = Array.from({ length: 50 }, async () => {
    for (let index = asks.pop(); index !== undefined; index = asks.pop()) {
      const { status } = await ask(
        urls[index % urls.length] ?? '',
        `100.72.${((index % addresses) >> 8) & 255}.${(index % addresses) & 255}`,
        ROWAN,
      );
      if (status !== 429) passed += 1;
    }
  });
  await Promise.all(lanes);
  return {
    reached: `${addresses} addresses, none of them too often: ${passed} of ${addresses * (most + 1)}`,
    holds: passed === addresses * (most + 1),
  };
}
