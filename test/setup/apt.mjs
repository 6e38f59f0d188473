import { spawnSync } from 'node:child_process';
import { runCommand } from './run-command.mjs';
import { withProgress } from './with-progress.mjs';

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
  await withProgress(`Installing ${names.join(', ')} (apt-get)`, async () => {
    await apt('update', '-qq');
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
