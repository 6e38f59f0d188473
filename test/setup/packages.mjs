import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { npm } from './npm.mjs';
import { withProgress } from './with-progress.mjs';

/**
 * `--include=dev`, as a machine may say NODE_ENV=production. And some test tools declare a newer Node than they need:
 * npm would warn of each.
 */
const OPTIONS = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs what package-lock.json asks for, unless exactly that is there already. Works in the current folder.
 *
 * @returns {Promise<boolean>} whether the packages are there now
 */
export async function ensurePackages() {
  if (await areInstalled()) return true;
  return withProgress('Installing the packages of package-lock.json (npm ci)', () => npm('ci', ...OPTIONS));
}

/**
 * npm's own record of what it installed, written last, is compared with the lock file. So an interrupted install is
 * repeated, and an install by hand is accepted.
 */
async function areInstalled() {
  const [wanted, installed] = await Promise.all([
    readLock('package-lock.json'),
    readLock('node_modules/.package-lock.json'),
  ]);
  if (!wanted || !installed) return false;

  const isThere = (/** @type {string} */ folder) =>
    installed[folder]?.integrity === wanted[folder]?.integrity && existsSync(`${folder}/package.json`);
  const isForOtherMachines = (/** @type {string} */ folder) => !installed[folder] && wanted[folder]?.optional;

  return (
    Object.keys(installed).every((folder) => folder in wanted) &&
    Object.keys(wanted).every((folder) => folder === '' || isThere(folder) || isForOtherMachines(folder))
  );
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { integrity?: string, optional?: boolean }> | undefined>} by folder
 */
async function readLock(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
