import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent } from 'undici';
import { costOf, put, startProxy, startVendor, type Target } from '../../bench/proxy/processes.ts';
import { REFERRAL_OFFER, ROWAN, SHOP, settings } from '../../proxy/helpers/proxy.ts';
import { startVendor as startOwnVendor } from '../../proxy/helpers/vendor.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { largest, milliseconds, quantile } from '../helpers/figures.ts';
import { askSteadily, countSteadily, durations } from '../helpers/steady.ts';
import type { Bench } from '../row.ts';

/** Rows about the program as it is built and run: they need `npm run build`, and Linux. */

const HEADERS = { origin: SHOP, 'content-type': 'text/plain' };
const BODY = JSON.stringify(ROWAN);
const OFFER = JSON.stringify({ url: 'https://demo.mention-me.com/1' });

function run(vendor: string): Promise<Target> {
  return startProxy(settings({ PORT: '0', MENTION_ME_BASE_URL: vendor, OFFERS_RATE_LIMIT: '100000000/1h' }));
}

/** Asks for an offer; 0 where there was no answer. */
function asking({ url }: Target) {
  return async () => {
    try {
      const response = await fetch(url + REFERRAL_OFFER, { method: 'POST', headers: HEADERS, body: BODY });
      await response.text();
      return response.status;
    } catch {
      return 0;
    }
  };
}

async function end({ process }: Target, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const ended = once(process, 'exit');
  process.kill(signal);
  await ended;
}

/** D7. A vendor that takes a quarter of a second, so that it is places that run out, not the processor of this machine. */
export async function overload({ scaled }: Bench): Promise<Finding> {
  const vendor = await startVendor(250);
  const proxy = await run(vendor.url);
  const load = { url: proxy.url, path: REFERRAL_OFFER, headers: HEADERS, body: BODY, seconds: scaled(60) };
  await put({ ...load, connections: 256, seconds: 5 });
  const peak = (await put({ ...load, connections: 256 })).good / load.seconds;
  const flood = await put({ ...load, connections: 1_000, rate: Math.round(peak * 3) });
  await pause(5_000);
  const calm = await put({ ...load, connections: 256, seconds: 5, rate: Math.round(peak / 2) });
  await Promise.all([end(proxy), end(vendor)]);
  const goodput = flood.good / load.seconds;
  return {
    reached: `peak ${Math.round(peak)} a second, then ${Math.round(goodput)}; ${flood.bad} refused, p99 ${milliseconds(flood.badP99)}; 5 s later p99 ${milliseconds(calm.p99)}, ${calm.bad} refused`,
    holds: goodput >= peak * 0.9 && flood.badP99 <= 20 && calm.bad === 0,
  };
}

/** D8: half of them slow with the head, half with the body. */
export async function slowClients({ scaled }: Bench): Promise<Finding> {
  const vendor = await startVendor();
  const proxy = await run(vendor.url);
  const ask = asking(proxy);
  await askSteadily(ask, 50, 3);
  const before = quantile(durations(await askSteadily(ask, 50, 10)), 0.99);
  const { port } = new URL(proxy.url);
  const head = `POST ${REFERRAL_OFFER} HTTP/1.1\r\nHost: x\r\nOrigin: ${SHOP}\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n`;
  const clients = scaled(500);
  const closings = Array.from({ length: clients }, async (_, place) => {
    // Not all in one moment: they come within a second, and so they go.
    await pause((place / clients) * 1_000);
    const start = performance.now();
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {}).resume();
    if (place % 2 === 0) socket.write(`${head}\r\n`);
    let sent = 0;
    const timer = setInterval(() => socket.write(place % 2 === 0 ? ' ' : (head[sent++] ?? ' ')), 1_000);
    // Reset or ended, it is the same here.
    await new Promise((resolve) => socket.on('close', resolve));
    clearInterval(timer);
    return performance.now() - start;
  });
  const during = await askSteadily(ask, 50, 10);
  const slowest = largest(await Promise.all(closings));
  await Promise.all([end(proxy), end(vendor)]);
  const p99 = quantile(durations(during), 0.99);
  const failed = during.filter(({ status }) => status !== 200).length;
  return {
    reached: `${closings.length} closed within ${milliseconds(slowest)}; honest p99 ${milliseconds(before)}, then ${milliseconds(p99)}, ${failed} failed`,
    holds: slowest <= 10_000 && failed === 0 && p99 <= before * 1.2,
  };
}

/** D9. After SIGTERM requests still come, until whoever sends them has looked at `/readyz`; after SIGINT none. */
export async function killedGently({ scaled }: Bench): Promise<Finding> {
  const vendor = await startVendor(100);
  const words: string[] = [];
  let holds = true;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const proxy = await run(vendor.url);
    const ask = asking(proxy);
    const seconds = scaled(10);
    await askSteadily(ask, 50, 2);
    let allSent = () => {};
    const sent = new Promise<void>((resolve) => {
      allSent = resolve;
    });
    const asked = askSteadily(ask, 200, seconds, allSent);
    // The last of them has arrived by then, and waits for the vendor.
    await (signal === 'SIGTERM' ? pause((seconds - 1) * 1_000) : sent.then(() => pause(50)));
    const start = performance.now();
    const ended = once(proxy.process, 'exit').then(() => performance.now() - start);
    proxy.process.kill(signal);
    const unready = signal === 'SIGTERM' ? await untilUnready(proxy, start) : 0;
    const failed = (await asked).filter(({ status }) => status !== 200).length;
    const out = await ended;
    words.push(`${signal}: ${failed} failed, not ready after ${milliseconds(unready)}, out after ${milliseconds(out)}`);
    holds &&= failed === 0 && unready <= 100 && out <= 10_000;
  }
  await end(vendor);
  return { reached: words.join('; '), holds };
}

async function untilUnready({ url }: Target, start: number): Promise<number> {
  const own = new Agent({ connections: 1 });
  const status = async () => {
    const { statusCode, body } = await own.request({ origin: url, path: '/offers/readyz', method: 'GET' });
    await body.dump();
    return statusCode;
  };
  while ((await status().catch(() => undefined)) === 200) await pause(5);
  return performance.now() - start;
}

/** D12: a reset, half a body, a refusal and silence take turns, one call in twenty. */
export async function soak({ scaled }: Bench): Promise<Finding> {
  let calls = 0;
  const vendor = await startOwnVendor((response) => {
    calls += 1;
    if (calls % 20 !== 0) return response.writeHead(200, { 'content-length': OFFER.length }).end(OFFER);
    const fault = (calls / 20) % 4;
    if (fault === 0) return response.socket?.resetAndDestroy();
    if (fault === 1) return response.writeHead(500).end('never');
    if (fault === 2) return response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy());
    return undefined;
  });
  const proxy = await run(vendor.baseUrl);
  const seconds = scaled(30 * 60);
  const counted = countSteadily(asking(proxy), 200, seconds);
  const samples: { minutes: number; megabytes: number; handles: number }[] = [];
  for (
    const start = performance.now();
    performance.now() - start < seconds * 1_000;
    await pause(Math.min(5_000, seconds * 20))
  ) {
    const minutes = (performance.now() - start) / 60_000;
    samples.push({ minutes, megabytes: costOf(proxy).memory / 1024 / 1024, handles: handlesOf(proxy) });
  }
  const { asked, good } = await counted;
  // Whatever is kept alive for the next call has been let go by then.
  await pause(10_000);
  const left = handlesOf(proxy);
  // What nobody handles ends a process of Node's.
  const alive = proxy.process.exitCode === null && proxy.process.signalCode === null;
  await end(proxy);
  await vendor.close();
  // The first third fills caches and compiles.
  const steady = samples.slice(Math.floor(samples.length / 3));
  const slope = 10 * slopeOf(steady);
  return {
    reached: `${asked} asked, ${good} offers; ${slope.toFixed(2)} MB in 10 minutes over ${seconds} s, at ${Math.round(steady.at(-1)?.megabytes ?? 0)} MB; handles ${samples[0]?.handles}, then ${left}; ${alive ? 0 : 1} unhandled`,
    holds: alive && slope <= 1 && left <= (samples[0]?.handles ?? 0) + 2,
  };
}

function handlesOf({ process: { pid } }: Target): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** Megabytes a minute, by least squares. */
function slopeOf(samples: readonly { minutes: number; megabytes: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(samples.map(({ minutes }) => minutes));
  const y = mean(samples.map(({ megabytes }) => megabytes));
  const above = samples.reduce((sum, { minutes, megabytes }) => sum + (minutes - x) * (megabytes - y), 0);
  const below = samples.reduce((sum, { minutes }) => sum + (minutes - x) ** 2, 0);
  return above / below;
}
