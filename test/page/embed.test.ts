import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './helpers/browser.ts';
import { openShop, type Shop } from './helpers/shop.ts';
import { readTemplate, type Template } from './helpers/tag-manager.ts';

const SNIPPET = readFileSync(new URL('../../demo/embed/tag-manager.html', import.meta.url), 'utf8');

const SCRIPT = '<script src="/offer-elements.js" async></script>';

let orders = 0;
function newOrder(): string {
  orders += 1;
  return `EMBED-${orders}`;
}

describe('what stands for an offer', () => {
  let shop: Shop;
  let browser: Browser;
  let page: Page;
  let pages = 0;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));
  afterEach(() => page.close());

  /** What went wrong on a page, and what its console was told. */
  interface Visited {
    errors: string[];
    warnings: string[];
  }

  async function visit(body: string, head = SCRIPT): Promise<Visited> {
    pages += 1;
    shop.asked.length = 0;
    shop.serve(`/embed-${pages}`, {
      html: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Thank you</title>${head}</head><body>${body}</body></html>`,
    });
    page = await browser.newPage();
    const visited: Visited = { errors: [], warnings: [] };
    page.on('pageerror', ({ message }) => visited.errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'warning') visited.warnings.push(message.text());
    });
    await page.goto(`${shop.origin}/embed-${pages}`);
    return visited;
  }

  /** Waits for an offer, and says how many there are. */
  async function shown(tag = 'referral-offer'): Promise<number> {
    await page.locator(`${tag}:state(shown)`).first().waitFor();
    return page.locator(`${tag}:state(shown)`).count();
  }

  /** In the page, by the tag manager's rules. */
  async function runTemplate(run: { template: Template; data: object }): Promise<unknown> {
    await page.addScriptTag({ path: fileURLToPath(new URL('helpers/run-template.js', import.meta.url)) });
    return page.evaluate((given) => Reflect.get(window, 'runTemplate')(given), run);
  }

  const asked = () => shop.asked.filter(({ path }) => path.endsWith('-offer')).length;

  const box = (more = '', inside = '<p>Thank you.</p>') =>
    `<div data-offer="referral" data-email="rowan.ash@example.com" data-order-total="46.50" data-order-currency="GBP" ${more}>${inside}</div>`;
  const order = () => `data-order-id="${newOrder()}"`;

  describe('a box', () => {
    it('becomes the element, with what was in it as its fallback', async () => {
      const { errors, warnings } = await visit(box(`${order()} data-presentation="button"`));
      assert.equal(await shown(), 1);
      assert.equal(await page.locator('[data-offer] > referral-offer > p').count(), 1);
      assert.equal(await page.locator('referral-offer').getAttribute('presentation'), 'button');
      assert.deepEqual([errors, warnings], [[], []]);
    });

    it('keeps what was in it where there is no offer', async () => {
      await visit(
        box(order()).replace('rowan.ash', 'offer-touchpoint-disabled-404').replace('example.com', 'sandbox.example'),
      );
      await page.locator('referral-offer:state(empty)').waitFor();
      assert.equal(await page.getByText('Thank you.').isVisible(), true);
    });

    it('may be for after a purchase', async () => {
      await visit(box(order()).replace('"referral"', '"post-purchase"'));
      assert.equal(await shown('post-purchase-offer'), 1);
    });

    it('is shown once when it was pasted twice, and the second stays as it is', async () => {
      const html = box(order());
      await visit(html + html);
      assert.equal(await shown(), 1);
      assert.equal(await page.locator('referral-offer').count(), 1);
      assert.equal(await page.locator('[data-offer] > p').isVisible(), true);
      assert.equal(asked(), 1);
    });

    it('survives an editor that makes quotes of its own', async () => {
      const { warnings } = await visit(box(order()).replace(/"/g, '”').replace('data-offer=”', 'data-offer=“'));
      assert.equal(await shown(), 1);
      assert.deepEqual(warnings, []);
    });

    it('says on the console that a word is none, and stays as it is', async () => {
      const { errors, warnings } = await visit(box(order()).replace('"referral"', '"refferal"'));
      await page.waitForFunction(() => customElements.get('referral-offer'));
      if (warnings.length === 0) await page.waitForEvent('console');
      assert.match(warnings[0] ?? '', /refferal/);
      assert.equal(await page.locator('referral-offer').count(), 0);
      assert.deepEqual(errors, []);
    });

    it('lets no attribute through that is none of the element’s, and writes nobody into one', async () => {
      const { errors } = await visit(
        box(`${order()} data-onclick="throw 1" data-style="color: red" data-id="x" data-class="y" data-slot="z"`),
      );
      assert.equal(await shown(), 1);
      const names = await page.locator('referral-offer').evaluate((element) => element.getAttributeNames());
      assert.deepEqual(names.sort(), ['order-currency', 'order-id', 'order-total']);
      assert.deepEqual(errors, []);
    });

    for (const consent of ['denied', 'required', 'auto']) {
      it(`sends nothing and stores nothing with data-consent="${consent}"`, async () => {
        await visit(box(`${order()} data-consent="${consent}"`));
        await page.locator('referral-offer:state(empty)').waitFor();
        assert.deepEqual(shop.asked, []);
        const kept = await page.evaluate(async () => [
          document.cookie,
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
        ]);
        assert.deepEqual(kept, ['', 0, 0, 0, 0]);
      });
    }
  });

  describe('an entry of the queue', () => {
    const entry = (more: object = {}) => ({
      offer: 'referral',
      into: '#thanks',
      attributes: {
        email: 'rowan.ash@example.com',
        'order-id': newOrder(),
        'order-total': 46.5,
        'order-currency': 'GBP',
        debug: true,
      },
      ...more,
    });
    const pushed = (...entries: object[]) =>
      `<script>(window.offerElements ||= []).push(...${JSON.stringify(entries)})</script>`;
    const place = '<main id="thanks"><p>Thank you.</p></main>';

    it('is placed when it was pushed before the script', async () => {
      const { errors } = await visit(pushed(entry()) + place);
      assert.equal(await shown(), 1);
      assert.equal(await page.locator('main > p + referral-offer').getAttribute('email'), null);
      assert.deepEqual(errors, []);
    });

    it('is placed when it is pushed after the script', async () => {
      await visit(place);
      await page.waitForFunction(() => customElements.get('referral-offer'));
      await page.addScriptTag({ content: pushed(entry()).replace(/<\/?script>/g, '') });
      assert.equal(await shown(), 1);
    });

    it('is placed once when it was pushed twice', async () => {
      const one = entry();
      await visit(pushed(one, one) + place + pushed(one));
      assert.equal(await shown(), 1);
      assert.equal(await page.locator('referral-offer').count(), 1);
      assert.equal(asked(), 1);
    });

    const wrong: [string, object][] = [
      ['nothing is there', { into: '#nowhere' }],
      ['the selector is none', { into: '::::' }],
      ['the selector is no text', { into: 7 }],
      ['the offer is none', { offer: 'refferal' }],
    ];
    for (const [title, more] of wrong) {
      it(`says so on the console where ${title}, and throws nothing`, async () => {
        const { errors, warnings } = await visit(pushed(entry(more)) + place);
        if (warnings.length === 0) await page.waitForEvent('console');
        assert.match(warnings[0] ?? '', /^Offer Elements: /);
        assert.equal(await page.locator('referral-offer').count(), 0);
        assert.deepEqual(errors, []);
      });
    }
  });

  describe('a tag of Google Tag Manager', () => {
    const purchase = (id: string) =>
      `<script>(window.dataLayer ||= []).push({ event: 'purchase', ecommerce: { transaction_id: '${id}', value: 46.5, currency: 'GBP' } })</script>`;
    const banner = `<script>
      window.dataLayer = [];
      function gtag() { dataLayer.push(arguments); }
      gtag('consent', 'default', { ad_storage: 'granted', ad_user_data: 'granted' });
    </script>`;
    const place = '<main><p id="order-summary">Thank you.</p></main>';

    it('by a template, which may do nothing else, shows the offer with the order of the purchase', async () => {
      await visit(banner + place + purchase(newOrder()), '');
      const script = `${shop.origin}/offer-elements.js`;
      const template = readTemplate(script);
      const data = { script, offer: 'referral', into: 'main', email: 'rowan.ash@example.com' };
      for (const name of Object.keys(data)) {
        const fields = JSON.stringify(template.fields);
        assert.ok(fields.includes(`"name":"${name}"`), name);
      }
      assert.equal(await runTemplate({ template, data }), 'success');
      assert.equal(await shown(), 1);
      // Fired again, by another trigger.
      assert.equal(await runTemplate({ template, data }), 'success');
      assert.equal(await page.locator('referral-offer').count(), 1);
      assert.equal(asked(), 1);
    });

    it('by a template says that the script could not be had', async () => {
      await visit(place, '');
      const script = `${shop.origin}/absent.js`;
      const data = { script, offer: 'referral', into: 'main' };
      assert.equal(await runTemplate({ template: readTemplate(script), data }), 'failure');
    });

    /** As the tag manager hands it to the page: its variables are expressions by then. */
    const snippet = () =>
      SNIPPET.replace('{{Customer Email}}', '"rowan.ash@example.com"').replace(
        'https://shop.example/offer-elements.js',
        `${shop.origin}/offer-elements.js`,
      );

    it('by custom HTML shows the offer beside what a selector finds, once', async () => {
      const { errors } = await visit(banner + place + purchase(newOrder()) + snippet() + snippet(), '');
      assert.equal(await shown(), 1);
      assert.equal(await page.locator('#order-summary + referral-offer').count(), 1);
      assert.equal(await page.locator('referral-offer').count(), 1);
      assert.deepEqual(errors, []);
    });

    it('by custom HTML is ECMAScript 5', () => {
      const [, code = ''] = /<script>([\s\S]*)<\/script>/.exec(snippet()) ?? [];
      assert.ok(code.includes('createElement'));
      assert.doesNotThrow(() => parse(code, { ecmaVersion: 5 }));
      assert.throws(() => parse(code.replace('var', 'const'), { ecmaVersion: 5 }));
    });
  });
});
