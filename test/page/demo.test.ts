import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { HOLE } from '../../demo/snippets/snippet.ts';
import { openBrowser } from './helpers/browser.ts';
import { type Demo, startDemo } from './helpers/demo.ts';
import { type OpenedConfigurator, openConfigurator } from './helpers/open-configurator.ts';

describe('npm start', () => {
  let demo: Demo;
  let browser: Browser;
  let taken: Server;

  before(async () => {
    // Somebody else has the first port, so that ours must move on.
    taken = createServer();
    // An error is as good: whoever looks at the demo meanwhile has taken it already.
    await new Promise<unknown>((resolve) => taken.on('error', resolve).listen(5173, '127.0.0.1', () => resolve(0)));
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    demo?.process.kill();
    taken?.close();
  });

  it('prints one address, and moves on from a taken port', () => {
    assert.match(demo.address, /^http:\/\/localhost:\d+\/$/);
    assert.notEqual(new URL(demo.address).port, '5173');
  });

  it('shows an offer in the sample shop, with nothing said on the console', async () => {
    const { page, shop, complaints } = await open();
    await shop.locator('referral-offer [part~="headline"]').waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('shows a view as it is counted, until the vendor has it', async () => {
    const { page, shop } = await open('#offer=post-purchase');
    const meter = page.locator('.meter');
    const told = async () => Number(await meter.locator('[data-record="told"]').textContent());
    const before = await told();
    await shop.locator('post-purchase-offer [part~="action"]').waitFor();
    await meter.locator('.word').filter({ hasText: 'Shown' }).waitFor();
    await page.waitForFunction(
      (count) => Number(document.querySelector('[data-record="told"]')?.textContent) > count,
      before,
    );
    await meter.locator('[data-record="waiting"]').filter({ hasText: '0' }).waitFor();
    await page.selectOption('#outcome', { label: 'No offer' });
    await meter.locator('.word').filter({ hasText: 'No offer' }).waitFor();
    await page.close();
  });

  it('lists what reached the vendor without saying who the shopper is, or a friend', async () => {
    const { page, shop } = await open();
    const arrived = (call: string) => page.locator('.log li.proxy').filter({ hasText: call }).first().waitFor();
    await arrived('POST /api/entry-point/v2/offer');
    await page.selectOption('#outcome', { label: 'Friends are invited' });
    const form = shop.locator('referral-offer [part~="form"]');
    await form.getByLabel('Name (optional)').fill('Hazel Birch');
    await form.getByLabel('E-mail or phone').fill('hazel.birch@example.com');
    await form.getByRole('button', { name: 'Add another friend' }).press('Enter');
    await form.getByLabel('E-mail or phone').last().fill('+44 7700 900456');
    await form.getByRole('checkbox').press('Space');
    await form.locator('[part~="action"]').press('Enter');
    await arrived('/customer/referrals');
    await page.locator('.panels summary').filter({ hasText: 'Offer' }).click();
    await page.locator('#offer-post-purchase').check();
    await page.selectOption('#outcome', { label: 'Joined' });
    await shop.locator('post-purchase-offer [part~="action"]').filter({ hasText: 'Join' }).press('Enter');
    await arrived('/promotion/issue');
    const log = (await page.locator('.log').textContent()) ?? '';
    assert.match(log, /"identifierName": "mobile"|"identifierName": "email"/);
    assert.match(log, /"referral_type"/);
    assert.doesNotMatch(log, /rowan|hazel|birch|7700 ?900|example\.com/i);
    const proofs = [...log.matchAll(/"authorization": "([^"]*)"/gi)].map(([, value]) => value);
    assert.deepEqual(new Set(proofs), new Set(['•••']));
    await page.close();
  });

  it('lists what this page has asked, each with its time, and nothing of earlier visits', async () => {
    const calls = (page: Page) => page.locator('.log li.proxy').filter({ hasText: 'POST /api/entry-point/v2/offer' });
    const earlier = await open();
    await calls(earlier.page).first().waitFor();
    await earlier.page.getByRole('button', { name: 'Place another order' }).click();
    await calls(earlier.page).nth(1).waitFor();
    await earlier.page.close();
    const { page } = await open();
    await calls(page).first().waitFor();
    await page.getByRole('button', { name: 'Place another order' }).click();
    await calls(page).nth(1).waitFor();
    assert.equal(await calls(page).count(), 2);
    const times = (await calls(page).locator('.when').allTextContents()).map(Number.parseFloat);
    assert.ok((times[0] ?? 0) > (times[1] ?? 0), `${times}`);
    await page.close();
  });

  it('ends where its panes end, however much they hold', async () => {
    const { page, shop } = await open();
    await shop.locator('referral-offer [part~="headline"]').waitFor();
    await page.locator('.log li').first().waitFor();
    const surplus = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    assert.equal(surplus, 0);
    await page.close();
  });

  it('shows at once what the element makes of a colour that cannot be read', async () => {
    const { page, shop } = await open();
    const action = shop.locator('referral-offer [part~="action"]');
    await action.waitFor();
    await page.getByLabel('Button, light', { exact: true }).fill('#f4f4c0');
    await page.waitForFunction(() => {
      const element = document.querySelector('iframe')?.contentDocument?.querySelector('referral-offer');
      const button = element?.shadowRoot?.querySelector('[part~="action"]');
      return button && getComputedStyle(button).color === 'rgb(0, 0, 0)';
    });
    await page.close();
  });

  it('takes a ready look over whole, its font too', async () => {
    const { page } = await open();
    await page.getByLabel('Begin with a ready look').selectOption('bold');
    await page.waitForFunction(() => location.hash.includes('look-headline-font'));
    await page.close();
  });

  it('records an order as a till does, and keeps it while the network is away', async () => {
    const { page, shop } = await open();
    await shop.locator('referral-offer [part~="headline"]').waitFor();
    const till = page.locator('button[name="till"]');
    await till.click();
    await page.getByText('Outcome: recorded.').waitFor();
    await page.context().setOffline(true);
    await till.click();
    await page.getByText('Outcome: kept, offline.').waitFor();
    await page.context().setOffline(false);
    const redemptions = page.locator('.log li.proxy').filter({ hasText: 'coupon_redemption' });
    await redemptions.nth(1).waitFor();
    await page.close();
  });

  it('serves script and proxy to a page of one’s own, with the snippet as it was copied', async () => {
    const { page } = await open('#look-accent=1f4d3f');
    await page.getByRole('button', { name: 'Fill in this computer’s' }).click();
    await page
      .locator('#snippet-panel pre')
      .filter({ hasText: `${demo.address}offer-elements.js` })
      .waitFor();
    const snippet = (await page.locator('#snippet-panel pre').textContent()) ?? '';
    const details: Record<string, string> = { '[ORDER SUBTOTAL]': '46.50', '[CURRENCY CODE]': 'GBP' };
    const body = snippet.replace(HOLE, (gap) => details[gap] ?? 'rowan@example.com');
    await page.route('**/mine.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${demo.address}mine.html`);
    const action = page.locator('referral-offer [part~="action"]');
    await action.waitFor();
    assert.equal(await action.evaluate((link) => getComputedStyle(link).backgroundColor), 'rgb(31, 77, 63)');
    await page.close();
  });

  it('serves what the documents say of each platform as pages', async () => {
    const answer = await fetch(`${demo.address}demo/wordpress/README.html`);
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await answer.text(), /<h1 id="offers-on-wordpress">Offers on WordPress<\/h1>/);
  });

  it('ends cleanly when it is told to', async () => {
    const end = once(demo.process, 'exit');
    demo.process.kill('SIGINT');
    const [code] = await end;
    assert.equal(code, 0);
  });

  function open(hash = ''): Promise<OpenedConfigurator> {
    return openConfigurator(browser, demo.address + hash);
  }
});
