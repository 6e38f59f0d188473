/**
 * `npm run check:impressions`: what becomes of views when pages, browsers and networks end in the middle. Needs the built
 * script, Linux, `openssl`, and a Chromium or a Firefox. All of it takes hours:
 *
 *     npm run check:impressions -- --rows=A1,A5 --browsers=chromium --scale=0.01
 */
import { parseArgs } from 'node:util';
import { browsers } from './helpers/browsers.ts';
import { World } from './helpers/world.ts';
import { type Finding, type Row, rows } from './rows.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: Object.keys(rows).join() },
    browsers: { type: 'string', default: Object.keys(browsers).join() },
    /** Part of each row's number of tries. */
    scale: { type: 'string', default: '1' },
  },
});

const HEAD = ['row', 'browser', 'tries', 'sent', 'counted', 'lost', 'twice', 'seconds', ''];
const WIDTHS = [4, 10, 6, 6, 8, 6, 6, 8, 0];

const world = await World.open();
print(HEAD);
for (const name of values.rows.split(',')) {
  const row = rows[name];
  if (!row) throw new Error(`No row is called "${name}".`);
  for (const browser of values.browsers.split(',')) {
    if (row.only && row.only !== browser) continue;
    await check(name, row, browser);
  }
}
await world.close();

async function check(name: string, row: Row, browser: string): Promise<void> {
  const start = performance.now();
  const tries = Math.max(1, Math.round(row.tries * Number(values.scale)));
  const profile = await browsers[browser]?.();
  if (!profile) throw new Error(`No browser is called "${browser}".`);
  world.clear();
  const finding = await row.run({ world, profile, tries }).catch(failed);
  await profile.kill();
  await profile.remove();
  const { sent, counted, lost, duplicate, also = '', holds = true } = finding;
  const passed = holds && lost === 0 && duplicate === 0 && counted === sent;
  if (!passed) process.exitCode = 1;
  const seconds = Math.round((performance.now() - start) / 1_000);
  const words = `${passed ? '✓' : '✗'} ${row.title}${also && `; ${also}`}`;
  print([name, browser, tries, sent, counted, lost, duplicate, seconds, words]);
}

function failed(error: unknown): Finding {
  const also = error instanceof Error ? error.message : String(error);
  return { sent: 0, counted: 0, lost: 0, duplicate: 0, also, holds: false };
}

function print(cells: readonly (string | number)[]): void {
  console.warn(cells.map((cell, index) => String(cell).padEnd(WIDTHS[index] ?? 0)).join(' '));
}
