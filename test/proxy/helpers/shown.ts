import assert from 'node:assert/strict';
import type { EventsAnswer } from '../../../src/offer/shown-event.ts';
import type { OfferProxyRuntime, ShownLine } from '../../../src/proxy/index.ts';
import { type ReceiptClaims, sealReceipt } from '../../../src/proxy/sealing/receipt.ts';
import { createSealer } from '../../../src/proxy/sealing/seal.ts';
import { post, SECRET, SHOP, type TestProxy, testProxy } from './proxy.ts';
import { UPTICK } from './uptick.ts';

export const EVENTS = '/offers/v1/events';

export interface Reported extends EventsAnswer {
  /** What the header asks for, if it is there. */
  retryAfter: string | null;
}

export interface CountingProxy extends TestProxy {
  /** The lines of views. */
  readonly shown: ShownLine[];
  /** Posts a batch, as a page does. */
  report(...events: unknown[]): Promise<Reported>;
}

/** A proxy that really calls whatever stands at these addresses, and whose lines of views can be looked at. */
export function countingProxy(others: Record<string, string> = {}, runtime: OfferProxyRuntime = {}): CountingProxy {
  const shown: ShownLine[] = [];
  const lines: TestProxy['lines'] = [];
  const proxy = testProxy({ ...UPTICK, ...others }, undefined, {
    fetch,
    log: (line) => ('event' in line ? line.event === 'shown' && shown.push(line) : lines.push(line)),
    ...runtime,
  });
  return {
    ...proxy,
    lines,
    shown,
    report: (...events) => proxy.fetch(post({ events }, {}, EVENTS)).then(readAnswer),
  };
}

/** Posts a batch to a proxy that listens. */
export async function reportTo(url: string, ...events: unknown[]): Promise<Reported> {
  const headers = { origin: SHOP, 'content-type': 'text/plain' };
  return readAnswer(await fetch(url + EVENTS, { method: 'POST', headers, body: JSON.stringify({ events }) }));
}

async function readAnswer(response: Response): Promise<Reported> {
  assert.equal(response.status, 200);
  return { ...(await response.json()), retryAfter: response.headers.get('retry-after') };
}

let views = 0;

/** An event with a receipt of our own making, for a view that never was before. */
export async function eventOf(claims: Partial<ReceiptClaims> = {}, made = Date.now(), secret = SECRET) {
  views += 1;
  const id = `view-${process.pid}-${views}`;
  const contents = { provider: 'uptick', view: id, origin: SHOP, ...claims };
  const receipt = await sealReceipt(
    contents,
    createSealer([secret], () => made),
  );
  return { id, type: 'shown', receipt, at: made };
}

/** The same, with a place to tell the vendor. */
export function eventAt(baseUrl: string, made?: number) {
  return eventOf({ vendor: { event: `${baseUrl}/events?eid=1` } }, made);
}

export const settled = (...ids: string[]): Reported => ({ settled: ids, retry: [], refused: [], retryAfter: null });

/** What became of the views that are over, in order. */
export const outcomes = ({ shown }: CountingProxy) => shown.map(({ outcome }) => outcome);
