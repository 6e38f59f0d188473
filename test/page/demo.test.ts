import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { after, before, describe, it } from 'node:test';
import AxeSource from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { listed, postPurchaseSituations, referralSituations } from '../../demo/situations.ts';
import { openBrowser } from './helpers/browser.ts';

/** Situations in which the shopper sees an offer; in all others the page is as it would be without one. */
const withOffer = new Set(
  [referralSituations, postPurchaseSituations].flatMap((groups) =>
    groups
      .filter(({ label }) => label.startsWith('There'))
      .flatMap(({ label, situations }) =>
        label.startsWith('There is none') ? [] : situations.map((situation) => situation.label),
      ),
  ),
);

describe('npm start', () => {
  let shop: ChildProcess;
  let address: string;
  let browser: Browser;
  let taken: Server;

  before(async () => {
    // Somebody else has the first port, so that ours must move on.
    taken = createServer().listen(5173, '127.0.0.1');
    await Promise.race([once(taken, 'listening'), once(taken, 'error')]);
    shop = spawn(process.execPath, ['demo/start.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
    address = await firstLine(shop);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    shop?.kill();
    taken?.close();
  });

  it('prints one address, and moves on from a taken port', () => {
    assert.match(address, /^http:\/\/localhost:\d+\/$/);
    assert.notEqual(new URL(address).port, '5173');
  });

  it('shows both offers on a page that is accessible, with nothing said on the console', async () => {
    const { page, complaints } = await open();
    await page.locator('referral-offer [part~="headline"]').waitFor();
    await page.locator('post-purchase-offer [part~="action"]').waitFor();
    await page.evaluate(AxeSource.source);
    const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    assert.deepEqual(violations, []);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  for (const [name, tag, groups] of [
    ['referral', 'referral-offer', referralSituations],
    ['post-purchase', 'post-purchase-offer', postPurchaseSituations],
  ] as const) {
    it(`brings about every situation of the ${name} switcher, and the page goes on`, async () => {
      const { page, thrown } = await open();
      await page.locator(`${tag} [part~="action"]`).waitFor();
      for (const { label, attributes } of listed(groups)) {
        await page.selectOption(`select[name="${name}"]`, { label });
        // By now it has heard of the new order, and is loading at least.
        await page
          .locator(`${tag}:is(:state(shown), :state(empty), :state(failed), :state(done))`)
          .waitFor({ state: 'attached' });
        const hasOffer = (await page.locator(`${tag} [part~="action"]`).count()) > 0;
        const expected = withOffer.has(label) || attributes?.['preview'] !== undefined;
        assert.equal(hasOffer, expected, label);
        // The page's own words stand, whatever happened above them.
        assert.equal(await page.locator('#next').isVisible(), true);
      }
      assert.deepEqual(thrown, []);
      await page.close();
    });
  }

  it('shows a view as it is counted, until the vendor has it', async () => {
    const { page } = await open();
    const meter = page.locator('view-meter');
    const partners = meter.locator('li').last();
    const told = async () => Number(await meter.locator('[data-record="told"]').textContent());
    await page.locator('post-purchase-offer [part~="action"]').waitFor();
    assert.doesNotMatch((await partners.textContent()) ?? '', /Shown/);
    const before = await told();
    await page.locator('post-purchase-offer').scrollIntoViewIfNeeded();
    await partners.filter({ hasText: /100 %, 0\.\d s/ }).waitFor();
    await partners.filter({ hasText: 'Shown' }).waitFor();
    await page.waitForFunction(
      (count) => Number(document.querySelector('[data-record="told"]')?.textContent) > count,
      before,
    );
    await meter.locator('[data-record="waiting"]').filter({ hasText: '0' }).waitFor();
    await page.selectOption('select[name="referral"]', { label: 'Touchpoint switched off' });
    await meter.locator('li').first().filter({ hasText: 'No offer' }).waitFor();
    await page.close();
  });

  it('lists what reached the vendor without saying who the shopper is, or a friend', async () => {
    const { page } = await open();
    const arrived = (call: string) =>
      page.locator('offer-console li.proxy').filter({ hasText: call }).first().waitFor();
    const choose = (name: string, label: string) => page.selectOption(`select[name="${name}"]`, { label });
    await arrived('POST /api/entry-point/v2/offer');
    await choose('referral', 'Friends are invited');
    const form = page.locator('referral-offer [part~="form"]');
    await form.getByLabel('Name (optional)').fill('Hazel Birch');
    await form.getByLabel('E-mail or phone').fill('hazel.birch@example.com');
    await form.getByText('Add another friend').click();
    await form.getByLabel('E-mail or phone').last().fill('+44 7700 900456');
    const consent = form.getByRole('checkbox');
    if ((await consent.count()) > 0) await consent.check();
    await form.locator('[part~="action"]').click();
    await arrived('/customer/referrals');
    await choose('post-purchase', 'Joined');
    await page.locator('post-purchase-offer [part~="action"]').click();
    await arrived('/promotion/issue');
    const console = (await page.locator('offer-console').textContent()) ?? '';
    assert.match(console, /"identifierName": "mobile"|"identifierName": "email"/);
    assert.match(console, /"referral_type"/);
    assert.doesNotMatch(console, /rowan|hazel|birch|7700 ?900|example\.com/i);
    const proofs = [...console.matchAll(/"authorization": "([^"]*)"/gi)].map(([, value]) => value);
    assert.deepEqual(new Set(proofs), new Set(['•••']));
    await page.close();
  });

  it('ends cleanly when it is told to', async () => {
    const end = once(shop, 'exit');
    shop.kill('SIGINT');
    const [code] = await end;
    assert.equal(code, 0);
  });

  async function open(): Promise<{ page: Page; complaints: string[]; thrown: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    const thrown: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.goto(address);
    return { page, complaints, thrown };
  }
});

async function firstLine(process: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of process.stdout ?? []) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.trim();
}
