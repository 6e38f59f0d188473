import { spawn } from 'node:child_process';

/** How long a command may take by itself, in milliseconds. Nothing here needs a third of it, even on a busy machine. */
const PATIENCE = 15 * 60_000;

/**
 * @typedef {object} Command
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to our own
 * @property {boolean} [shell]
 * @property {number} [patience] milliseconds it may take
 * @property {boolean} [atItsEnd] prints its output in one piece when it has ended: others are running beside it
 */

/**
 * Runs a command in front of the reader: its output is ours.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Command} [options]
 * @returns {Promise<boolean>} whether it ended well; a command that cannot be started has not
 */
export function runCommand(command, args, { env, atItsEnd = false, patience = PATIENCE, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...options,
      stdio: atItsEnd ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout: patience,
      env: { ...process.env, ...env },
    });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(false);
    });
    child.on(atItsEnd ? 'close' : 'exit', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}
