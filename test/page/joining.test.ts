import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { engine, openBrowser } from './helpers/browser.ts';
import { openShop, type Shop } from './helpers/shop.ts';

const PROMOTION = '/v2/promotion/issue';

let orders = 0;

function markup(email: string): string {
  orders += 1;
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Order confirmed</title>
    <script src="/offer-elements.js" async></script>
  </head>
  <body>
    <h1>Thank you</h1>
    <post-purchase-offer provider="capillary" email="${email}" order-id="JOIN-${orders}" order-total="46.50" order-currency="GBP"></post-purchase-offer>
  </body>
</html>`;
}

describe('joining a promotion, from the built script to the vendor', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  async function open(path: string, email: string): Promise<Page> {
    shop.serve(path, { html: markup(email) });
    shop.sandbox.clearLog();
    const page = await browser.newPage();
    await page.goto(`${shop.origin}${path}`);
    await page.getByRole('button', { name: 'Join the circle' }).waitFor();
    return page;
  }

  const calls = () => shop.sandbox.log.filter(({ path }) => path === PROMOTION);

  const answers = [
    ['promotion-default', 'You have joined.'],
    ['promotion-issued-success', 'You have joined.'],
    ['promotion-not-issued-warning-8890', 'This is not available to you, or you have used it already.'],
    ['promotion-code-text-8890', 'This is not available to you, or you have used it already.'],
    ['promotion-customer-not-found-8015', 'Joining is not possible'],
    ['promotion-inactive-8892', 'Joining is not possible'],
    ['promotion-default+answer-lost', 'We cannot tell for certain whether you have joined.'],
  ] as const;

  for (const [scenario, words] of answers) {
    it(`answers "${words}" for ${scenario}, by keyboard alone, after one call`, async () => {
      const page = await open(`/join-${scenario}`, `${scenario}@sandbox.example`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('status').filter({ hasText: words }).waitFor();
      assert.equal(await page.getByRole('button').count(), 0);
      assert.equal(calls().length, 1);
      const said = await page.locator('post-purchase-offer').ariaSnapshot();
      assert.match(said, new RegExp(`status: ${words}`));
      await page.close();
    });
  }

  for (const [scenario, words] of [
    ['promotion-default', 'You have joined.'],
    ['promotion-default+answer-lost', 'We cannot tell for certain'],
  ] as const) {
    it(`calls the vendor once although a page that was loaded again asks again, after ${scenario}`, async () => {
      const page = await open(`/again-${scenario}`, `${scenario}@sandbox.example`);
      for (const _ of [1, 2, 3]) {
        await page.getByRole('button', { name: 'Join the circle' }).click();
        await page.getByText(words).waitFor();
        await page.reload();
      }
      assert.equal(calls().length, 1);
      await page.close();
    });
  }

  // The driver of Firefox does not know what a request holds, so it cannot pass one on and keep its answer.
  if (engine !== 'firefox') {
    it('says so when the proxy’s answer was lost, and finds out what it was', async () => {
      const page = await open('/join-lost', 'rowan.ash@example.com');
      await page.route('**/v1/enrolments', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await page.getByRole('button', { name: 'Join the circle' }).click();
      await page.getByText('That did not work').waitFor();
      await page.unroute('**/v1/enrolments');
      await page.getByRole('button', { name: 'Join the circle' }).click();
      await page.getByText('You have joined.').waitFor();
      assert.equal(calls().length, 1);
      await page.close();
    });
  }
});
