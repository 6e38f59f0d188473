import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Milliseconds files that share a process may take: many times what the slowest need on two busy cores. */
const SHARED_PATIENCE = 300_000;

/** How many test files share a process at most: what they have in common is read once for all of them. */
const SHARING = 8;

/** By themselves, processes wait as much as they compute. */
const LANES = os.availableParallelism() + 1;

/**
 * @typedef {object} Running
 * @property {number} [lanes] how many processes run beside each other
 * @property {string} [engine] for files that open a page
 * @property {Readonly<Record<string, string>>} [env] added to our own
 */

/**
 * Tests that run in Node, some files to a process. What a process says is printed when it ends.
 *
 * @param {readonly string[]} files
 * @param {Running} [running]
 * @returns {Promise<Counts>}
 */
export async function runNodeTests(files, { lanes = LANES, engine = 'chromium', env = {} } = {}) {
  // Two rounds at least, so that no lane is done long before the others.
  const hands = deal(files, Math.min(files.length, Math.max(2 * lanes, Math.ceil(files.length / SHARING))));
  return addUp(
    await inLanes(lanes, hands, (hand) =>
      countTests({ ENGINE: engine, ...env }, { atItsEnd: true, patience: SHARED_PATIENCE }, (countsFile) => [
        '--import=tsx',
        '--import=./test/setup/end-on-sigterm.mjs',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=./test/setup/count-node-tests.mjs',
        `--test-reporter-destination=${countsFile}`,
        'test/setup/share-a-process.mjs',
        ...hand,
      ]),
    ),
  );
}

/**
 * Deals files as cards are dealt: neighbours are often alike, and what takes long is spread.
 *
 * @param {readonly string[]} files
 * @param {number} count of hands
 * @returns {string[][]}
 */
function deal(files, count) {
  return Array.from({ length: count }, (_, hand) => files.filter((_, place) => place % count === hand));
}

/**
 * @template Work, Outcome
 * @param {number} lanes
 * @param {readonly Work[]} works
 * @param {(work: Work) => Promise<Outcome>} run
 * @returns {Promise<Outcome[]>}
 */
async function inLanes(lanes, works, run) {
  /** @type {Outcome[]} */
  const outcomes = [];
  const waiting = [...works];
  const lane = async () => {
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) outcomes.push(await run(work));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes;
}

/**
 * Tests that run in a browser, one file after the other.
 *
 * @param {string} engine
 * @param {readonly string[]} [files] none means all
 * @param {{ atItsEnd?: boolean }} [options] whether what it says is printed in one piece
 */
export function runElementTests(engine, files = [], { atItsEnd = false } = {}) {
  return countTests({ ENGINE: engine }, { atItsEnd }, () => [
    '--import=tsx',
    'node_modules/@web/test-runner/dist/bin.js',
    '--config=test/web-test-runner.config.ts',
    ...files.flatMap((file) => ['--files', file]),
  ]);
}

/**
 * Runs one after the other, and adds them up.
 *
 * @param {readonly (() => Promise<Counts>)[]} runs
 * @returns {Promise<Counts>}
 */
export async function inTurn(runs) {
  /** @type {Counts[]} */
  const all = [];
  for (const run of runs) all.push(await run());
  return addUp(all);
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
function addUp(all) {
  const sum = (/** @type {keyof Counts} */ name) => all.reduce((total, counts) => total + counts[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * Runs Node on a test runner that leaves its counts in a file. A runner that left none, that counted nothing, or that
 * found fault beyond its tests, is itself a failure: no silence passes.
 *
 * @param {Readonly<Record<string, string>>} env
 * @param {{ atItsEnd: boolean, patience?: number }} options of the command
 * @param {(countsFile: string) => string[]} args
 * @returns {Promise<Counts>}
 */
async function countTests(env, options, args) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'offer-elements-'));
  const file = path.join(folder, 'counts.json');
  try {
    const endedWell = await runCommand(process.execPath, args(file), {
      ...options,
      env: { ...env, COUNTS_FILE: file },
    });
    const counts = await readCounts(file);
    const unexplained = counts.failed === 0 && (!endedWell || counts.passed === 0);
    return unexplained ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @returns {Promise<Counts>}
 */
async function readCounts(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
