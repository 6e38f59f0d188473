import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CouponRedemptionOutcome } from '../../src/elements/coupon/record-coupon-redemption.ts';
import { openBrowser } from './helpers/browser.ts';
import { openShop, type Shop } from './helpers/shop.ts';

const COUPON = 'TEA-SECRET';

function page(body: string): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Till</title>
    <script src="/offer-elements.js" async></script>
  </head>
  <body>
    <h1>Till</h1>
    ${body}
  </body>
</html>`;
}

/** A till's page: no element of ours. `record(order)` is in the tests' hands. */
const TILL = page(`<script>
  window.record = async (order) => {
    await customElements.whenDefined('referral-offer');
    return window.offerElements.recordCouponRedemption({ order }, { keepOffline: true });
  };
</script>`);

describe('orders with a coupon, from the built script', () => {
  let shop: Shop;
  let browser: Browser;
  let orders = 0;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
    shop.serve('/till', { html: TILL });
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  const newOrder = (coupon = COUPON) => {
    orders += 1;
    return { id: `TILL-ORDER-${orders}`, total: '46.50', currency: 'GBP', coupon };
  };

  /** How often the vendor was told of an order, whatever came of it. */
  const calls = (id: string): number =>
    shop.sandbox.log.filter(
      ({ path, body }) => path.endsWith('/coupon_redemption') && JSON.stringify(body).includes(`"${id}"`),
    ).length;

  const isCalled = async (id: string): Promise<void> => {
    while (calls(id) === 0) await shop.sandbox.nextArrival();
  };

  const record = (tab: Page, order: object): Promise<CouponRedemptionOutcome> =>
    tab.evaluate((given) => Reflect.get(window, 'record')(given), order);

  const isForgotten = (tab: Page) =>
    tab.waitForFunction(async () => {
      const opening = indexedDB.open('offer-elements-orders');
      const database: IDBDatabase = await new Promise((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const counting = database.transaction('orders').objectStore('orders').count();
      database.close();
      return (
        0 ===
        (await new Promise((resolve) => {
          counting.onsuccess = () => resolve(counting.result);
        }))
      );
    });

  /** A new device, and a tab on it, with all it says to the console and asks the network for. */
  async function openTab(): Promise<{ context: BrowserContext; tab: Page; said: string[] }> {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const said: string[] = [];
    tab.on('pageerror', ({ message }) => said.push(message));
    tab.on('console', (message) => said.push(message.text()));
    tab.on('request', (request) => said.push(request.url(), JSON.stringify(request.headers())));
    return { context, tab, said };
  }

  it('are recorded once by an element whose page is loaded eleven times', async () => {
    const { context, tab, said } = await openTab();
    const order = newOrder();
    shop.serve('/thanks', {
      html: page(`<referral-offer record-coupon order-id="${order.id}" order-total="46.50" order-currency="GBP"
        order-coupon="${order.coupon}"><p id="thanks">Thank you.</p></referral-offer>`),
    });
    await tab.goto(`${shop.origin}/thanks`);
    for (let load = 0; load <= 10; load++) {
      if (load > 0) await tab.reload();
      await tab.waitForFunction(() => document.querySelector('referral-offer')?.matches(':state(done)'));
      assert.ok(await tab.locator('#thanks').isVisible());
    }
    assert.equal(calls(order.id), 1);
    assert.ok(said.every((words) => !words.includes(COUPON) && !words.includes(order.id)));
    await context.close();
  });

  it('are recorded once when their page is loaded anew while the vendor is slow', async () => {
    const { context, tab } = await openTab();
    const order = newOrder('SANDBOX-slow-1500');
    shop.serve('/slow', {
      html: page(`<referral-offer record-coupon order-id="${order.id}" order-total="46.50" order-currency="GBP"
        order-coupon="${order.coupon}"></referral-offer>`),
    });
    await tab.goto(`${shop.origin}/slow`);
    await isCalled(order.id);
    for (let load = 0; load < 3; load++) await tab.reload();
    await tab.waitForFunction(() => document.querySelector('referral-offer')?.matches(':state(done)'));
    assert.equal(await tab.locator('referral-offer').evaluate((element) => Reflect.get(element, 'reason')), undefined);
    assert.equal(calls(order.id), 1);
    await context.close();
  });

  it('are recorded once by a till that is loaded eleven times, goes offline and comes back', async () => {
    const { context, tab, said } = await openTab();
    const order = newOrder();
    await tab.goto(`${shop.origin}/till`);
    for (let load = 0; load <= 10; load++) {
      if (load > 0) await tab.reload();
      assert.deepEqual(await record(tab, order), { status: 'recorded' });
    }
    await context.setOffline(true);
    // This page knows already; the next order is what the network keeps from it.
    assert.deepEqual(await record(tab, order), { status: 'recorded' });
    const next = newOrder();
    assert.deepEqual(await record(tab, next), { status: 'kept', reason: 'offline' });
    assert.equal(calls(next.id), 0);
    await context.setOffline(false);
    await isCalled(next.id);
    await isForgotten(tab);
    for (let load = 0; load < 3; load++) {
      await tab.reload();
      assert.deepEqual(await record(tab, next), { status: 'recorded' });
    }
    assert.equal(calls(order.id), 1);
    assert.equal(calls(next.id), 1);
    assert.ok(said.every((words) => !words.includes(COUPON) && !words.includes('TILL-ORDER')));
    await context.close();
  });

  it('are sent by the next page, without an element or a call, and by many at once no more than once', async () => {
    const { context, tab } = await openTab();
    const order = newOrder();
    await tab.goto(`${shop.origin}/till`);
    await context.setOffline(true);
    assert.deepEqual(await record(tab, order), { status: 'kept', reason: 'offline' });
    await tab.close();
    await context.setOffline(false);
    const tabs = await Promise.all(Array.from({ length: 4 }, () => context.newPage()));
    await Promise.all(tabs.map((other) => other.goto(`${shop.origin}/till`)));
    await isCalled(order.id);
    for (const other of tabs) await isForgotten(other);
    assert.equal(calls(order.id), 1);
    await context.close();
  });

  it('are sent while their page is left', async () => {
    const { context, tab } = await openTab();
    const order = newOrder();
    await tab.goto(`${shop.origin}/till`);
    await tab.waitForFunction(() => customElements.get('referral-offer'));
    await tab.evaluate((given) => {
      void Reflect.get(window, 'record')(given);
      return Promise.resolve().then(() => Promise.resolve());
    }, order);
    await tab.close();
    await isCalled(order.id);
    assert.equal(calls(order.id), 1);
    await context.close();
  });

  const outcomes: [coupon: string, outcome: CouponRedemptionOutcome][] = [
    ['SANDBOX-coupon-redemption-accepted-202', { status: 'recorded' }],
    ['SANDBOX-coupon-redemption-bad-request-400', { status: 'refused', reason: 'refused-by-vendor' }],
    ['SANDBOX-coupon-redemption-forbidden-403', { status: 'refused', reason: 'integration-unknown' }],
    ['SANDBOX-coupon-redemption-not-confirmed-404', { status: 'refused', reason: 'refused-by-vendor' }],
    ['SANDBOX-coupon-redemption-validation-422', { status: 'refused', reason: 'refused-by-vendor' }],
    ['SANDBOX-reset', { status: 'uncertain', reason: 'vendor-unavailable' }],
    ['SANDBOX-hang', { status: 'uncertain', reason: 'timeout' }],
  ];
  it('are told apart by their ends, and each is forgotten', async () => {
    const { context, tab } = await openTab();
    await tab.goto(`${shop.origin}/till`);
    for (const [coupon, outcome] of outcomes) {
      const order = newOrder(coupon);
      assert.deepEqual(await record(tab, order), outcome, coupon);
      await isForgotten(tab);
      assert.equal(calls(order.id), 1, coupon);
    }
    await context.close();
  });
});
