import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../helpers/browser.ts';
import { openShop, type Shop } from '../helpers/shop.ts';

describe('an offer in three generations of payload', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  /** What a screen reader is given, for each of the five offers. Addresses are a flow's own. */
  async function accessibilityTrees(scenario: string): Promise<string[]> {
    shop.serve(`/${scenario}`, {
      html: `<!doctype html>
        <html lang="en-GB">
          <title>Order</title>
          <script src="/offer-elements.js" async></script>
          <h1>Thank you</h1>
          <post-purchase-offer
            first-name="Rowan" order-id="SANDBOX-${scenario}.1" order-total="46.50" order-currency="GBP"
          ></post-purchase-offer>
        </html>`,
    });
    const tab = await browser.newPage();
    await tab.goto(`${shop.origin}/${scenario}`);
    const panel = tab.locator('post-purchase-offer [part~="base"]');
    const trees: string[] = [];
    for (let offer = 1; offer <= 5; offer += 1) {
      const tree = await panel.ariaSnapshot();
      trees.push(tree.replace(/\/url: .*/g, '/url'));
      await panel.locator('[part~="decline"]').click();
      if (offer < 5) await panel.getByText(`${offer + 1} of 5`).waitFor();
    }
    await tab.close();
    return trees;
  }

  it('is the same to a screen reader', async () => {
    const newest = await accessibilityTrees('web-components');
    assert.equal(newest.length, 5);
    assert.match(newest[0] ?? '', /heading .* \[level=2\]/);
    assert.deepEqual(await accessibilityTrees('plain-types'), newest);
    assert.deepEqual(await accessibilityTrees('v1-sections'), newest);
  });
});
