import { browserArguments, findBrowser } from './browser.mjs';

/**
 * One Chromium for many test files, each of which has its own contexts in it: starting a browser costs more than most
 * of what is done with it. `openBrowser` finds its address in `SHARED_BROWSER`.
 *
 * @template T
 * @param {(environment: Record<string, string>) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withSharedBrowser(use) {
  const executablePath = findBrowser();
  // Each file then says itself what is missing.
  if (!executablePath) return use({});
  // Only now: whoever imports this may have to install the packages first.
  const { chromium } = await import('playwright-core');
  const server = await chromium.launchServer({ executablePath, args: browserArguments, host: '127.0.0.1' });
  try {
    return await use({ SHARED_BROWSER: server.wsEndpoint() });
  } finally {
    await server.close();
  }
}
