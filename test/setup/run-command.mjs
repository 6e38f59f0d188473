import { spawn } from 'node:child_process';

/** How long any one command may take, in milliseconds. Nothing here needs a third of it, even on a busy machine. */
const PATIENCE = 15 * 60_000;

/**
 * Runs a command in front of the reader: its output is ours.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} [options] `env` is added to our own.
 * @returns {Promise<boolean>} whether it ended well; a command that cannot be started has not
 */
export function runCommand(command, args, { env, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...options,
      stdio: 'inherit',
      timeout: PATIENCE,
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}
