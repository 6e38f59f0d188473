/**
 * `npm run check:frameworks`, after a build: a small app for each framework, built with its own tool out of the package as
 * it would be published, and opened in a browser before the real proxy and the vendors' sandbox. Prints what holds.
 * `-- --only=vue,solid` does a part of it.
 */
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { startOffers } from '../../demo/start-offers.ts';
import { installPackage } from '../build/helpers/install-package.ts';
import { openBrowser } from '../page/helpers/browser.ts';
import { buildApp } from './helpers/app.ts';
import { serveApp } from './helpers/serve-app.ts';
import { COLUMNS, tryApp } from './helpers/try-app.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const known = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'helpers')
  .map(({ name }) => name);
const wanted = values.only?.split(',') ?? known;
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`No app is called ${unknown.join(', ')}: ${known.join(', ')}.`);

const shop = serveApp();
await new Promise<void>((resolve) => shop.server.listen(0, '127.0.0.1', resolve));
const { port } = shop.server.address() as AddressInfo;
const origin = `http://127.0.0.1:${port}`;
const { proxy, sandbox } = await startOffers([origin]);
shop.forward(proxy.url);
const installation = await installPackage();
const browser = await openBrowser();

const rows: string[] = [];
let misses = 0;
try {
  for (const name of wanted) {
    try {
      const findings = await tryApp(await buildApp(name, installation), shop, origin, browser);
      rows.push(
        row(
          name,
          COLUMNS.map((column) => (findings[column].holds ? 'yes' : 'no')),
        ),
      );
      for (const column of COLUMNS) {
        if (findings[column].holds) continue;
        misses += 1;
        print(`${name}, ${column}: ${JSON.stringify(findings[column].found)}`);
      }
    } catch (error) {
      misses += 1;
      rows.push(row(name, ['not run', '', '', '', '']));
      print(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
} finally {
  await browser.close();
  await installation.remove();
  await proxy.close();
  await sandbox.close();
  shop.server.closeAllConnections();
  shop.server.close();
}

print(
  `\n${row('framework', COLUMNS)}\n${row(
    '---',
    COLUMNS.map(() => '---'),
  )}\n${rows.join('\n')}`,
);
process.exitCode = misses === 0 ? 0 : 1;

function row(name: string, cells: readonly string[]): string {
  return `| ${[name, ...cells].join(' | ')} |`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
