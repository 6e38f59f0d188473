import { type Browser, chromium, firefox } from 'playwright-core';
import { browserArguments, findBrowser } from '../../setup/browser.mjs';
import { findFirefox, NO_FIREFOX } from '../../setup/firefox.mjs';

/** The engine whose turn it is: "chromium", unless `ENGINE` names another. */
export const engine = process.env['ENGINE'] ?? 'chromium';

/** A setting of Firefox's own: what a page says of colours is overruled, as by a system with high contrast. */
const FORCED_COLOURS = { 'browser.display.document_color_use': 2 };
/** The same for a system that is dark. */
const DARK = { 'ui.systemUsesDarkTheme': 1 };

/**
 * The browser of this machine, as `npm test` found or installed it. WebKit has a driver that is not this one's: what is
 * tested there opens a `Tab`.
 *
 * @param more arguments of Chromium's program
 */
export async function openBrowser(...more: string[]): Promise<Browser> {
  if (engine === 'firefox') return openFirefox();
  if (engine !== 'chromium') throw new Error(`This does not run in ${engine}.`);
  return openChromium(...more);
}

/** @param more arguments of its program */
export async function openChromium(...more: string[]): Promise<Browser> {
  const shared = process.env['SHARED_BROWSER'];
  if (shared && more.length === 0) return chromium.connect(shared);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chrome or Chromium was found. Run "npm test", which looks after it.');
  return chromium.launch({ executablePath, args: [...browserArguments, ...more] });
}

/** @param options whether it forces its colours on pages, and is dark: once it runs, its driver cannot ask for either */
export async function openFirefox({ forcedColours = false, dark = false } = {}): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error(NO_FIREFOX);
  // Of this channel, the driver needs no build of its own.
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: { ...(forcedColours && FORCED_COLOURS), ...(dark && DARK) },
  });
}
