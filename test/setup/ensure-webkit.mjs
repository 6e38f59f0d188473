import { installWithApt } from './apt.mjs';
import { findWebKit, NO_WEBKIT } from './webkit.mjs';

/** WebKitGTK for the tests: the one that is there, else Debian's through apt, else advice. */
export async function ensureWebKit() {
  const found = findWebKit() ?? (await installWebKit());
  if (!found) console.error(NO_WEBKIT);
  return found;
}

async function installWebKit() {
  await installWithApt('webkit2gtk-driver', 'xvfb');
  return findWebKit();
}
