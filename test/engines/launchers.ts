import { type BrowserLauncher, chromeLauncher } from '@web/test-runner';
import * as puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../setup/browser.mjs';
import { findFirefox, NO_FIREFOX } from '../setup/firefox.mjs';
import { WebKitLauncher } from './webkit/launcher.ts';

/** Milliseconds a browser may take to start: for two cores that have other work too. */
export const START_PATIENCE = 90_000;

/** Each engine, for the runner of the element tests. One file at a time: the files share the sandbox. */
export const launchers: Readonly<Record<string, () => BrowserLauncher>> = {
  chromium: () => {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('No Chrome or Chromium was found. Run "npm test", which looks after it.');
    return chromeLauncher({
      launchOptions: { executablePath, args: browserArguments, timeout: START_PATIENCE },
      concurrency: 1,
    });
  },
  firefox: () => {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error(NO_FIREFOX);
    return chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath, timeout: START_PATIENCE },
      concurrency: 1,
    });
  },
  webkit: () => new WebKitLauncher(),
};
