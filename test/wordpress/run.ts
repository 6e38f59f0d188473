/**
 * `npm run check:wordpress`: the plugin of `demo/wordpress` in a real WordPress, in a real browser, before the real proxy.
 * Installs what is missing, by apt where it may. Needs what is built.
 *
 * It is no part of `npm test`: on a machine that has none of it, apt alone takes half a minute, and what is tested changes
 * seldom. There, `test/proxy/wordpress-plugin.test.ts` holds what proxy and plugin must agree on.
 */
import { ensureBrowser } from '../setup/ensure-browser.mjs';
import { ensureWordPress } from '../setup/ensure-wordpress.mjs';
import { runNodeTests } from '../setup/run-tests.mjs';
import { testFiles } from '../setup/test-files.mjs';

const browser = await ensureBrowser();
if (!browser || !(await ensureWordPress())) process.exit(1);
process.env['CHROME_PATH'] = browser;
const { passed, failed } = await runNodeTests(testFiles('test/wordpress'));
console.warn(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
