import { type Browser, chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../setup/browser.mjs';

/**
 * The browser of this machine, as `npm test` found or installed it.
 *
 * @param more arguments of its program
 */
export async function openBrowser(...more: string[]): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chrome or Chromium was found. Run "npm test", which looks after it.');
  return chromium.launch({ executablePath, args: [...browserArguments, ...more] });
}
