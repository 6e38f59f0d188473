import { type Browser, chromium, firefox } from 'playwright-core';
import { browserArguments } from '../../setup/browser.mjs';
import { ensureBrowser } from '../../setup/ensure-browser.mjs';
import { ensureFirefox } from '../../setup/ensure-firefox.mjs';

/** Milliseconds a browser may take to start, on a machine that is busy. */
const START_PATIENCE = 180_000;

export const browsers: Readonly<Record<string, () => Promise<Browser>>> = {
  chromium: async () =>
    chromium.launch({
      executablePath: insist(await ensureBrowser()),
      args: [...browserArguments],
      timeout: START_PATIENCE,
    }),
  firefox: async () =>
    firefox.launch({
      channel: 'moz-firefox',
      executablePath: insist(await ensureFirefox()),
      timeout: START_PATIENCE,
    }),
};

function insist(program: string | undefined): string {
  if (!program) throw new Error('There is no such browser.');
  return program;
}
