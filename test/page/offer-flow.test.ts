import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './helpers/browser.ts';
import { openShop, type Shop } from './helpers/shop.ts';

function page(attributes: string): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Order confirmed</title>
    <script src="/offer-elements.js" async></script>
  </head>
  <body>
    <h1>Thank you</h1>
    <post-purchase-offer first-name="Rowan" order-total="46.50" order-currency="GBP" ${attributes}>
      <p id="thanks">Thank you for your order.</p>
    </post-purchase-offer>
    <h2 id="next">What happens now</h2>
    <p id="far" style="margin-block-start: 3000px">The end of the page.</p>
  </body>
</html>`;
}

describe('a flow of five offers, from the built script', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  /** The calls of the vendor's log as method, what was asked for, and the offer's index. */
  const calls = () =>
    shop.sandbox.log.map(({ method, path, query }) =>
      [method, /flows\/new$|offers\/new$|accept$|reject$|flows(?=\/[^/]+$)/.exec(path)?.[0] ?? path, query['index']]
        .filter((word) => word !== undefined)
        .join(' '),
    );

  it('asks exactly what each answer asks for, in order, nothing twice and nothing of its own', async () => {
    shop.serve('/flow', { html: page('order-id="FLOW-1"') });
    shop.sandbox.clearLog();
    const context = await browser.newContext();
    const tab = await context.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    await tab.goto(`${shop.origin}/flow`);
    const element = tab.locator('post-purchase-offer');
    const accept = element.locator('[part~="action"]');
    const decline = element.locator('[part~="decline"]');
    const headline = element.getByRole('heading');
    const seen: (string | null)[] = [];
    for (const answer of ['accept', 'decline', 'accept', 'decline', 'accept'] as const) {
      const words = await headline.textContent();
      seen.push(words);
      if (answer === 'accept') {
        const [partner] = await Promise.all([context.waitForEvent('page'), accept.click()]);
        await partner.waitForLoadState();
        assert.equal(await partner.evaluate(() => window.opener), null);
        assert.equal(await partner.evaluate(() => document.referrer), '');
        await partner.close();
      } else {
        await decline.click();
      }
      await tab.waitForFunction(
        (before) =>
          document.querySelector('post-purchase-offer')?.shadowRoot?.querySelector('[part~="headline"]')
            ?.textContent !== before,
        words,
      );
    }
    await tab.locator('#thanks').waitFor();
    assert.equal(new Set(seen).size, 5);
    assert.ok(shop.sandbox.log.every(({ repeated }) => !repeated));
    // Two go their ways at once: the browser to the partner's page, the proxy to the next offer.
    const isAccept = (call: string) => call.startsWith('GET accept');
    assert.deepEqual(calls().filter(isAccept), ['GET accept 0', 'GET accept 2', 'GET accept 4']);
    // An accepted offer has been seen; so has a declined one that stood for a second. None is reported twice.
    const reported = shop.sandbox.log
      .filter(({ path }) => path.endsWith('/events'))
      .map(({ query }) => query['offer_id']);
    assert.ok(reported.length >= 3 && reported.length <= 5);
    assert.equal(new Set(reported).size, reported.length);
    assert.deepEqual(
      calls().filter((call) => !isAccept(call) && !call.endsWith('/events')),
      [
        'GET flows/new',
        'GET flows',
        'GET offers/new 0',
        'GET offers/new 1',
        'POST reject 1',
        'GET offers/new 2',
        'GET offers/new 3',
        'POST reject 3',
        'GET offers/new 4',
        'GET offers/new 5',
      ],
    );
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('goes by keyboard alone', async () => {
    shop.serve('/keys', { html: page('order-id="FLOW-2"') });
    const tab = await browser.newPage();
    await tab.goto(`${shop.origin}/keys`);
    const headline = tab.locator('post-purchase-offer').getByRole('heading');
    const first = await headline.textContent();
    const focused = () =>
      tab.evaluate(() =>
        document.querySelector('post-purchase-offer')?.shadowRoot?.activeElement?.getAttribute('part'),
      );
    while ((await focused()) !== 'decline') await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await headline.filter({ hasNotText: first ?? '' }).waitFor();
    assert.equal(await focused(), 'base');
    while ((await focused()) !== 'decline') await tab.keyboard.press('Tab');
    await tab.keyboard.press('Space');
    await tab.close();
  });

  it('moves nothing that follows it when the last offer has been answered, until it is out of sight', async () => {
    shop.serve('/end', { html: page('order-id="SANDBOX-only-one+reject-ends.1"') });
    const tab = await browser.newPage();
    await tab.goto(`${shop.origin}/end`);
    const decline = tab.locator('post-purchase-offer [part~="decline"]');
    await decline.waitFor();
    const place = () => tab.locator('#next').evaluate((next) => Math.round(next.getBoundingClientRect().top + scrollY));
    const before = await place();
    await decline.click();
    await tab.locator('#thanks').waitFor();
    assert.equal(await place(), before);
    await tab.locator('#far').scrollIntoViewIfNeeded();
    const inView = await tab.locator('#far').evaluate((far) => far.getBoundingClientRect().top);
    await tab.waitForFunction((height) => {
      const element = document.querySelector('post-purchase-offer');
      return element !== null && element.getBoundingClientRect().height < height / 2;
    }, before);
    const after = await tab.locator('#far').evaluate((far) => far.getBoundingClientRect().top);
    assert.ok(Math.abs(after - inView) <= 1, `what is looked at moved by ${after - inView} px`);
    await tab.close();
  });
});
