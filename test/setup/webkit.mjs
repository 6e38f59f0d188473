import { spawnSync } from 'node:child_process';

export const NO_WEBKIT =
  'No WebKitGTK was found. Install its driver and a display for it (Debian: "apt-get install webkit2gtk-driver xvfb").';

/**
 * WebKitGTK's driver, which brings the engine and a small browser of its own, and the display it draws on.
 *
 * @returns {{ driver: string, display: string } | undefined} the paths of their programs
 */
export function findWebKit() {
  const driver = pathOf('WebKitWebDriver');
  const display = pathOf('Xvfb');
  return driver && display ? { driver, display } : undefined;
}

/** @param {string} name */
function pathOf(name) {
  const { stdout, status } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
