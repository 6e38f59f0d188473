/**
 * `npm run check:widget`: what becomes of the elements when vendors, pages and networks mean harm, in the numbers of the
 * scorecard. `npm test` asks the same in small numbers. Needs the built script, and the browsers. A part of it:
 *
 *     npm run check:widget -- --rows=B1,B2 --browsers=chromium --scale=0.1
 */
import { parseArgs } from 'node:util';
import { failed, scaledBy } from '../scorecard/finding.ts';
import { printLine } from '../scorecard/table.ts';
import { browsers } from './helpers/browsers.ts';
import { World } from './helpers/world.ts';
import type { CheckedRow } from './row.ts';
import { rows } from './rows.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: Object.keys(rows).join() },
    browsers: { type: 'string', default: Object.keys(browsers).join() },
    /** Part of each row's number of tries. */
    scale: { type: 'string', default: '1' },
  },
});

const WIDTHS = [4, 9, 8, 2, 44, 40, 0];

const engines = values.browsers.split(',');
printLine(['row', 'browser', 'seconds', '', 'what', 'asked for', 'reached'], WIDTHS);
for (const name of values.rows.split(',')) {
  const row = rows[name];
  if (!row) throw new Error(`No row is called "${name}".`);
  if ('shownBy' in row)
    printLine([name, '', '', '–', row.title, row.goal, `shown by ${row.shownBy.join(', ')}`], WIDTHS);
  else for (const engine of engines) await check(name, row, engine);
}

/** Each row has a browser and a shop of its own: what one leaves behind is no other's. */
async function check(name: string, { title, goal, only, run }: CheckedRow, engine: string): Promise<void> {
  if (only && only.engine !== engine) {
    printLine([name, engine, '', '–', title, goal, `not here: ${only.because}`], WIDTHS);
    return;
  }
  const launch = browsers[engine];
  if (!launch) throw new Error(`No browser is called "${engine}".`);
  const [world, browser] = await Promise.all([World.open(), launch()]);
  const start = performance.now();
  const bench = { world, browser, engine, scaled: scaledBy(Number(values.scale)) };
  const { reached, holds } = await run(bench).catch(failed);
  if (!holds) process.exitCode = 1;
  const seconds = Math.round((performance.now() - start) / 1_000);
  printLine([name, engine, seconds, holds ? '✓' : '✗', title, goal, reached], WIDTHS);
  await browser.close();
  await world.close();
}
