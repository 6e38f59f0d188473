import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './helpers/browser.ts';
import { orderPage } from './helpers/markup.ts';
import { openShop, type Shop } from './helpers/shop.ts';
import { gatherThrown } from './helpers/thrown.ts';

const NONCE = 'd2VsbCBrbm93bg';
/** With its release behind it. */
const SEGMENTS = /offer-elements\.segments\.js/;
const PARTS = ['offer-elements.extras.js', 'offer-elements.page.js', 'offer-elements.segments.js'];

describe('what the script fetches when it is wanted', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  /** Opens a page with an offer of segments, and gathers what goes wrong on it, and what it asks for. */
  async function visit(
    path: string,
    headers: Record<string, string> = {},
    prepare: (page: Page) => Promise<unknown> = async () => {},
  ) {
    const html = orderPage({ fallback: '<p id="fallback">Thank you.</p>' })
      .replaceAll('referral-offer', 'post-purchase-offer')
      .replace('<script', `<script nonce="${NONCE}"`);
    shop.serve(path, { html, headers });
    const page = await browser.newPage();
    const asked: string[] = [];
    const errors = gatherThrown(page);
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
    await prepare(page);
    await page.goto(`${shop.origin}${path}`);
    return { page, errors, asked };
  }

  const panel = (page: Page) => page.locator('post-purchase-offer').getByRole('region');

  it('is only what a page needs', async () => {
    const { page, asked } = await visit('/parts');
    await panel(page).waitFor();
    assert.deepEqual(
      asked.filter((name) => PARTS.includes(name)),
      ['offer-elements.segments.js'],
    );
    await page.close();
  });

  it('passes a policy of nonces, with Trusted Types', async () => {
    const policy = [
      "default-src 'none'",
      `script-src 'nonce-${NONCE}'`,
      "connect-src 'self'",
      "style-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types offer-elements',
    ].join('; ');
    const { page, errors } = await visit('/parts-nonce', { 'content-security-policy': policy });
    await panel(page).waitFor();
    assert.deepEqual(errors, []);
    await page.close();
  });

  const faults: Record<string, (page: Page) => Promise<unknown>> = {
    'was altered by one bit': (page) => {
      const text = readFileSync(new URL('../../dist/offer-elements.segments.js', import.meta.url));
      text[100] = (text[100] ?? 0) ^ 1;
      return page.route(SEGMENTS, (route) => route.fulfill({ body: text, contentType: 'text/javascript' }));
    },
    'is missing': (page) => page.route(SEGMENTS, (route) => route.fulfill({ status: 404, body: '' })),
    'is something else': (page) =>
      page.route(SEGMENTS, (route) =>
        route.fulfill({ body: 'throw new Error("not ours")', contentType: 'text/javascript' }),
      ),
    'does not answer': (page) => page.route(SEGMENTS, (route) => route.abort()),
  };

  for (const [fault, prepare] of Object.entries(faults)) {
    it(`leaves what the page wrote where a part ${fault}, and throws nothing`, async () => {
      const { page, errors } = await visit(`/parts-${Object.keys(faults).indexOf(fault)}`, {}, prepare);
      await page.locator('post-purchase-offer:state(failed)').waitFor({ state: 'attached' });
      assert.equal(await page.locator('#fallback').isVisible(), true);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
