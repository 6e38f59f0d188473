#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { startSandbox } from './index.ts';

const DEFAULT_PORT = 4100;

const HELP = `Usage: offer-sandbox [--port <number>]

Runs the vendors on this machine, for trying and testing. Each vendor address takes a port.

  --port <number>  first port to try; taken ones are passed over, 0 takes any (default ${DEFAULT_PORT})
  --help           print this

Every port also answers under /sandbox/: outcomes, next, log, events, hold, release.
`;

main().catch((error: unknown) => {
  process.stderr.write(`offer-sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const sandbox = await startSandbox({ port: readPort(values.port) });
  for (const [name, { baseUrl }] of Object.entries(sandbox.vendors)) process.stdout.write(`${name}  ${baseUrl}\n`);
  // With its ports closed the process has nothing left to do, and ends by itself.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => sandbox.close());
}

function readPort(text = String(DEFAULT_PORT)): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error('--port must be a whole number from 0 to 65535.');
  return port;
}
