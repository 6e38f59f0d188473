import { installWithApt } from './apt.mjs';
import { findWordPress, NO_WORDPRESS, WORDPRESS_PACKAGES } from './wordpress.mjs';

/**
 * A WordPress for the tests of the plugin: one that is there, else Debian's through apt, else advice.
 *
 * @returns {Promise<boolean>} whether there is one
 */
export async function ensureWordPress() {
  if (findWordPress()) return true;
  if (!process.env['WORDPRESS_PATH']) await installWithApt(...WORDPRESS_PACKAGES);
  if (findWordPress()) return true;
  console.error(NO_WORDPRESS);
  return false;
}
