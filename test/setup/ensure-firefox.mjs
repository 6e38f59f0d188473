import { installWithApt } from './apt.mjs';
import { findFirefox, NO_FIREFOX } from './firefox.mjs';

/**
 * A Firefox for the longer checks: one that is there, else Debian's through apt, else advice.
 *
 * @returns {Promise<string | undefined>} the path of its program
 */
export async function ensureFirefox() {
  const found = findFirefox() ?? (await installFirefox());
  if (!found) console.error(NO_FIREFOX);
  return found;
}

async function installFirefox() {
  if (process.env['FIREFOX_PATH']) return undefined;
  await installWithApt('firefox-esr');
  return findFirefox();
}
