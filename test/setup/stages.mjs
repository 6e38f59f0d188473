import { isMissing } from './ensure-engines.mjs';
import { npm } from './npm.mjs';
import { inTurn, runElementTests, runNodeTests } from './run-tests.mjs';
import { withSharedBrowser } from './shared-browser.mjs';
import { testFiles } from './test-files.mjs';

/**
 * What `npm test` does, in order. `npm test -- types unit` does a part of it.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly import('./engines.mjs').Engine[]} [engines] those it needs
 * @property {boolean} [redis] whether it needs one
 * @property {string} [after] the stage it is pointless without
 * @property {'left' | 'right'} [lane] two lanes run beside each other, each in order: one waits while the other computes
 * @property {() => Promise<import('./run-tests.mjs').Counts>} run
 */

/** Folders of what only `npm run check:page` runs: it takes minutes. */
const WHOLE = ['whole'];

/** What runs in the other engines here; `npm run check:page` runs everything in each. Seen on a quiet machine to differ. */
const SAMPLE = ['drawing', 'hosted-journey', 'outbox-storage', 'post-purchase', 'shared-questions'].map(
  (name) => `test/elements/${name}.test.ts`,
);
/** Everything a shopper does, for the other engines; Chromium has a file for each of it. */
const JOURNEYS = 'test/page/journeys.test.ts';

/** @type {readonly Stage[]} */
export const stages = [
  { name: 'types', run: () => runScript('types') },
  { name: 'lint', run: () => runScript('lint') },
  { name: 'build', run: () => runScript('build') },
  {
    name: 'unit',
    lane: 'left',
    redis: true,
    run: () => runNodeTests(testFiles('test', ['build', 'elements', 'frameworks', 'impressions', 'page', 'wordpress'])),
  },
  {
    name: 'page',
    lane: 'left',
    engines: ['chromium'],
    after: 'build',
    run: () =>
      withSharedBrowser((env) =>
        runNodeTests(
          testFiles('test/page', WHOLE).filter((file) => file !== JOURNEYS),
          { env },
        ),
      ),
  },
  {
    name: 'engines',
    lane: 'left',
    engines: ['firefox', 'webkit'],
    after: 'build',
    run: () => inTurn(/** @type {const} */ (['firefox', 'webkit']).map((engine) => () => runSample(engine))),
  },
  {
    name: 'built',
    lane: 'right',
    after: 'build',
    run: () => runNodeTests(testFiles('test/build'), { lanes: 1 }),
  },
  {
    name: 'elements',
    lane: 'right',
    engines: ['chromium'],
    run: () => runElementTests('chromium', testFiles('test/elements', WHOLE)),
  },
  {
    name: 'frameworks',
    engines: ['chromium'],
    after: 'build',
    run: () => runNodeTests(['test/frameworks/sample.test.ts']),
  },
];

/** @param {import('./engines.mjs').Engine} engine */
async function runSample(engine) {
  if (isMissing(engine)) return { passed: 0, failed: 0, skipped: 1 };
  return inTurn([() => runNodeTests([JOURNEYS], { engine }), () => runElementTests(engine, SAMPLE)]);
}

/**
 * A script of package.json, counted as one test.
 *
 * @param {string} name
 */
async function runScript(name) {
  const passed = await npm('run', '--silent', name);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
