import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { engine, openBrowser } from './helpers/browser.ts';
import { openShop, type Shop } from './helpers/shop.ts';
import { isTold, timesTold, viewPage } from './helpers/views.ts';

/** Milliseconds in which a second view would have been told: its second, and a repeat. */
const LONG_ENOUGH = 2_500;

describe('a view, on a page of the shop', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  /** Opens an order's page. What goes wrong on it is a fault in every test. */
  async function open(order: string, parts: Parameters<typeof viewPage>[1] = {}, context?: BrowserContext) {
    shop.serve(`/${order}`, { html: viewPage(order, parts) });
    const page = await (context ?? browser).newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const address = `${shop.origin}/${order}`;
    return { page, address, errors };
  }

  it('is one where the script is loaded twice, and the element is there twice', async () => {
    const { page, address, errors } = await open('TWICE', { scripts: 2, elements: 2 });
    await page.goto(address);
    await isTold(shop.sandbox, 'TWICE');
    await pause(LONG_ENOUGH);
    assert.equal(timesTold(shop.sandbox, 'TWICE'), 1);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('is told where a blocker ends every ping, and beacons are refused', async () => {
    const { page, address, errors } = await open('PINGS', {
      head: '<script>navigator.sendBeacon = () => false</script>',
    });
    await page.route('**', (route) => (route.request().resourceType() === 'ping' ? route.abort() : route.continue()));
    await page.goto(address);
    await isTold(shop.sandbox, 'PINGS');
    assert.deepEqual(errors, []);
    await page.close();
  });

  // Only Chromium’s driver takes a shop its room.
  if (engine === 'chromium') {
    it('is told where the browser gives the shop no room to store anything', async () => {
      const { page, address, errors } = await open('QUOTA');
      const session = await page.context().newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: shop.origin, quotaSize: 0 });
      await page.goto(address);
      await isTold(shop.sandbox, 'QUOTA');
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  for (const [title, fetchOfTheShop] of [
    ['throws', "() => { throw new Error('Not now') }"],
    ['never settles', '() => new Promise(() => {})'],
  ] as const) {
    it(`is told by the next page where a fetch of the shop’s ${title}`, async () => {
      const order = `WRAPPED-${title.replace(' ', '-')}`;
      const head = `<script>addEventListener('offer-load', () => { window.fetch = ${fetchOfTheShop} })</script>`;
      const context = await browser.newContext();
      const { page, address, errors } = await open(order, { head }, context);
      await page.goto(address);
      await shown(page);
      await stored(page);
      assert.equal(timesTold(shop.sandbox, order), 0);
      shop.serve(`/${order}-next`, { html: viewPage(`${order}-NEXT`) });
      await page.goto(`${address}-next`);
      await isTold(shop.sandbox, order);
      await pause(LONG_ENOUGH);
      assert.equal(timesTold(shop.sandbox, order), 1);
      assert.deepEqual(errors, []);
      await context.close();
    });
  }

  it('leaves nothing that listens for the end of a page', async () => {
    const { page, address } = await open('LISTENERS');
    await page.addInitScript(() => {
      const added: string[] = [];
      Object.assign(window, { added });
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, ...rest) {
        if (/unload|pagehide|freeze/.test(type)) added.push(type);
        return addEventListener.call(this, type, ...rest);
      };
    });
    await page.goto(address);
    await isTold(shop.sandbox, 'LISTENERS');
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'added')), []);
    assert.deepEqual(await page.evaluate(() => [window.onunload, window.onbeforeunload, window.onpagehide]), [
      null,
      null,
      null,
    ]);
    await page.close();
  });
});

async function shown(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => document.addEventListener('offer-shown', resolve)));
}

/** Waits until the origin's storage holds a view. */
async function stored(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('offer-elements');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(false);
        opening.onsuccess = () => {
          const count = opening.result.transaction('views').objectStore('views').count();
          count.onsuccess = () => resolve(count.result > 0);
          opening.result.close();
        };
      }),
  );
}
