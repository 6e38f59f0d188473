import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { freePort } from '../demo/free-port.ts';
import { startOffers } from '../demo/start-offers.ts';
import { launchers, START_PATIENCE } from './engines/launchers.ts';
import { countElementTests } from './setup/count-element-tests.ts';
import { forward } from './setup/forward.ts';

/** The engine to test in: "chromium", unless `ENGINE` names another. */
const engine = process.env['ENGINE'] ?? 'chromium';
const launcher = launchers[engine];
if (!launcher) throw new Error(`No engine is called "${engine}": ${Object.keys(launchers).join(', ')}.`);

/**
 * The address the test pages stand on: the proxy has to know it, so it is chosen here. Engines may be tried beside each
 * other, and two that looked for a port at once would find the same.
 */
const hostname = 'localhost';
const port = await freePort(8000 + 100 * Object.keys(launchers).indexOf(engine));

/** The real proxy in front of the vendors' sandbox. Both end with this process. */
const offers = await startOffers([`http://${hostname}:${port}`]);

/** Milliseconds a file may take to end: for two cores that have other work too. */
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
  browsers: [launcher()],
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
