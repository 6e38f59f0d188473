/**
 * `npm run bench`: what an offer costs a page, beside the same panel written by hand, the same page without an offer, and
 * elements of others. One run, in rounds that interleave all of them, in Chromium; every visit by a browser that has never
 * been here, with a connection to the shop (it comes from the basket) and none to anybody else. Needs the build, Linux
 * and, the first time, the npm registry.
 *
 * All run over TLS and HTTP/2, everything packed by Brotli, with the same room reserved for whatever comes. A relay adds
 * the round trips; it does not limit the rate of bytes. The time to an offer ends with the frame that has its button.
 * Figures are medians with quartiles; ratios are of figures of the same round.
 *
 *     npm run bench -- --rounds=3 --only=plain,hand-written --markdown
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openBrowser } from '../page/helpers/browser.ts';
import { chartOf } from './page/chart.ts';
import { type Contestant, contestants, growing, orderPage } from './page/contestants.ts';
import { readMarkup } from './page/read-markup.ts';
import { Results } from './page/results.ts';
import { installRivals } from './page/rivals.ts';
import { openBenchShop } from './page/shop.ts';
import { inspected, type Situation, situations } from './page/situations.ts';
import { asMarkdown, asText, type Labels, tablesOf } from './page/tables.ts';
import { TREE_SIZES } from './page/trees.ts';
import { inspect, type Visited, visit } from './page/visit.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    /** Names of contestants, and `growth` for the growing pages: only these, and no chart. */
    only: { type: 'string' },
    /** Tables as they stand in the README. */
    markdown: { type: 'boolean', default: false },
  },
});

const CHART = new URL('../../demo/pictures/bench.svg', import.meta.url);

const BOOT = new URL('../../dist/offer-elements.boot.js', import.meta.url);

const ELEMENTS = [1, 10, 100];

/** A busy machine may keep a page from its offer for too long; more than this is a fault. */
const MOST_MISSES = 2;

/** One thing to be done in every round. */
type Step = (round: number) => Promise<void>;

const shop = await openBenchShop(await installRivals());
// Told on the command line, a certificate signed by nobody is good at once. Told later, each connection is made twice.
const browser = await openBrowser('--ignore-certificate-errors');
const results = new Results();
try {
  const wanted = values.only?.split(',');
  const isWanted = ([name]: [string, unknown]) => !wanted || wanted.includes(name);
  const everybody: Record<string, Contestant> = contestants({
    markup: await readMarkup(browser, shop),
    boot: await readFile(BOOT, 'utf8'),
  });
  const compared = Object.fromEntries(Object.entries(everybody).filter(isWanted));
  const grown = wanted && !wanted.includes('growth') ? {} : growingPages();

  const steps: Step[][] = [];
  for (const [name, situation] of Object.entries(situations)) {
    steps.push(await stepsOf(compared, name, situation, visit));
  }
  steps.push(await stepsOf(compared, 'inspected', inspected, inspect));
  steps.push(await stepsOf(grown, 'fast', situations.fast, visit));
  steps.push(await stepsOf(grown, 'inspected', { ...inspected, throttling: 1 }, inspect));

  for (let round = 0; round < Number(values.rounds); round += 1) {
    process.stderr.write(`round ${round + 1} of ${values.rounds}\n`);
    for (const list of steps) {
      // Who begins takes turns.
      const first = round % Math.max(1, list.length);
      for (const step of [...list.slice(first), ...list.slice(0, first)]) await step(round);
    }
  }

  const tables = tablesOf(results, labelsOf(compared), labelsOf(grown));
  process.stdout.write(tables.map(values.markdown ? asMarkdown : asText).join('\n'));
  if (!wanted) await writeFile(CHART, chartOf(results, labelsOf(compared)));
} finally {
  await browser.close();
  await shop.close();
}

function growingPages(): Record<string, Contestant> {
  return Object.fromEntries([
    ...ELEMENTS.map((count) => [`elements-${count}`, growing.elements(count)]),
    ...TREE_SIZES.map((size) => [`segments-${size}`, growing.segments(size)]),
  ]);
}

function labelsOf(list: Record<string, Contestant>): Labels {
  return Object.fromEntries(Object.entries(list).map(([name, { label }]) => [name, label]));
}

async function stepsOf(
  list: Record<string, Contestant>,
  name: string,
  { roundTrip, origins, throttling }: Situation,
  measure: (browser: Awaited<ReturnType<typeof openBrowser>>, visited: Visited) => Promise<object>,
): Promise<Step[]> {
  const road = await shop.road(roundTrip, origins);
  return Object.entries(list).map(([contestantName, contestant]) => {
    const address = shop.serve(road, orderPage(contestant));
    const visited = { address, from: `${road.page}/basket`, contestant, throttling };
    return async (round) => {
      results.add(contestantName, name, round, await insistently(() => measure(browser, visited)));
    };
  });
}

async function insistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let misses = 0; ; misses += 1) {
    try {
      return await work();
    } catch (error) {
      if (misses >= MOST_MISSES) throw error;
      process.stderr.write(`again: ${error}\n`);
    }
  }
}
