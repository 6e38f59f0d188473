import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './helpers/browser.ts';
import { drawn, drawnPage, newOrder, withNote } from './helpers/fragments.ts';
import { openShop, type Shop } from './helpers/shop.ts';
import { timesTold } from './helpers/views.ts';

const SCRIPT = '<script src="/offer-elements.js" async></script>';
const WATCH = '<script src="/watch-nodes.js"></script>';

interface Nodes {
  drawn: number;
  kept: number;
  now: number;
  changes: number;
}

describe('an offer drawn on the server', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  let pages = 0;

  /** Opens a page, and gathers what it asks of the proxy and what goes wrong on it. */
  async function visit(html: string, { headers = {}, javaScriptEnabled = true } = {}) {
    pages += 1;
    shop.serve(`/drawn-${pages}`, { html, headers });
    const page = await browser.newPage({ viewport: { width: 1_000, height: 1_200 }, javaScriptEnabled });
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/offers/')) asked.push(pathname);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('net::ERR')) errors.push(message.text());
    });
    await page.addInitScript({ path: fileURLToPath(new URL('helpers/watch-shift.js', import.meta.url)) });
    await page.goto(`${shop.origin}/drawn-${pages}`);
    return { page, asked, errors };
  }

  const reaches = (page: Page, state: string, tag = 'referral-offer') =>
    page.waitForFunction(
      ([name = '', wanted]) => document.querySelector(name)?.matches(`:state(${wanted})`),
      [tag, state],
    );
  const eventsOf = (page: Page) => page.evaluate<string[]>('events');

  it('is visible without JavaScript, and its link works', async () => {
    const { page } = await visit(drawnPage(await drawn(shop), { foot: SCRIPT }), { javaScriptEnabled: false });
    const link = page.locator('referral-offer').getByRole('link', { name: 'Give a friend 15% off' });
    assert.equal(await link.isVisible(), true);
    assert.match((await link.getAttribute('href')) ?? '', /^https:\/\/demo\.mention-me\.com\//);
    await page.close();
  });

  for (const [name, tag, more] of [
    ['a panel', 'referral-offer', {}],
    ['a button', 'referral-offer', { presentation: 'button' }],
    ['a link', 'referral-offer', { presentation: 'link' }],
    ['a tree of segments', 'post-purchase-offer', {}],
  ] as const) {
    for (const style of ['', `${tag} { display: block; min-block-size: 32rem }`]) {
      it(`goes on as ${name}${style && ' in room that was kept'}: nothing is replaced, asked or moved`, async () => {
        const fragment = await drawn(shop, { element: tag, more });
        const { page, asked, errors } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}`, style }));
        await reaches(page, 'shown', tag);
        await page.waitForLoadState('networkidle');
        const { drawn: nodes, ...others } = await page.evaluate<Nodes>('nodesSeen()');
        assert.ok(nodes > 10);
        assert.deepEqual(others, { kept: nodes, now: nodes, changes: 0 });
        const { shift, places } = await page.evaluate<{ shift: number; places: number[] }>('shiftSeen()');
        assert.deepEqual([shift, places.length], [0, 1]);
        assert.deepEqual(
          asked.filter((path) => path !== '/offers/v1/events'),
          [],
        );
        assert.deepEqual(errors, []);
        await page.close();
      });
    }
  }

  it('tells of itself once, and is seen once, by the same rule', async () => {
    const order = newOrder();
    const fragment = await drawn(shop, { element: 'post-purchase-offer', order });
    const { page, asked } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` }));
    await page.waitForFunction('events.includes("offer-shown")');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await eventsOf(page), ['offer-load', 'offer-shown']);
    assert.deepEqual(asked, ['/offers/v1/events']);
    assert.equal(timesTold(shop.sandbox, order.id), 1);
    await page.close();
  });

  it('is not seen below the fold', async () => {
    const style = 'h1 { block-size: 3000px }';
    const { page, asked } = await visit(drawnPage(await drawn(shop), { foot: `${WATCH}${SCRIPT}`, style }));
    await reaches(page, 'shown');
    assert.deepEqual([await eventsOf(page), asked], [['offer-load'], []]);
    await page.locator('referral-offer').scrollIntoViewIfNeeded();
    await page.waitForFunction('events.includes("offer-shown")');
    await page.close();
  });

  it('opens a tab until the dialog has come, and then the dialog', async () => {
    const fragment = await drawn(shop, { more: { open: 'dialog' } });
    const { page } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` }));
    const link = page.locator('referral-offer [part~="action"][aria-haspopup="dialog"]');
    await link.waitFor();
    const { shift, places } = await page.evaluate<{ shift: number; places: number[] }>('shiftSeen()');
    assert.deepEqual([shift, places.length], [0, 1]);
    await link.click();
    await page.locator('referral-offer dialog[open]').waitFor();
    await page.close();
  });

  it('is answered by its element, which goes on to the next', async () => {
    const fragment = await drawn(shop, { element: 'post-purchase-offer' });
    const { page, asked } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` }));
    await reaches(page, 'shown', 'post-purchase-offer');
    const headline = page.locator('post-purchase-offer').getByRole('heading').first();
    const first = await headline.textContent();
    await page.locator('post-purchase-offer [part~="decline"]').first().click();
    await page.waitForFunction(
      (words) => document.querySelector('post-purchase-offer')?.shadowRoot?.querySelector('h2')?.textContent !== words,
      first,
    );
    assert.equal(asked.filter((path) => path === '/offers/v1/next-offer').length, 1);
    assert.equal(await page.locator('post-purchase-offer [part~="base"]').count(), 1);
    await page.close();
  });

  it('is read whole by an element that was there before it', async () => {
    const head = '<script src="/offer-elements.js"></script>';
    const { page, asked, errors } = await visit(drawnPage(await drawn(shop), { head, foot: WATCH }));
    await reaches(page, 'shown');
    assert.deepEqual(
      asked.filter((path) => path !== '/offers/v1/events'),
      [],
    );
    const { kept, drawn: nodes, changes } = await page.evaluate<Nodes>('nodesSeen()');
    assert.deepEqual([kept, changes], [nodes, 0]);
    assert.equal(await page.locator('referral-offer [part~="action"]').count(), 1);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('keeps a strict policy, with the page’s nonce', async () => {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      'img-src *',
      "style-src 'nonce-r4nd0m'",
      "require-trusted-types-for 'script'",
      'trusted-types offer-elements',
    ].join('; ');
    const fragment = await drawn(shop, { more: { nonce: 'r4nd0m' } });
    const headers = { 'content-security-policy': policy };
    const colour = (page: Page) =>
      page.locator('referral-offer [part~="action"]').evaluate((action) => getComputedStyle(action).backgroundColor);
    const bare = await visit(drawnPage(fragment), { headers });
    const before = await colour(bare.page);
    const { page, errors } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` }), { headers });
    await reaches(page, 'shown');
    assert.equal(before, 'rgb(28, 28, 26)');
    assert.equal(await colour(page), before);
    assert.deepEqual([...bare.errors, ...errors], []);
    await Promise.all([bare.page.close(), page.close()]);
  });

  it('is drawn anew, unasked, where its templates are of another version', async () => {
    const fragment = (await drawn(shop)).replaceAll('<!--lit-part yZWNPD5PsgY=-->', '<!--lit-part AAAAAAAAAAA=-->');
    const { page, asked, errors } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` }));
    await reaches(page, 'shown');
    assert.equal(await page.locator('referral-offer [part~="base"]').count(), 1);
    assert.deepEqual([asked.filter((path) => path !== '/offers/v1/events'), errors], [[], []]);
    await page.close();
  });

  it('is drawn by its element from the note, unasked, where only that can draw it', async () => {
    const fragment = await drawn(shop, { more: { provider: 'capillary' } });
    const { page, asked } = await visit(drawnPage(fragment, { foot: SCRIPT }));
    await reaches(page, 'shown');
    assert.equal(await page.locator('referral-offer [part~="form"]').isVisible(), true);
    assert.deepEqual(
      asked.filter((path) => path !== '/offers/v1/events'),
      [],
    );
    await page.close();
  });

  it('says why there is none, unasked', async () => {
    const fragment = await drawn(shop, { email: 'offer-touchpoint-disabled-404@sandbox.example' });
    const { page, asked } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` }));
    await reaches(page, 'empty');
    assert.deepEqual([await eventsOf(page), asked], [['offer-empty'], []]);
    await page.close();
  });

  it('is asked for by its element where the vendor could not be asked', async () => {
    const fragment = withNote(await drawn(shop), ({ answer: _, ...note }) => note).replace(
      /<template.*<\/template>/s,
      '',
    );
    const { page, asked } = await visit(drawnPage(fragment, { foot: SCRIPT }));
    await reaches(page, 'shown');
    assert.equal(asked.filter((path) => path === '/offers/v1/referral-offer').length, 1);
    await page.close();
  });

  describe('is not shown', () => {
    const OTHER = JSON.stringify({
      order: { id: 'ANOTHER-1', total: '1', currency: 'GBP' },
      customer: { email: 'sam.reed@example.com' },
    });
    const fromQueue = `<script>(window.offerElements ||= []).push(${OTHER})</script>`;

    const shown = (page: Page) =>
      page.locator('referral-offer').evaluate((element) => element.shadowRoot?.textContent?.includes('15% off'));

    it('when it has lapsed: the element asks', async () => {
      const fragment = withNote(await drawn(shop), (note) => ({ ...note, ends: Date.now() - 1 }));
      const { page, asked } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` }));
      await reaches(page, 'shown');
      assert.equal(asked.filter((path) => path === '/offers/v1/referral-offer').length, 1);
      assert.equal(await page.locator('referral-offer [part~="base"]').count(), 1);
      assert.equal((await page.evaluate<Nodes>('nodesSeen()')).kept, 0);
      await page.close();
    });

    for (const [name, change] of [
      ['to the queue', (html: string) => html.replace('<h1>', `${fromQueue}<h1>`)],
      [
        'in attributes',
        (html: string) =>
          html.replace(
            ' fragment=',
            ' order-id="ANOTHER-1" order-total="1" order-currency="GBP" email="sam.reed@example.com" fragment=',
          ),
      ],
      [
        'in a child',
        (html: string) => html.replace('<template', `<script type="application/json">${OTHER}</script><template`),
      ],
    ] as const) {
      it(`when the page names another order ${name}: the element asks for that one`, async () => {
        const fragment = await drawn(shop);
        const { page, asked } = await visit(change(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` })));
        const before = shop.sandbox.log.length;
        await reaches(page, 'shown');
        assert.equal(asked.filter((path) => path === '/offers/v1/referral-offer').length, 1);
        const sent = JSON.stringify(shop.sandbox.log.slice(before - 1).map(({ body }) => body));
        assert.match(sent, /ANOTHER-1/);
        assert.match(sent, /sam\.reed@example\.com/);
        assert.equal((await page.evaluate<Nodes>('nodesSeen()')).kept, 0);
        await page.close();
      });
    }

    it('when the page names another order later', async () => {
      const { page, asked } = await visit(drawnPage(await drawn(shop), { foot: `${WATCH}${SCRIPT}` }));
      await reaches(page, 'shown');
      await page.evaluate(`offerElements.push(${OTHER})`);
      await page.waitForFunction('events.filter((type) => type === "offer-load").length === 2');
      assert.equal(asked.filter((path) => path === '/offers/v1/referral-offer').length, 1);
      assert.equal(await page.locator('referral-offer [part~="base"]').count(), 1);
      await page.close();
    });

    it('when the page has a token of its own, which nobody takes: nothing is', async () => {
      const fragment = (await drawn(shop)).replace(' fragment=', ' token="a.b.c" fragment=');
      const { page } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` }));
      await reaches(page, 'failed');
      assert.equal(await shown(page), false);
      await page.close();
    });

    it('when the page denies consent', async () => {
      const fragment = (await drawn(shop)).replace(' fragment=', ' consent="denied" fragment=');
      const { page, asked } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` }));
      await reaches(page, 'empty');
      assert.deepEqual([await shown(page), asked], [false, []]);
      await page.close();
    });

    it('twice, when it came twice', async () => {
      const fragment = await drawn(shop);
      const { page, asked } = await visit(drawnPage(fragment + fragment, { foot: `${WATCH}${SCRIPT}` }));
      await page.waitForFunction('events.includes("offer-shown")');
      assert.deepEqual(await eventsOf(page), ['offer-load', 'offer-shown']);
      assert.equal(await page.locator('referral-offer [part~="base"]').count(), 1);
      assert.deepEqual(asked, ['/offers/v1/events']);
      await page.close();
    });

    it('when its note is no note: the element asks with what the page says', async () => {
      const fragment = withNote(await drawn(shop), () => ({ token: 5 }));
      const { page, asked } = await visit(drawnPage(fragment, { foot: `${WATCH}${SCRIPT}` }));
      await reaches(page, 'empty');
      assert.deepEqual([await shown(page), asked], [false, []]);
      await page.close();
    });
  });
});
