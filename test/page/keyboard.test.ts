import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './helpers/browser.ts';
import { orderPage } from './helpers/markup.ts';
import { openShop, type Shop } from './helpers/shop.ts';

describe('a referral offer by keyboard alone', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  const focused = (page: Page) =>
    page.evaluate(() => document.querySelector('referral-offer')?.shadowRoot?.activeElement?.getAttribute('part'));

  for (const presentation of ['panel', 'button', 'link']) {
    it(`reaches action, privacy notice and terms of a ${presentation} in reading order, each with a visible ring`, async () => {
      const path = `/keys-${presentation}`;
      shop.serve(path, { html: orderPage({ attributes: `presentation="${presentation}"` }) });
      const page = await browser.newPage();
      await page.goto(`${shop.origin}${path}`);
      await page.locator('referral-offer [part~="action"]').waitFor();
      for (const part of ['action', 'privacy-link', 'terms-link']) {
        await page.keyboard.press('Tab');
        assert.equal(await focused(page), part);
        const ring = await page
          .locator(`referral-offer [part~="${part}"]`)
          .evaluate((element) => getComputedStyle(element).outlineStyle);
        assert.equal(ring, 'solid');
      }
      await page.close();
    });
  }

  it('opens the journey in a tab that cannot reach back', async () => {
    shop.serve('/keys-tab', { html: orderPage() });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${shop.origin}/keys-tab`);
    await page.locator('referral-offer [part~="action"]').waitFor();
    await page.keyboard.press('Tab');
    const [journey] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
    await journey.waitForLoadState();
    assert.equal(await journey.evaluate(() => window.opener), null);
    assert.equal(await journey.evaluate(() => document.referrer), '');
    await context.close();
  });

  it('opens the journey in a dialog, joins there, closes it from there, and is back where it was', async () => {
    shop.serve('/keys-dialog', { html: orderPage({ attributes: 'open="dialog"' }) });
    const page = await browser.newPage();
    await page.goto(`${shop.origin}/keys-dialog`);
    const element = page.locator('referral-offer');
    // Until what opens a dialog has come, a press opens a tab.
    await element.locator('[part~="action"][aria-haspopup]').waitFor();
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      for (const type of ['offer-select', 'offer-enrol', 'offer-dismiss']) {
        document.addEventListener(type, (event) => told.push(event.type));
      }
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const journey = element.locator('iframe').contentFrame();
    // Real presses in the vendor's own page: its messages come from its own window and origin.
    await journey.getByRole('button', { name: 'Join' }).focus();
    await page.keyboard.press('Enter');
    await journey.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Enter');
    await element.locator('dialog').waitFor({ state: 'detached' });
    assert.equal(await focused(page), 'action');
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'told')), [
      'offer-select',
      'offer-enrol',
      'offer-dismiss',
    ]);
    await page.close();
  });
});
