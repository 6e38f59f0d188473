/** `npm run check:elements`: the tests of the elements in Firefox, and one that takes longer. */
import { chromeLauncher, type TestRunnerConfig } from '@web/test-runner';
import * as puppeteer from 'puppeteer-core';
import { findFirefox } from '../setup/firefox.mjs';
import config from '../web-test-runner.config.ts';

const START_PATIENCE = 180_000;

const check: TestRunnerConfig = {
  ...config,
  files: ['test/elements/**/*.test.ts', 'test/impressions/elements/*.test.ts'],
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: findFirefox() ?? '', timeout: START_PATIENCE },
      concurrency: 1,
    }),
  ],
};

export default check;
