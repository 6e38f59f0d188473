import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openBrowser } from './helpers/browser.ts';
import { type OrderPage, scenarioPage } from './helpers/markup.ts';
import { openShop, type Shop } from './helpers/shop.ts';

/** As the README prints it: the element's own styles cannot keep room before the script has come. */
const RESERVED = `referral-offer {
  --offer-min-block-size: 32rem;
  display: block;
  min-block-size: var(--offer-min-block-size);
}`;

describe('layout shift', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  /** Opens the page, waits for the scenario to end, and tells what moved. */
  async function watch(scenario: string, state: string, page: OrderPage): Promise<{ shift: number; places: number[] }> {
    const path = `/${encodeURIComponent(scenario)}-${page.style ? 'reserved' : 'bare'}`;
    shop.serve(path, { html: scenarioPage(scenario, page) });
    return watchPage(path, 'referral-offer', state);
  }

  async function watchPage(path: string, element: string, state: string): Promise<{ shift: number; places: number[] }> {
    const tab = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
    await tab.addInitScript({ path: fileURLToPath(new URL('helpers/watch-shift.js', import.meta.url)) });
    await tab.goto(`${shop.origin}${path}`);
    await tab.waitForFunction(
      ([tag = '', wanted]) => document.querySelector(tag)?.matches(`:state(${wanted})`),
      [element, state],
    );
    await tab.waitForLoadState('networkidle');
    const seen = await tab.evaluate<{ shift: number; places: number[] }>('shiftSeen()');
    await tab.close();
    return seen;
  }

  const rows = [
    ['slow-600', 'shown', 'a late offer'],
    ['offer-image-slow', 'shown', 'a late picture'],
    ['offer-image-broken', 'shown', 'a broken picture'],
    ['offer-http-image', 'shown', 'no picture'],
    ['offer-touchpoint-disabled-404', 'empty', 'no offer'],
    ['offer-touchpoint-disabled-404+slow-600', 'empty', 'no offer, late'],
    ['server-error', 'failed', 'a failing vendor'],
  ] as const;

  for (const [scenario, state, title] of rows) {
    it(`is 0 with room reserved and ${title}`, async () => {
      const { shift, places } = await watch(scenario, state, { style: RESERVED });
      assert.equal(shift, 0);
      assert.equal(places.length, 1, `what follows stood at ${places}`);
    });
  }

  for (const [scenario, state, title] of rows.filter(([, state]) => state === 'shown')) {
    it(`moves what follows once without room reserved and ${title}`, async () => {
      const { places } = await watch(scenario, state, {});
      assert.equal(places.length, 2, `what follows stood at ${places}`);
    });
  }

  it('moves nothing without room reserved and no offer', async () => {
    const { shift, places } = await watch('offer-touchpoint-disabled-404+slow-600', 'empty', {});
    assert.equal(shift, 0);
    assert.equal(places.length, 1);
  });

  it('is 0 with room reserved and no proxy at all', async () => {
    const { shift } = await watch('nobody', 'failed', { style: RESERVED, attributes: 'endpoint="/nowhere"' });
    assert.equal(shift, 0);
  });

  for (const [scenario, state] of [
    ['start-slow-600', 'shown'],
    ['image-slow', 'shown'],
    ['image-broken', 'shown'],
    ['no-offer+start-slow-600', 'empty'],
    ['offer-server-error', 'failed'],
  ] as const) {
    it(`is 0 with room reserved after a purchase, for "${scenario}"`, async () => {
      const path = `/after-${encodeURIComponent(scenario)}`;
      shop.serve(path, {
        html: `<!doctype html>
          <html lang="en-GB">
            <title>Order</title>
            <style>${RESERVED.replace('referral-offer', 'post-purchase-offer')}</style>
            <script src="/offer-elements.js" async></script>
            <h1>Thank you</h1>
            <post-purchase-offer
              order-id="SANDBOX-${scenario}.1" order-total="1" order-currency="GBP"
            ></post-purchase-offer>
            <h2 id="next">What happens now</h2>
          </html>`,
      });
      const { shift, places } = await watchPage(path, 'post-purchase-offer', state);
      assert.equal(shift, 0);
      assert.equal(places.length, 1, `what follows stood at ${places}`);
    });
  }
});
