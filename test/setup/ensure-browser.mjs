import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.mjs';
import { runCommand } from './run-command.mjs';
import { withProgress } from './with-progress.mjs';

const ADVICE = `Install Chrome or Chromium (Debian: "apt-get install chromium"; elsewhere: https://www.google.com/chrome/),
or set CHROME_PATH to the program of one you have.`;

/**
 * A browser for the tests: one that is there, else Debian's Chromium through apt, else advice.
 *
 * @returns {Promise<string | undefined>} the path of its program
 */
export async function ensureBrowser() {
  const found = findBrowser() ?? (await installBrowser());
  if (!found) console.error(`${fault()}\n${ADVICE}`);
  return found;
}

function fault() {
  const chosen = process.env['CHROME_PATH'];
  return chosen ? `CHROME_PATH leads to no file: ${chosen}` : 'No Chrome or Chromium was found.';
}

async function installBrowser() {
  const prefix = rootPrefix();
  if (process.env['CHROME_PATH'] || !prefix || !exists('apt-get')) return undefined;
  const [command, ...before] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const apt = (/** @type {string[]} */ ...args) => runCommand(String(command), [...before, ...args]);
  await withProgress('Installing Chromium (apt-get)', async () => {
    await apt('update', '-qq');
    await apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  });
  return findBrowser();
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
