import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { outcomesOf } from '../../../demo/situations.ts';
import { openBrowser } from '../helpers/browser.ts';
import { type Demo, startDemo } from '../helpers/demo.ts';
import { openConfigurator } from '../helpers/open-configurator.ts';

describe('npm start, whatever is chosen to happen,', () => {
  let demo: Demo;
  let browser: Browser;

  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    demo?.process.kill();
  });

  for (const offer of ['referral', 'post-purchase']) {
    it(`brings about everything that can happen to a ${offer} offer, and the page goes on`, async () => {
      const { page, shop, thrown } = await openConfigurator(browser, `${demo.address}#offer=${offer}`);
      const number = shop.locator('[data-order="number"]');
      await shop.locator(`${offer}-offer [part~="action"]`).waitFor();
      for (const { name, label, group, attributes } of outcomesOf(offer, '').slice(1)) {
        const earlier = (await number.textContent()) ?? '';
        await page.selectOption('#outcome', name);
        await number.filter({ hasNotText: earlier }).waitFor();
        await shop
          .locator(`${offer}-offer:is(:state(shown), :state(empty), :state(failed), :state(done))`)
          .waitFor({ state: 'attached' });
        const hasOffer = (await shop.locator(`${offer}-offer [part~="action"]`).count()) > 0;
        // In all others the page is as it would be without one.
        const isOffered = group.label.startsWith('There') && group.label !== 'There is none';
        assert.equal(hasOffer, isOffered || attributes?.['preview'] !== undefined, label);
        // The page's own words stand, whatever happened above them.
        assert.equal(await shop.locator('#next').isVisible(), true);
      }
      assert.deepEqual(thrown, []);
      await page.close();
    });
  }
});
