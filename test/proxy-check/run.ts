/**
 * `npm run check:proxy`: what becomes of the proxy when everybody around it means harm, in the numbers of the scorecard.
 * `npm test` asks the same in small numbers. Needs a Redis for some rows. A part of it:
 *
 *     npm run check:proxy -- --rows=C1,C4 --scale=0.1
 */
import { parseArgs } from 'node:util';
import type { Finding, Row } from './row.ts';
import { rows } from './rows.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: Object.keys(rows).join() },
    /** Part of each row's tries and times. */
    scale: { type: 'string', default: '1' },
  },
});

const HEAD = ['row', 'seconds', '', 'what', 'asked for', 'reached'];
const WIDTHS = [4, 8, 2, 44, 40, 0];

const bench = { scaled: (amount: number) => Math.max(1, Math.round(amount * Number(values.scale))) };

print(HEAD);
for (const name of values.rows.split(',')) {
  const row = rows[name];
  if (!row) throw new Error(`No row is called "${name}".`);
  await check(name, row);
}
// Some rows leave connections half open: that is what they are about.
process.exit();

async function check(name: string, { title, goal, run }: Row): Promise<void> {
  const start = performance.now();
  const { reached, holds } = await run(bench).catch(failed);
  if (!holds) process.exitCode = 1;
  const seconds = Math.round((performance.now() - start) / 1_000);
  print([name, seconds, holds ? '✓' : '✗', title, goal, reached]);
}

function failed(error: unknown): Finding {
  return { reached: error instanceof Error ? error.message : String(error), holds: false };
}

function print(cells: readonly (string | number)[]): void {
  console.warn(cells.map((cell, index) => String(cell).padEnd(WIDTHS[index] ?? 0)).join(' '));
}
