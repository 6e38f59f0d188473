import { ensureBrowser, ensureShell } from './ensure-browser.mjs';
import { ensureFirefox } from './ensure-firefox.mjs';
import { ensureWebKit } from './ensure-webkit.mjs';

/**
 * @typedef {object} Options
 * @property {boolean} [shell] whether Chromium's shell will do, which is quicker
 */

/** @type {Readonly<Record<import('./engines.mjs').Engine, (options: Options) => Promise<unknown>>>} */
const ensure = {
  chromium: async ({ shell }) => {
    const program = await (shell ? ensureShell() : ensureBrowser());
    // Told to whatever we start, so that it is looked for once.
    if (program) process.env['CHROME_PATH'] = program;
    return program;
  },
  firefox: ensureFirefox,
  webkit: ensureWebKit,
};

/** @type {Set<string>} */
const missing = new Set();

/**
 * Engines for the tests: those that are there, else Debian's through apt. One that cannot be had is left out aloud on
 * somebody's own machine; in CI nothing is left out, and Chromium nowhere.
 *
 * @param {readonly import('./engines.mjs').Engine[]} engines
 * @param {Options} [options]
 */
export async function ensureEngines(engines, options = {}) {
  for (const engine of new Set(engines)) {
    if (await ensure[engine](options)) continue;
    if (engine === 'chromium' || process.env['CI']) throw new Error(`There is no ${engine} to test in.`);
    missing.add(engine);
    console.error(`\n!!! NOTHING IS TESTED IN ${engine.toUpperCase()} ON THIS MACHINE !!!\n`);
  }
}

/** @param {import('./engines.mjs').Engine} engine whether it was looked for in vain */
export function isMissing(engine) {
  return missing.has(engine);
}
