import { maskPersonalData } from '../log/mask-personal-data.ts';

/** One thing that happened, as the log lists it. */
export interface Activity {
  /** Milliseconds since the page was opened. */
  at: number;
  /** Who did it. */
  actor: 'element' | 'page' | 'proxy';
  text: string;
  /** More, for those who open it. */
  detail?: unknown;
}

const EVENTS = [
  'offer-load',
  'offer-shown',
  'offer-select',
  'offer-decline',
  'offer-enrol',
  'offer-invite',
  'offer-dismiss',
  'offer-empty',
  'offer-error',
] as const;

/** Ids in a vendor's paths: long, and nobody's business here. */
const IDS = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Watches the page, its requests, and what reaches the vendor's sandbox. Nothing is patched: it only listens. */
export function watchActivity(report: (activity: Activity) => void): void {
  for (const name of EVENTS) {
    document.addEventListener(name, (event) => {
      report({ at: event.timeStamp, actor: 'element', text: name, detail: event.detail });
    });
  }
  watchRequests(report);
  watchVendor(report);
}

/** What the page asked of the proxy, from the browser's own records. */
function watchRequests(report: (activity: Activity) => void): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceResourceTiming) || entry.initiatorType !== 'fetch') continue;
      const { pathname } = new URL(entry.name);
      if (!pathname.includes('/v1/')) continue;
      const status = entry.responseStatus ? ` → ${entry.responseStatus}` : '';
      report({
        at: entry.responseEnd,
        actor: 'page',
        text: `POST ${pathname}${status}`,
        detail: { milliseconds: Math.round(entry.duration) },
      });
    }
  }).observe({ type: 'resource', buffered: true });
}

/**
 * What the proxy asked of the vendor, as it arrived there; also what arrived before we could listen. The sandbox outlives
 * the page: what it was asked before belongs to an earlier visit.
 */
function watchVendor(report: (activity: Activity) => void): void {
  const seen = new Set<number>();
  const tell = (arrival: unknown) => {
    const { sequence, at, method, path, answered } = summary(arrival);
    if (seen.has(sequence) || at < performance.timeOrigin) return;
    seen.add(sequence);
    report({
      at: at - performance.timeOrigin,
      actor: 'proxy',
      text: `${method} ${path.replace(IDS, '…')}${answered}`,
      detail: maskPersonalData(arrival),
    });
  };
  const arrivals = new EventSource('../sandbox/events');
  arrivals.addEventListener('answer', ({ data }) => tell(JSON.parse(data)));
  arrivals.addEventListener('open', async () => {
    const log: unknown = await (await fetch('../sandbox/log')).json();
    if (!Array.isArray(log)) return;
    // A sandbox that has begun anew counts from one again.
    if (Number(summary(log.at(-1)).sequence) < Math.max(...seen)) seen.clear();
    log.forEach(tell);
  });
}

function summary(arrival: unknown): { sequence: number; at: number; method: string; path: string; answered: string } {
  const fields = new Map<string, unknown>(Object.entries(arrival ?? {}));
  const status = fields.get('status');
  return {
    sequence: Number(fields.get('sequence')),
    at: Number(fields.get('at')),
    method: String(fields.get('method')),
    path: String(fields.get('path')),
    answered: status === undefined ? '' : ` → ${status}`,
  };
}
