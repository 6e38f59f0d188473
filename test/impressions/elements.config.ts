/** `npm run check:elements`: the tests of the elements in Firefox as well, and some that take longer. Half an hour. */
import { chromeLauncher, type TestRunnerConfig } from '@web/test-runner';
import * as puppeteer from 'puppeteer-core';
import { ensureFirefox } from '../setup/ensure-firefox.mjs';
import config from '../web-test-runner.config.ts';

const START_PATIENCE = 180_000;
const FILE_PATIENCE = 60 * 60 * 1_000;

const check: TestRunnerConfig = {
  ...config,
  files: ['test/elements/**/*.test.ts', 'test/impressions/elements/*.test.ts'],
  browsers: [
    ...(config.browsers ?? []),
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: (await ensureFirefox()) ?? '', timeout: START_PATIENCE },
      concurrency: 1,
    }),
  ],
  testsFinishTimeout: FILE_PATIENCE,
};

export default check;
