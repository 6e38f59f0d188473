import type { Browser } from 'playwright-core';

/** Names of what runs a script, in a trace. */
const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.evaluateModule']);

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Of the processor. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** The longest tasks between the marks that `watch.page.ts` sets, in milliseconds of the processor. */
export interface LongestTasks {
  task: number;
  scriptTask: number;
}

/** Records what the browser does, until the function it resolves with is called. */
export async function recordTasks(browser: Browser): Promise<() => Promise<LongestTasks>> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (isTraceEvent(event)) events.push(event);
  });
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink.user_timing'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return longestTasks(events);
  };
}

function longestTasks(events: readonly TraceEvent[]): LongestTasks {
  const start = events.find(({ name }) => name === 'bench-start');
  const end = events.findLast(({ name }) => name === 'bench-end');
  if (!start || !end) throw new Error('The trace does not hold the visit.');
  const here = events.filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts <= end.ts);
  const tasks = here.filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur >= start.ts);
  // What watches the page has no address. Microtasks have none either, but only what the page asked for leads to them.
  const scripts = here.filter(({ name, args }) => (SCRIPTS.has(name) && args?.data?.url) || name === 'RunMicrotasks');
  const runsScript = ({ ts, dur = 0 }: TraceEvent) => scripts.some((one) => one.ts >= ts && one.ts < ts + dur);
  return { task: longest(tasks), scriptTask: longest(tasks.filter(runsScript)) };
}

function longest(tasks: readonly TraceEvent[]): number {
  return Math.max(0, ...tasks.map(({ dur = 0, tdur = dur }) => tdur / 1_000));
}

function isTraceEvent(event: object): event is TraceEvent {
  return 'name' in event && 'pid' in event && 'tid' in event && 'ts' in event;
}
