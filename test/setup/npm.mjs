import { runCommand } from './run-command.mjs';

/**
 * Runs npm: the one we were started by, if any.
 *
 * @param {...string} args
 * @returns {Promise<boolean>} whether it ended well
 */
export function npm(...args) {
  const program = process.env['npm_execpath'];
  if (program?.endsWith('npm-cli.js')) return runCommand(process.execPath, [program, ...args]);
  // On Windows npm is a batch file, which only a shell starts.
  return runCommand('npm', args, { shell: process.platform === 'win32' });
}
