import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../setup/browser.mjs';
import { openShop, type Shop } from '../helpers/shop.ts';
import { isTold, timesTold, viewPage } from '../helpers/views.ts';

/** Milliseconds in which a page that was not hidden would have been counted. */
const LONG_ENOUGH = 2_500;

// Playwright tells every page that it is visible.
describe('an offer on a page that nobody sees', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    const executablePath = findBrowser() ?? '';
    [shop, browser] = await Promise.all([openShop(), puppeteer.launch({ executablePath, args: browserArguments })]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  /** Nothing while it is hidden, though its offer is there, and one when it no longer is. */
  async function isCountedBy(order: string, reveal: () => Promise<unknown>): Promise<void> {
    while (!shop.sandbox.log.some(({ query }) => query['confirmation_number'] === order)) {
      await shop.sandbox.nextArrival();
    }
    await pause(LONG_ENOUGH);
    assert.equal(timesTold(shop.sandbox, order), 0);
    await reveal();
    await isTold(shop.sandbox, order);
    await pause(LONG_ENOUGH);
    assert.equal(timesTold(shop.sandbox, order), 1);
  }

  it('counts when its tab comes to the front', async () => {
    shop.serve('/behind', { html: viewPage('BEHIND') });
    const page = await browser.newPage();
    const front = await browser.newPage();
    await page.goto(`${shop.origin}/behind`);
    await isCountedBy('BEHIND', () => page.bringToFront());
    await Promise.all([page.close(), front.close()]);
  });

  it('counts when its window is no longer minimised', async () => {
    shop.serve('/small', { html: viewPage('SMALL') });
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    const { windowId } = await session.send('Browser.getWindowForTarget');
    const make = (windowState: 'minimized' | 'normal') =>
      session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
    await make('minimized');
    await page.goto(`${shop.origin}/small`);
    await isCountedBy('SMALL', () => make('normal'));
    await page.close();
  });

  it('counts when a page that was rendered beforehand is gone to', async () => {
    shop.serve('/beforehand', { html: viewPage('BEFOREHAND') });
    const rules = { prerender: [{ urls: ['/beforehand'], eagerness: 'immediate' }] };
    shop.serve('/basket', {
      html: `<!doctype html><title>Basket</title><a href="/beforehand">Pay</a>
        <script type="speculationrules">${JSON.stringify(rules)}</script>`,
    });
    const page = await browser.newPage();
    await page.goto(`${shop.origin}/basket`);
    // Nobody has pressed anything: whoever asks for the offer is the page that was rendered beforehand.
    await isCountedBy('BEFOREHAND', () => page.click('a'));
  });
});
