import { REFERRAL_OFFER } from '../../proxy/helpers/proxy.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { doors } from '../helpers/doors.ts';
import { largest, milliseconds } from '../helpers/figures.ts';
import { brokenJson, oddJson } from '../helpers/json-corpus.ts';
import { inWorld, pageRequest, type World } from '../helpers/world.ts';
import type { Rows } from '../row.ts';

export const jsonRows: Rows = {
  C9: {
    title: 'malformed, odd and very deep JSON, on every route',
    goal: 'broken 400, odd not 5xx, a million deep in 20 ms',
    run: (bench) => inWorld(bench, (world) => documents(world, bench.scaled(doors.length))),
  },
};

async function documents(world: World, routes: number): Promise<Finding> {
  const proxy = await world.handler();
  const statusOf = async (path: string, document: Uint8Array | string) =>
    (await proxy.fetch(pageRequest(path, typeof document === 'string' ? document : new Uint8Array(document)))).status;
  let broken = 0;
  let refused = 0;
  let odd = 0;
  let answered = 0;
  for (const { path } of doors.slice(0, routes)) {
    for (const document of brokenJson()) {
      broken += 1;
      if ((await statusOf(path, document)) === 400) refused += 1;
    }
    for (const document of oddJson()) {
      odd += 1;
      if ((await statusOf(path, document)) < 500) answered += 1;
    }
  }
  const million = '['.repeat(1_000_000);
  const deepest = '['.repeat(16 * 1024);
  const times: number[] = [];
  for (const document of [million, deepest, deepest.slice(0, 8_192) + ']'.repeat(8_192), '{"a":'.repeat(3_276)]) {
    times.push(await world.runtime.costOf(() => statusOf(REFERRAL_OFFER, document)));
  }
  const slowest = largest(times);
  return {
    reached: `broken ${refused} of ${broken}, odd ${answered} of ${odd}, deep ${milliseconds(slowest)} at most; ${(await proxy.seen()).called.length} vendor calls`,
    holds: refused === broken && answered === odd && slowest <= 20,
  };
}
