import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Configuration, Platform } from '../../demo/configuration/configuration.ts';
import { blocksFor, COLOUR, chosen, fillIn } from '../demo/helpers/paste.ts';
import { seeOffer } from '../demo/helpers/pasted-offer.ts';
import { openBrowser } from './helpers/browser.ts';
import { openShop, type Shop } from './helpers/shop.ts';

const INTEGRITY: string = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'))[
  'offer-elements.js'
].sha384;

/** What a platform's server makes of its template: the stand-in for PHP, Smarty and Stencil. */
const RENDERED: [RegExp, string][] = [
  [/<\?php .*? \?>\n/g, ''],
  [/<\?= .*?CustomerEmail\(\).*?\?>|\{\$offer\.email.*?\}/g, 'rowan.ash@example.com'],
  [/<\?= .*?IncrementId\(\).*?\?>|\{\$offer\.id.*?\}/g, 'LKS-10482'],
  [/<\?= .*?getSubtotal\(\).*?\?>|\{\$offer\.total.*?\}/g, '46.50'],
  [/<\?= .*?CurrencyCode\(\).*?\?>|\{\$offer\.currency.*?\}/g, 'GBP'],
  [/<\?= .*?\?>|\{\$offer\..*?\}|\{\/?literal\}/g, ''],
  [/\{\{checkout\.order\.id\}\}/g, '10482'],
];

/** As the shop's own interface of BigCommerce answers. */
const STORED_ORDER = {
  orderId: 10482,
  baseAmount: 50,
  discountAmount: 3.5,
  orderAmount: 61.2,
  currency: { code: 'GBP' },
  billingAddress: { email: 'rowan.ash@example.com', firstName: 'Rowan', lastName: 'Ash' },
};

const PURCHASE = `<script>
  window.dataLayer = [{ event: 'purchase', ecommerce: { transaction_id: 'LKS-10482', value: 46.5, currency: 'GBP' } }];
</script>`;

describe('a snippet that is pasted', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
    shop.serve('/api/storefront/orders/10482', {
      html: JSON.stringify(STORED_ORDER),
      headers: { 'content-type': 'application/json' },
    });
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  for (const [title, name, changes] of [
    ['a page of one’s own', 'html', {}],
    ['a page that pushes the order', 'html', { source: 'queue' }],
    ['a page that measures', 'html', { source: 'auto' }],
    ['a page of one’s own, after a purchase', 'html', { offer: 'post-purchase' }],
    ['an editor that takes unknown tags away', 'div', {}],
    ['an editor, after a purchase', 'div', { offer: 'post-purchase', source: 'queue' }],
    ['a template of Magento', 'magento', {}],
    ['a template of PrestaShop', 'prestashop', {}],
    ['BigCommerce’s Script Manager', 'bigcommerce', {}],
    ['a tag of Tag Manager', 'tag-manager', {}],
  ] satisfies [string, Platform, Partial<Configuration>][]) {
    it(`shows the offer in ${title}, in the colour that was chosen`, async () => {
      const code = snippet(name, changes);
      const path = `/pasted-${name}-${Object.values(changes).join('-')}`;
      shop.serve(path, {
        html: `<!doctype html><html lang="en-GB"><head><title>Thanks</title>${PURCHASE}</head><body><main><h1>Thank you</h1>${code}</main></body></html>`,
      });
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(shop.origin + path);
      const tag = 'offer' in changes ? 'post-purchase-offer' : 'referral-offer';
      assert.deepEqual(await seeOffer(page, tag), { count: 1, colour: COLOUR.computed, room: '416px' });
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('shows two offers where it was pasted twice, script and all, and tells the vendor of one order once', async () => {
    const code = snippet('html', {}).replace(/order-id="[^"]*"/, 'order-id="LKS-TWICE"');
    shop.serve('/pasted-twice', {
      html: `<!doctype html><html lang="en-GB"><head><title>Thanks</title></head><body><main>${code}${code}</main></body></html>`,
    });
    const page = await browser.newPage();
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    await page.goto(`${shop.origin}/pasted-twice`);
    const actions = page.locator('referral-offer [part~="action"]');
    for (const index of [0, 1]) await actions.nth(index).waitFor();
    const enrolments = shop.sandbox.log.filter(({ body }) => JSON.stringify(body).includes('LKS-TWICE'));
    assert.equal(enrolments.length, 1);
    assert.deepEqual(thrown, []);
    await page.close();
  });

  /** A snippet with everything filled in, as the platform's server sends it. */
  function snippet(platform: Platform, changes: Partial<Configuration>): string {
    const endpoint = `${shop.origin}/offers`;
    const configuration = chosen({ ...changes, endpoint, script: `${shop.origin}/offer-elements.js` });
    assert.equal(configuration.endpoint, endpoint);
    const blocks = blocksFor(platform, configuration, { integrity: INTEGRITY });
    const page = blocks.find(({ code }) => code.includes('offer-elements.js') && code.includes('<style>'))?.code ?? '';
    return fillIn(RENDERED.reduce((text, [template, value]) => text.replace(template, value), page));
  }
});
