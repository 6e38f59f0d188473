import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Milliseconds one test file may take: many times what the slowest needs on two busy cores. */
const FILE_PATIENCE = 300_000;

/**
 * Tests that run in Node, a process a file.
 *
 * @param {readonly string[]} files
 */
export function runNodeTests(files) {
  return countTests((countsFile) => [
    '--import=tsx',
    '--import=./test/setup/end-on-sigterm.mjs',
    '--test',
    // By itself Node leaves one core to others.
    `--test-concurrency=${os.availableParallelism()}`,
    `--test-timeout=${FILE_PATIENCE}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/setup/count-node-tests.mjs',
    `--test-reporter-destination=${countsFile}`,
    ...files,
  ]);
}

/** Tests that run in a browser. */
export function runElementTests() {
  return countTests(() => [
    '--import=tsx',
    'node_modules/@web/test-runner/dist/bin.js',
    '--config=test/web-test-runner.config.ts',
  ]);
}

/**
 * Runs Node on a test runner that leaves its counts in a file. A runner that left none, that counted nothing, or that
 * found fault beyond its tests, is itself a failure: no silence passes.
 *
 * @param {(countsFile: string) => string[]} args
 * @returns {Promise<Counts>}
 */
async function countTests(args) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'offer-elements-'));
  const file = path.join(folder, 'counts.json');
  try {
    const endedWell = await runCommand(process.execPath, args(file), { env: { COUNTS_FILE: file } });
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
