/**
 * `npm run check:page`: every element and page test in every engine, a file at a time with a sandbox of its own, and a table
 * at the end. The engines run beside each other. Needs the built script; an engine that is missing is installed. A part
 * of it, as all of it takes long:
 *
 *     npm run check:page -- --engines=webkit,firefox --files=view,journeys
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, type Engine, whyNot } from '../setup/engines.mjs';
import { ensureEngines, isMissing } from '../setup/ensure-engines.mjs';
import { type Counts, runElementTests, runNodeTests } from '../setup/run-tests.mjs';
import { testFiles } from '../setup/test-files.mjs';
import { printTable } from './print-table.ts';

const { values } = parseArgs({
  options: {
    engines: { type: 'string', default: ENGINES.join() },
    /** Names without their ending; default: all. */
    files: { type: 'string', default: '' },
  },
});

/** A file in an engine: its counts, or why it does not run there. */
export type Outcome = Counts | string;

const engines = ENGINES.filter((engine) => values.engines.split(',').includes(engine));
const names = values.files.split(',').filter(Boolean);
const files = ['test/elements', 'test/page']
  .flatMap((folder) => testFiles(folder))
  .filter((file) => names.length === 0 || names.includes(path.basename(file, '.test.ts')));
if (engines.length === 0 || files.length === 0) throw new Error('There is no such engine, or no such file.');

await ensureEngines(engines);
const columns = await Promise.all(engines.map(inTurn));
printTable(
  engines,
  files.map((file, row) => ({ file, outcomes: columns.flatMap((outcomes) => outcomes[row] ?? []) })),
);

async function inTurn(engine: Engine): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await run(file, engine));
  return outcomes;
}

async function run(file: string, engine: Engine): Promise<Outcome> {
  const reason = isMissing(engine) ? 'it is not on this machine' : whyNot(file, engine);
  if (reason) return reason;
  console.warn(`\n── ${file} in ${engine}`);
  return file.startsWith(path.join('test', 'page'))
    ? runNodeTests([file], { engine })
    : runElementTests(engine, [file], { atItsEnd: true });
}
