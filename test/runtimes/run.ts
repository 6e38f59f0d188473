/**
 * `npm run check:runtimes`: the samples of `demo/runtimes`, each in its runtime and with the package as published, are
 * asked the same, and must answer as Node does. Needs what is built. Deno and Bun are fetched as packages on first use,
 * into a folder beside the others: they weigh 240 MB, and no other check needs them. A part of it:
 *
 *     npm run check:runtimes -- workerd lambda
 */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../build/helpers/files.ts';
import { runCommand } from '../setup/run-command.mjs';
import { converse, type Heard } from './conversation.ts';
import { type StartHost, startBun, startDeno, startLambda, startNode, startWorkerd } from './hosts.ts';
import { preparePlace } from './place.ts';

const TOOLS = join(root, 'node_modules/.cache/runtimes');
const PACKAGES = ['deno@2.9.6', 'bun@1.4.5'];

const RUNTIMES: Readonly<Record<string, () => Promise<StartHost>>> = {
  workerd: async () => startWorkerd,
  deno: async () => startDeno(await fetched('deno')),
  bun: async () => startBun(await fetched('bun')),
  lambda: async () => startLambda,
};

const names = process.argv.slice(2);
const place = await preparePlace();
try {
  const expected = await hear(startNode);
  for (const name of names.length > 0 ? names : Object.keys(RUNTIMES)) {
    const runtime = RUNTIMES[name];
    if (!runtime) throw new Error(`No runtime is called "${name}": ${Object.keys(RUNTIMES).join(', ')}.`);
    await check(name, expected, runtime);
  }
} finally {
  await place.remove();
}
// The sample of Lambda runs in this process, and has no end of its own.
process.exit();

async function check(name: string, expected: Map<string, Heard>, runtime: () => Promise<StartHost>): Promise<void> {
  const start = performance.now();
  let differing: string[];
  try {
    const heard = await hear(await runtime());
    differing = [...expected].filter(([said, answer]) => !isSame(said, heard.get(said), answer)).map(([said]) => said);
  } catch (error) {
    differing = [String(error)];
  }
  if (differing.length > 0) process.exitCode = 1;
  const verdict = differing.length > 0 ? `✗ ${differing.join('; ')}` : `✓ ${expected.size} answers as on Node`;
  process.stdout.write(`${name.padEnd(8)} ${Math.round(performance.now() - start)} ms  ${verdict}\n`);
}

async function hear(start: StartHost): Promise<Map<string, Heard>> {
  const host = await start(place);
  try {
    return await converse(host.send);
  } finally {
    await host.close();
  }
}

function isSame(said: string, heard: Heard | undefined, expected: Heard): boolean {
  try {
    assert.deepEqual(heard, expected);
    return true;
  } catch (error) {
    process.stdout.write(`${said}: ${error instanceof Error ? error.message : error}\n`);
    return false;
  }
}

async function fetched(name: string): Promise<string> {
  await mkdir(TOOLS, { recursive: true });
  await runCommand('npm', ['install', '--prefix', TOOLS, '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES]);
  return join(TOOLS, 'node_modules/.bin', name);
}
