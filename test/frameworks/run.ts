/**
 * `npm run check:frameworks`, after a build: a small app for each framework, built with its own tool out of the package as
 * it would be published, and opened in a browser before the real proxy and the vendors' sandbox. Prints what holds.
 * `-- --only=vue,solid` does a part of it.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { COLUMNS as OF_APPS } from './helpers/try-app.ts';
import { openWorld } from './helpers/world.ts';

/** Beside what the apps themselves show: the configurator's snippet pasted into them, and our types in their compilers. */
const COLUMNS = [...OF_APPS, 'snippet', 'types'] as const;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const known = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'helpers')
  .map(({ name }) => name);
const wanted = values.only?.split(',') ?? known;
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`No app is called ${unknown.join(', ')}: ${known.join(', ')}.`);

const rows: string[] = [];
const faults: string[] = [];
const world = await openWorld();
try {
  for (const name of wanted) rows.push(row([name, ...(await cellsOf(name))]));
} finally {
  await world.close();
}

const head = [row(['framework', ...COLUMNS]), row(['---', ...COLUMNS.map(() => '---')])];
process.stdout.write(`\n${[...faults, '', ...head, ...rows].join('\n')}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function cellsOf(name: string): Promise<string[]> {
  try {
    // One after the other: the compiler reads what was pasted.
    const findings = {
      ...(await world.look(name)),
      snippet: await world.paste(name),
      types: await world.compile(name),
    };
    return COLUMNS.map((column) => {
      const { holds, found } = findings[column];
      if (holds === undefined) return 'not tried';
      if (!holds) faults.push(`${name}, ${column}: ${JSON.stringify(found)}`);
      return holds ? 'yes' : 'no';
    });
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.message : error}`);
    return COLUMNS.map(() => 'not run');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
