import type { Runtime } from './runtime.ts';

/** How many answers there were of each kind: to what, with what status and headers. */
export type Tally = ReadonlyMap<string, number>;

export interface TalliedRuntime extends Runtime {
  /** Answers since this was last asked. */
  take(): Tally;
}

/** The same runtime, what its proxies answer counted by kind. */
export function tallied(runtime: Runtime): TalliedRuntime {
  let tally = new Map<string, number>();
  const note = ({ method, url }: Request, { status, headers }: Response) => {
    const names = [...headers.keys()].sort();
    const kind = [method, new URL(url).pathname, status, headers.get('content-type'), names].join(' ');
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
  };
  return {
    ...runtime,
    async open(environment, options) {
      const proxy = await runtime.open(environment, options);
      if (options?.aside) return proxy;
      return {
        ...proxy,
        async fetch(request, connection) {
          const answer = await proxy.fetch(request, connection);
          note(request, answer);
          return answer;
        },
      };
    },
    take() {
      const taken = tally;
      tally = new Map();
      return taken;
    },
  };
}

/** Answers that the one has and the other has not, whichever has more of them. */
export function difference(one: Tally, other: Tally): number {
  const missing = (from: Tally, to: Tally) =>
    [...from].reduce((sum, [kind, count]) => sum + Math.max(count - (to.get(kind) ?? 0), 0), 0);
  return Math.max(missing(one, other), missing(other, one));
}

export function size(tally: Tally): number {
  return [...tally.values()].reduce((sum, count) => sum + count, 0);
}
