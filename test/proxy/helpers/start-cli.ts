import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../src/proxy/cli.ts', import.meta.url));

/**
 * The proxy's program, as a process of its own.
 *
 * @param input all of its standard input
 */
export function startCli(args: string[], environment: Record<string, string>, input = '') {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: 'pipe',
  });
  child.stdin.end(input);
  const said = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    said.out += chunk;
  });
  const listening = new Promise<string>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      said.error += chunk;
      const [, url] = /listening on (\S+)\n/.exec(said.error) ?? [];
      if (url) resolve(url);
    });
  });
  const ended = new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...said }));
  });
  return { child, listening, ended };
}
