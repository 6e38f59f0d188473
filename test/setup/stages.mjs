import { npm } from './npm.mjs';
import { runElementTests, runNodeTests } from './run-tests.mjs';
import { testFiles } from './test-files.mjs';

/**
 * What `npm test` does, in order. `npm test -- types unit` does a part of it.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} [browser] whether it needs one
 * @property {boolean} [redis] whether it needs one
 * @property {string} [after] the stage it is pointless without
 * @property {string} [beside] the stage before it, with which it runs: both wait for pages more than they compute
 * @property {() => Promise<import('./run-tests.mjs').Counts>} run
 */

/** @type {readonly Stage[]} */
export const stages = [
  { name: 'types', run: () => runScript('types') },
  { name: 'lint', run: () => runScript('lint') },
  {
    name: 'unit',
    redis: true,
    run: () => runNodeTests(testFiles('test', ['build', 'elements', 'frameworks', 'impressions', 'page'])),
  },
  { name: 'build', run: () => runScript('build') },
  { name: 'built', after: 'build', run: () => runNodeTests(testFiles('test/build')) },
  { name: 'page', browser: true, after: 'build', run: () => runNodeTests(testFiles('test/page')) },
  { name: 'elements', browser: true, beside: 'page', run: runElementTests },
  {
    name: 'frameworks',
    browser: true,
    after: 'build',
    run: () => runNodeTests(['test/frameworks/sample.test.ts']),
  },
];

/**
 * A script of package.json, counted as one test.
 *
 * @param {string} name
 */
async function runScript(name) {
  const passed = await npm('run', '--silent', name);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
