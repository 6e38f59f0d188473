import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * Runs a plain Node, without our loader. Resolves to what it printed; rejects when it fails.
 *
 * @param folder where it is run
 */
export async function runNode(folder: string, ...args: string[]): Promise<string> {
  // Node's test runner tells its children how to report, and a child of ours is no test.
  const { NODE_OPTIONS, NODE_TEST_CONTEXT, ...env } = process.env;
  const { stdout } = await execute(process.execPath, args, { cwd: folder, env });
  return stdout;
}

/** Runs a module given as text. */
export function runModule(folder: string, text: string): Promise<string> {
  return runNode(folder, '--input-type=module', '--eval', text);
}
