import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { transform } from 'esbuild';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import { recordTasks } from './tasks.ts';

/** What is measured on one visit. Times in milliseconds. */
export interface Visit {
  /** From the start of the navigation until the offer is painted. */
  offer: number;
  /** Of the main thread, whatever it did, until the page is at rest; processor time, so that a busy machine counts less. */
  thread: number;
  /** Of that, scripts. */
  script: number;
  /** Bytes of JavaScript objects that are still in use then. */
  heap: number;
  /** Cumulative layout shift. */
  shift: number;
}

/** What is looked at on visits of their own, because looking costs time. */
export interface Inspection {
  /** Encoded, with headers, of every answer but the page's own and pictures, until the offer is there. */
  bytes: number;
  requests: number;
  preflights: number;
  /** The longest task of the main thread. */
  task: number;
  /** The longest of those that run a script. */
  scriptTask: number;
}

export interface Visited {
  address: string;
  /** A page of the same origin that the shopper comes from. */
  from: string;
  contestant: Contestant;
  /** How many times slower than this machine. */
  throttling: number;
}

/** Milliseconds until a visit is given up. */
const PATIENCE = 60_000;

export async function visit(browser: Browser, visited: Visited): Promise<Visit> {
  return onPage(browser, visited, async (page, session) => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await metricsOf(session);
    const seen = await arrive(page, visited.address);
    const after = await metricsOf(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap = Number.NaN } = await metricsOf(session);
    const spent = (name: string) => ((after[name] ?? Number.NaN) - (before[name] ?? Number.NaN)) * 1_000;
    return { ...seen, thread: spent('TaskDuration'), script: spent('ScriptDuration'), heap };
  });
}

export async function inspect(browser: Browser, visited: Visited): Promise<Inspection> {
  return onPage(browser, visited, async (page, session) => {
    const seen = { bytes: 0, requests: 0, preflights: 0 };
    const counted = new Set<string>();
    session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
      if (request.method === 'OPTIONS') seen.preflights += 1;
      if (type === 'Document' || type === 'Image' || !request.url.startsWith('https:')) return;
      // The report of a view is sent a second after the offer was drawn; a slow page is still at work then.
      if (request.url.endsWith('/v1/events')) return;
      seen.requests += 1;
      counted.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (counted.has(requestId)) seen.bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    const endRecord = await recordTasks(browser);
    await arrive(page, visited.address);
    const tasks = await endRecord();
    return { ...seen, ...tasks };
  });
}

/** A browser that has never been here, on the page that the shopper comes from. */
async function onPage<Result>(
  browser: Browser,
  { from, contestant, throttling }: Visited,
  use: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1120, height: 800 } });
  try {
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.goto(from);
    await page.addInitScript({ content: await watching(contestant.offer) });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttling });
    return await use(page, session);
  } finally {
    await context.close();
  }
}

async function arrive(page: Page, address: string): Promise<{ offer: number; shift: number }> {
  await page.goto(address, { waitUntil: 'commit' });
  const seen = page.evaluate<{ offer: number; shift: number }>('settled');
  const late = pause(PATIENCE, undefined, { ref: false }).then(() =>
    Promise.reject(new Error(`${address} has no offer.`)),
  );
  return Promise.race([seen, late]);
}

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Frames within the page are not watched: what they show is looked at from outside. */
async function watching(offer: string): Promise<string> {
  const { code } = await transform(await readFile(new URL('watch.page.ts', import.meta.url), 'utf8'), { loader: 'ts' });
  return `if (window === top) { const OFFER = () => ${offer};\n${code} }`;
}
