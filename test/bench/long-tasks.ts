/**
 * `npm run bench:long-tasks`: the longest time the main thread is kept busy by a page that is shown trees made to be too
 * much, from the built script through the real proxy. Beside it the same page with an everyday offer, for comparison.
 * Browsers report tasks of 50 ms and more; 0 means there was none.
 */
import { openBrowser } from '../page/helpers/browser.ts';
import { openShop } from '../page/helpers/shop.ts';

const SCENARIOS = ['default', 'hostile', 'deep', 'wide', 'huge-text', 'self-similar'];
const VISITS = 5;

const shop = await openShop();
const browser = await openBrowser();
try {
  process.stdout.write('scenario       longest task of each visit, ms\n');
  for (const scenario of SCENARIOS) {
    const longest: number[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) longest.push(await longestTask(scenario, visit));
    process.stdout.write(`${scenario.padEnd(14)} ${longest.join(', ')}\n`);
  }
} finally {
  await browser.close();
  await shop.close();
}

async function longestTask(scenario: string, visit: number): Promise<number> {
  const path = `/${scenario}-${visit}`;
  const order = `order-id="SANDBOX-${scenario}.${visit}" order-total="1" order-currency="GBP"`;
  shop.serve(path, {
    html: `<!doctype html><title>Order</title><script src="/offer-elements.js" async></script>
      <h1>Thank you</h1><post-purchase-offer ${order}></post-purchase-offer>`,
  });
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${shop.origin}${path}`);
  await page.locator('post-purchase-offer [part~="action"]').waitFor();
  await page.waitForLoadState('networkidle');
  const tasks = await page.evaluate<number[]>('tasks');
  await page.close();
  return Math.round(Math.max(0, ...tasks));
}
