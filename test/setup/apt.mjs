import { spawnSync } from 'node:child_process';
import { runCommand } from './run-command.mjs';
import { withProgress } from './with-progress.mjs';

/**
 * What there is to install is asked once, whatever is installed then.
 *
 * @type {Promise<boolean> | undefined}
 */
let updated;

/**
 * Installs packages of Debian's, where that can be done without asking anybody.
 *
 * @param {...string} names
 * @returns {Promise<void>} whether or not it could
 */
export async function installWithApt(...names) {
  const prefix = rootPrefix();
  if (!prefix || !exists('apt-get')) return;
  const [command, ...before] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const apt = (/** @type {string[]} */ ...args) => runCommand(String(command), [...before, ...args]);
  await withProgress(`Installing ${names.join(' and ')} (apt-get)`, async () => {
    updated ??= apt('update', '-qq');
    await updated;
    await apt('install', '-y', '-qq', '--no-install-recommends', ...names);
  });
}

/** What to put before a command to run it as root; nothing when that would need a password. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string} command */
function exists(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}
