import { installWithApt } from './apt.mjs';
import { findBrowser, findShell } from './browser.mjs';

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

/**
 * Chromium's shell for the tests, which is quicker, or else the browser that people have.
 *
 * @returns {Promise<string | undefined>} the path of its program
 */
export async function ensureShell() {
  const found = findShell() ?? findBrowser();
  if (found || process.env['CHROME_PATH']) return found ?? ensureBrowser();
  await installWithApt('chromium-headless-shell');
  return findShell() ?? ensureBrowser();
}

function fault() {
  const chosen = process.env['CHROME_PATH'];
  return chosen ? `CHROME_PATH leads to no file: ${chosen}` : 'No Chrome or Chromium was found.';
}

async function installBrowser() {
  if (process.env['CHROME_PATH']) return undefined;
  await installWithApt('chromium');
  return findBrowser();
}
