/** The engines of the browsers that shoppers have. */
export const ENGINES = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/** @typedef {typeof ENGINES[number]} Engine */

/**
 * Page tests that do not run in every engine, and why. Single tests that do not say so where they stand.
 *
 * @type {Readonly<Record<string, { engines: readonly Engine[], reason: string }>>}
 */
const LIMITS = {
  'journeys.test.ts': { engines: ENGINES, reason: '' },
  'configurator-journeys.test.ts': { engines: ENGINES, reason: '' },
  'demo.test.ts': {
    engines: ['chromium'],
    reason: 'it is about the program; the page itself is tried by configurator.test.ts',
  },
  'every-outcome.test.ts': {
    engines: ['chromium'],
    reason: 'it is about the sandbox’s outcomes; how each is drawn is tried by the element tests',
  },
  'hidden-pages.test.ts': {
    engines: ['chromium'],
    reason: 'only Chromium’s driver hides and minimises a window, and only Chromium renders a page beforehand',
  },
};

/** WebKitGTK speaks WebDriver alone, which neither holds requests back nor knows accessibility trees. */
const OTHERS = {
  engines: /** @type {readonly Engine[]} */ (['chromium', 'firefox']),
  reason: 'Playwright drives no WebKit of the system’s; the journeys are what runs by WebDriver',
};

/**
 * Why a file does not run in an engine; `undefined` when it does.
 *
 * @param {string} file
 * @param {Engine} engine
 */
export function whyNot(file, engine) {
  if (!file.includes('page')) return undefined;
  const { engines, reason } = LIMITS[file.replace(/.*[\\/]/, '')] ?? OTHERS;
  return engines.includes(engine) ? undefined : reason;
}
