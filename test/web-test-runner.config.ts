import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { freePort } from '../demo/free-port.ts';
import { startOffers } from '../demo/start-offers.ts';
import { browserArguments, findBrowser } from './setup/browser.mjs';
import { countElementTests } from './setup/count-element-tests.ts';
import { forward } from './setup/forward.ts';

/** The address the test pages stand on: the proxy has to know it, so it is chosen here. */
const hostname = 'localhost';
const port = await freePort(8000);

const browser = findBrowser();
if (!browser) throw new Error('No Chrome or Chromium was found. Run "npm test", which looks after it.');

/** The real proxy in front of the vendors' sandbox. Both end with this process. */
const offers = await startOffers([`http://${hostname}:${port}`]);

/** Milliseconds a browser may take to start, and a file to load and to end: for two cores that have other work too. */
const START_PATIENCE = 90_000;
const FILE_PATIENCE = 300_000;

/** Milliseconds for one test. */
const TEST_PATIENCE = 20_000;

const config: TestRunnerConfig = {
  files: 'test/elements/**/*.test.ts',
  rootDir: '.',
  hostname,
  port,
  nodeResolve: { exportConditions: ['production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  middleware: [forward('/offers/', offers.proxy.url), forward('/sandbox/', offers.controlUrl)],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: browser, args: browserArguments, timeout: START_PATIENCE },
      // One file at a time: they share the sandbox.
      concurrency: 1,
    }),
  ],
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: START_PATIENCE,
  testsStartTimeout: START_PATIENCE,
  testsFinishTimeout: FILE_PATIENCE,
  testFramework: { config: { timeout: TEST_PATIENCE } },
  // Lines, not a progress bar: the output may be a file.
  staticLogging: true,
  reporters: [defaultReporter({ reportTestProgress: false }), countElementTests(process.env['COUNTS_FILE'])],
};

export default config;
