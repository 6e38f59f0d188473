import { spawnSync } from 'node:child_process';

/** Names it goes by on the PATH; Debian has the one with long support. */
const NAMES = ['firefox-esr', 'firefox'];

export const NO_FIREFOX =
  'No Firefox was found. Install one (Debian: "apt-get install firefox-esr"), or set FIREFOX_PATH to the program of one you have.';

/** Milliseconds a browser may take to say its version. */
const VERSION_PATIENCE = 30_000;

/**
 * A Firefox of this machine: `FIREFOX_PATH` if that is set, else the first one found. Ubuntu's may be a script that only
 * asks for a snap, and does not start.
 *
 * @returns {string | undefined} the path of its program
 */
export function findFirefox() {
  const chosen = process.env['FIREFOX_PATH'];
  return (chosen ? [chosen] : NAMES.flatMap(pathsOf)).find(
    (file) => spawnSync(file, ['--version'], { stdio: 'ignore', timeout: VERSION_PATIENCE }).status === 0,
  );
}

/** @param {string} name */
function pathsOf(name) {
  const { stdout, status } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? [stdout.trim()] : [];
}
