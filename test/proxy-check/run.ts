/**
 * `npm run check:proxy`: what becomes of the proxy when everybody around it means harm, in the numbers of the scorecard.
 * `npm test` asks the same in small numbers. Some rows need a Redis, some the build. A part of it:
 *
 *     npm run check:proxy -- --rows=C1,C4 --scale=0.1
 *
 * With `--runtime=workerd`, each row is run on Node and then in workerd, and the last lines say how many results differ: of
 * all that a proxy answered, by status and headers, and of what each row found.
 */
import { parseArgs } from 'node:util';
import { failed, scaledBy } from '../scorecard/finding.ts';
import { printLine } from '../scorecard/table.ts';
import type { Bench, Row } from './row.ts';
import { rows } from './rows.ts';
import { startNode } from './runtimes/node.ts';
import { difference, size, type TalliedRuntime, type Tally, tallied } from './runtimes/tally.ts';
import { startWorkerd } from './runtimes/workerd.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: Object.keys(rows).join() },
    /** Part of each row's tries and times. */
    scale: { type: 'string', default: '1' },
    runtime: { type: 'string', default: 'node' },
  },
});

const HEAD = ['row', 'seconds', '', 'what', 'asked for', 'reached'];
const WIDTHS = [4, 8, 2, 44, 40, 0];

const node = tallied(startNode());
const edge = values.runtime === 'workerd' ? tallied(await startWorkerd()) : undefined;
if (!edge && values.runtime !== 'node') throw new Error(`No runtime is called "${values.runtime}": node, workerd.`);
const compared = { rows: 0, rowsApart: 0, answers: 0, answersApart: 0 };

if (edge) console.warn('Each row on Node, then in workerd.');
print(HEAD);
for (const name of values.rows.split(',')) {
  const row = rows[name];
  if (!row) throw new Error(`No row is called "${name}".`);
  const onNode = await check(name, row, node);
  if (!edge) continue;
  if (row.nodeOnly) print(['', '', '–', 'not in workerd', '', row.nodeOnly]);
  else compare(row, onNode, await check('', row, edge));
}
if (edge) {
  const { rows, rowsApart, answers, answersApart } = compared;
  console.warn(`${rowsApart} of ${rows} rows found something else in workerd than on Node.`);
  console.warn(`${answersApart} of ${answers} answers were others in workerd than on Node.`);
  if (rowsApart + answersApart > 0) process.exitCode = 1;
  await edge.close();
}
// Some rows leave connections half open: that is what they are about.
process.exit();

interface Checked {
  holds: boolean;
  answers: Tally;
}

async function check(name: string, { title, goal, run }: Row, runtime: TalliedRuntime): Promise<Checked> {
  const bench: Bench = { runtime, scaled: scaledBy(Number(values.scale)) };
  const start = performance.now();
  const { reached, holds } = await run(bench).catch(failed);
  if (!holds) process.exitCode = 1;
  const seconds = Math.round((performance.now() - start) / 1_000);
  print([name, seconds, holds ? '✓' : '✗', title, goal, reached]);
  return { holds, answers: runtime.take() };
}

function compare({ varies }: Row, one: Checked, other: Checked): void {
  compared.rows += 1;
  if (one.holds !== other.holds) compared.rowsApart += 1;
  if (varies) return;
  const apart = difference(one.answers, other.answers);
  compared.answers += Math.max(size(one.answers), size(other.answers));
  compared.answersApart += apart;
  if (apart > 0) for (const line of onlyIn(one.answers, other.answers)) print(['', '', '', line]);
}

/** The first few kinds of answers of which there are not as many in both. */
function onlyIn(one: Tally, other: Tally): string[] {
  const kinds = [...new Set([...one.keys(), ...other.keys()])];
  const apart = kinds.filter((kind) => one.get(kind) !== other.get(kind));
  return apart.slice(0, 6).map((kind) => `${one.get(kind) ?? 0} on Node, ${other.get(kind) ?? 0} in workerd: ${kind}`);
}

function print(cells: readonly (string | number)[]): void {
  printLine(cells, WIDTHS);
}
