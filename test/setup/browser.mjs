import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Names a Chrome or Chromium goes by on the PATH, the free one first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The same engine without the windows, menus and extensions around it. It opens a page in a third of the time. */
const SHELL = 'chromium-headless-shell';

/** Milliseconds a browser may take to say its version. */
const VERSION_PATIENCE = 30_000;

/**
 * A Chrome or Chromium of this machine: `CHROME_PATH` if that is set, else the first one found.
 *
 * @returns {string | undefined} the path of its program
 */
export function findBrowser() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return [...onPath(NAMES), ...usualPlaces()].find((file) => existsSync(file) && starts(file));
}

/**
 * Chromium's shell, for many tests in a row; what is measured or looked at takes the browser that people have.
 *
 * @returns {string | undefined} the path of its program; none where `CHROME_PATH` asks for another
 */
export function findShell() {
  if (process.env['CHROME_PATH']) return undefined;
  return onPath([SHELL]).find((file) => existsSync(file) && starts(file));
}

/**
 * How every browser of ours is started: nothing asked of the network but what the page asks. Chromium refuses its
 * sandbox to root, and a CI's container often has no room for it; we open no page but our own.
 */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 || process.env['CI'] ? ['--no-sandbox'] : []),
];

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
}

function usualPlaces() {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) => [
        path.join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        path.join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      ]);
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name];
        return folder
          ? [
              path.join(folder, 'Google/Chrome/Application/chrome.exe'),
              path.join(folder, 'Chromium/Application/chrome.exe'),
            ]
          : [];
      });
    default:
      return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
  }
}

/**
 * Ubuntu's `chromium-browser` may be a script that only asks for a snap. Windows is not asked: there the question
 * would open a window.
 *
 * @param {string} file
 */
function starts(file) {
  if (process.platform === 'win32') return true;
  const { status } = spawnSync(file, ['--version'], { stdio: 'ignore', timeout: VERSION_PATIENCE });
  return status === 0;
}
