import { runCommand } from './run-command.mjs';

/**
 * Runs npm: the one we were started by, if any.
 *
 * @param {...string} args
 * @returns {Promise<boolean>} whether it ended well
 */
export function npm(...args) {
  return npmIn(process.cwd(), ...args);
}

/**
 * The same in another folder.
 *
 * @param {string} cwd
 * @param {...string} args
 * @returns {Promise<boolean>} whether it ended well
 */
export function npmIn(cwd, ...args) {
  const program = process.env['npm_execpath'];
  if (program?.endsWith('npm-cli.js')) return runCommand(process.execPath, [program, ...args], { cwd });
  // On Windows npm is a batch file, which only a shell starts.
  return runCommand('npm', args, { cwd, shell: process.platform === 'win32' });
}
