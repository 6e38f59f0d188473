import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './helpers/browser.ts';
import { orderPage } from './helpers/markup.ts';
import { openShop, type Shop } from './helpers/shop.ts';
import { gatherThrown } from './helpers/thrown.ts';

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src https: 'self'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
];

describe('the built script under a strict policy', () => {
  let shop: Shop;
  let browser: Browser;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
    // The sandbox's own picture stands on another loopback port, which this policy rightly refuses.
    shop.sandbox.next('mention-me', { outcome: 'offer-success-full', times: 1_000 });
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));

  /** Opens a page under a policy and gathers what went wrong on it. */
  async function visit(path: string, html: string, policy: string[]) {
    shop.serve(path, { html, headers: { 'content-security-policy': policy.join('; ') } });
    const page = await browser.newPage();
    const errors = gatherThrown(page);
    page.on('console', (message) => {
      // The picture's host does not exist; that is the network's word, not the policy's.
      if (message.type() === 'error' && !message.text().includes('net::ERR')) errors.push(message.text());
    });
    await page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        violations.push(`${violatedDirective} ${blockedURI}`);
      });
    });
    await page.goto(`${shop.origin}${path}`);
    return { page, errors };
  }

  const headline = (page: Page) => page.locator('referral-offer').getByRole('heading', { level: 2 });
  const violations = (page: Page) => page.evaluate(() => Reflect.get(window, 'violations'));

  it('draws the panel without one violation', async () => {
    const { page, errors } = await visit('/strict', orderPage(), [...STRICT, 'trusted-types offer-elements']);
    await headline(page).waitFor();
    assert.equal(await headline(page).textContent(), 'Share Larkspur, earn a free tin');
    const background = await page
      .locator('referral-offer [part~="action"]')
      .evaluate((action) => getComputedStyle(action).backgroundColor);
    assert.notEqual(background, 'rgba(0, 0, 0, 0)', 'its styles apply');
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('draws the panel beside the page’s own Lit', async () => {
    const head = '<script type="module" src="/own-lit.js"></script>';
    shop.serve('/own-lit.js', {
      headers: { 'content-type': 'text/javascript' },
      html: `import { render, html } from '/node_modules/lit-html/lit-html.js';
        const own = document.createElement('main');
        document.body.append(own);
        render(html\`<p id="own">\${'drawn by the page'}</p>\`, own);`,
    });
    const { page, errors } = await visit('/own-lit', orderPage({ head }), [
      ...STRICT,
      'trusted-types offer-elements lit-html',
    ]);
    await headline(page).waitFor();
    assert.equal(await page.locator('#own').textContent(), 'drawn by the page');
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(errors, []);
    await page.close();
  });

  for (const allowed of ["'none'", 'lit-html', 'shop']) {
    it(`leaves what the page wrote where the policy allows only ${allowed}`, async () => {
      const html = orderPage({ fallback: '<p id="fallback">Thank you for your order.</p>' });
      const { page } = await visit(`/refused-${allowed.replace(/\W/g, '')}`, html, [
        ...STRICT,
        `trusted-types ${allowed}`,
      ]);
      const thrown = gatherThrown(page);
      await page.reload({ waitUntil: 'networkidle' });
      assert.equal(await page.locator('#fallback').isVisible(), true);
      assert.deepEqual(thrown, []);
      await page.close();
    });
  }

  it('is harmless when it is loaded twice', async () => {
    const head = '<script src="/offer-elements.js?again" async></script>';
    const html = orderPage({ head });
    const [order = ''] = /PAGE-\d+/.exec(html) ?? [];
    const { page, errors } = await visit('/twice', html, [...STRICT, 'trusted-types offer-elements']);
    await headline(page).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(errors, []);
    assert.equal(shop.sandbox.log.filter(({ body }) => JSON.stringify(body).includes(order)).length, 1);
    await page.close();
  });

  it('throws nothing, and leaves what the page wrote, where somebody else has taken one of our tags', async () => {
    shop.serve('/taken.js', {
      headers: { 'content-type': 'text/javascript' },
      html: "customElements.define('referral-offer', class extends HTMLElement {});",
    });
    const head = '<script src="/taken.js"></script>';
    const html = orderPage({ head, fallback: '<p id="fallback">Thank you for your order.</p>' });
    const { page, errors } = await visit('/taken', html, [...STRICT, 'trusted-types offer-elements']);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('#fallback').isVisible(), true);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('adds one name to the page, the documented one', async () => {
    const names = async (html: string, path: string) => {
      const { page } = await visit(path, html, [...STRICT, 'trusted-types offer-elements']);
      await page.waitForLoadState('networkidle');
      const found = await page.evaluate(() => Object.getOwnPropertyNames(window));
      await page.close();
      return found;
    };
    const bare = await names('<!doctype html><title>Bare</title>', '/bare');
    const ours = await names(orderPage(), '/ours');
    assert.deepEqual(
      // The driver of Firefox adds names of its own.
      ours.filter((name) => !bare.includes(name) && !name.startsWith('__pw')),
      // Chromium gives every element with an id a name on the window: the test page's own heading.
      ['offerElements', 'next'].filter((name) => ours.includes(name)),
    );
    assert.ok(ours.includes('offerElements'));
  });
});
