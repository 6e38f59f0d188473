import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Milliseconds one test file may take: many times what the slowest needs on two busy cores. */
const FILE_PATIENCE = 300_000;

/**
 * @typedef {object} Running
 * @property {number} [lanes] how many files run beside each other; as many as there are cores, unless they wait a lot
 * @property {string} [engine] for files that open a page
 */

/**
 * Tests that run in Node, a process a file.
 *
 * @param {readonly string[]} files
 * @param {Running} [running]
 */
export function runNodeTests(files, { lanes = os.availableParallelism(), engine = 'chromium' } = {}) {
  return countTests(engine, (countsFile) => [
    '--import=tsx',
    '--import=./test/setup/end-on-sigterm.mjs',
    '--test',
    // By itself Node leaves one core to others.
    `--test-concurrency=${lanes}`,
    `--test-timeout=${FILE_PATIENCE}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/setup/count-node-tests.mjs',
    `--test-reporter-destination=${countsFile}`,
    ...files,
  ]);
}

/**
 * Tests that run in a browser, one file after the other.
 *
 * @param {string} engine
 * @param {readonly string[]} [files] none means all
 */
export function runElementTests(engine, files = []) {
  return countTests(engine, () => [
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
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const run of runs) {
    const { passed, failed, skipped } = await run();
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/**
 * Runs Node on a test runner that leaves its counts in a file. A runner that left none, that counted nothing, or that
 * found fault beyond its tests, is itself a failure: no silence passes.
 *
 * @param {string} engine
 * @param {(countsFile: string) => string[]} args
 * @returns {Promise<Counts>}
 */
async function countTests(engine, args) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'offer-elements-'));
  const file = path.join(folder, 'counts.json');
  try {
    const endedWell = await runCommand(process.execPath, args(file), { env: { COUNTS_FILE: file, ENGINE: engine } });
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
