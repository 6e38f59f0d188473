/**
 * Everything there is to check, from a fresh clone on: installs what is missing, then runs stage after stage, whatever
 * becomes of each, and adds them up in the last line. Plain JavaScript, as it runs before anything is installed.
 */
import path from 'node:path';
import { ensureEngines } from './setup/ensure-engines.mjs';
import { ensureRedis } from './setup/ensure-redis.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { stages } from './setup/stages.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

/** @typedef {{ name: string, counts: import('./setup/run-tests.mjs').Counts, seconds: number }} Outcome */

/** @type {Outcome[]} */
const outcomes = [];
try {
  const wanted = choose(process.argv.slice(2));
  await prepare(wanted);
  for (const lanes of together(wanted)) await Promise.all(lanes.map(runInTurn));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  outcomes.push({ name: 'set-up', counts: { passed: 0, failed: 1, skipped: 0 }, seconds: 0 });
}
summarise();

/** @param {readonly string[]} names none means all */
function choose(names) {
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown) throw new Error(`No stage is called "${unknown}": ${stages.map(({ name }) => name).join(', ')}.`);
  return stages.filter(({ name }) => names.length === 0 || names.includes(name));
}

/**
 * Stages as they run: one after the other, but for lanes beside each other.
 *
 * @param {typeof stages} wanted
 * @returns {(typeof stages)[][]} what comes in turn: lanes, each of them stages in turn
 */
function together(wanted) {
  /** @type {import('./setup/stages.mjs').Stage[][][]} */
  const turns = [];
  for (const stage of wanted) {
    const lanes = turns.at(-1);
    const lane = stage.lane && lanes?.find(([first]) => first?.lane === stage.lane);
    if (lane) lane.push(stage);
    else if (stage.lane && lanes?.[0]?.[0]?.lane) lanes.push([stage]);
    else turns.push([[stage]]);
  }
  return turns;
}

/** @param {typeof stages} wanted */
async function prepare(wanted) {
  if (!(await ensurePackages())) throw new Error('The packages could not be installed.');
  // Without one, only the tests that need it fail.
  if (wanted.some(({ redis }) => redis)) await ensureRedis();
  await ensureEngines(
    wanted.flatMap(({ engines = [] }) => engines),
    { shell: true },
  );
}

/** @param {typeof stages} lane */
async function runInTurn(lane) {
  for (const stage of lane) outcomes.push(await run(stage));
}

/**
 * @param {import('./setup/stages.mjs').Stage} stage
 * @returns {Promise<Outcome>}
 */
async function run({ name, after, run }) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const start = performance.now();
  const counts = await runAfter(after, run).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  return { name, counts, seconds: (performance.now() - start) / 1000 };
}

/**
 * @param {string | undefined} earlier
 * @param {import('./setup/stages.mjs').Stage['run']} run
 */
async function runAfter(earlier, run) {
  const hasFailed = outcomes.some(({ name, counts }) => name === earlier && counts.failed > 0);
  if (hasFailed) throw new Error(`Not run, as "${earlier}" failed.`);
  return run();
}

function summarise() {
  console.log();
  for (const { name, counts, seconds } of outcomes) {
    const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
    const time = `${seconds.toFixed(1)} s`.padStart(8);
    console.log(
      `${counts.failed ? '✗' : '✓'} ${name.padEnd(10)} ${time}   ${counts.passed} passed, ${counts.failed} failed${skipped}`,
    );
  }
  const passed = outcomes.reduce((sum, { counts }) => sum + counts.passed, 0);
  const failed = outcomes.reduce((sum, { counts }) => sum + counts.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}
