import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { engine } from './helpers/browser.ts';
import { drawn, drawnPage, newOrder } from './helpers/fragments.ts';
import { type OrderPage, orderPage, scenarioPage } from './helpers/markup.ts';
import { openShop, type Shop } from './helpers/shop.ts';
import { openTabs, type Tab, type Tabs } from './helpers/tab.ts';
import { isTold, timesTold, viewPage } from './helpers/views.ts';

const SCRIPT = '<script src="/offer-elements.js" async></script>';
const WATCH = ['faults', 'shift'].map((what) => `<script src="/watch-${what}.js"></script>`).join('');
const WATCH_NODES = '<script src="/watch-nodes.js"></script>';
const THANKS = '<p id="thanks">Thank you for your order.</p>';

/** As the README prints it. */
const RESERVED = '{ --offer-min-block-size: 32rem; display: block; min-block-size: var(--offer-min-block-size) }';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src *',
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types offer-elements',
].join('; ');

/** Expressions, in the page, for a part of what an element has drawn, and for its state. */
const part = (name: string, tag = 'referral-offer') =>
  `document.querySelector('${tag}').shadowRoot?.querySelector('[part~="${name}"]')`;
const isIn = (state: string, tag = 'referral-offer') => `document.querySelector('${tag}').matches(':state(${state})')`;
const focused = (tag = 'referral-offer') =>
  `document.querySelector('${tag}').shadowRoot.activeElement?.getAttribute('part')`;

describe(`a shopper’s journey in ${engine}`, () => {
  let shop: Shop;
  let tabs: Tabs;
  let tab: Tab;
  before(async () => {
    [shop, tabs] = await Promise.all([openShop(), openTabs()]);
  });
  after(() => Promise.all([tabs?.close(), shop?.close()]));
  beforeEach(async () => {
    tab = await tabs.open();
    shop.asked.length = 0;
  });
  afterEach(() => tab.close());

  let pages = 0;

  async function visit(html: string, headers: Record<string, string> = {}): Promise<void> {
    pages += 1;
    shop.serve(`/journey-${pages}`, { html, headers });
    await tab.goto(`${shop.origin}/journey-${pages}`);
  }

  const visitOrder = ({ head = '', ...page }: OrderPage = {}, headers: Record<string, string> = {}) =>
    visit(orderPage({ ...page, head: `${WATCH}${head}` }), headers);

  /** Of the proxy, other than telling it of views. */
  const asked = () => shop.asked.map(({ path }) => path).filter((path) => path !== '/v1/events');
  const faults = () => tab.evaluate<string[]>('faults');
  /** Where what follows the element has stood. */
  const places = async () => (await tab.evaluate<{ places: number[] }>('shiftSeen()')).places;

  it('sees an offer drawn by the script', async () => {
    await visitOrder({ fallback: THANKS });
    await tab.until(isIn('shown'));
    assert.equal(await tab.evaluate(`${part('headline')}.textContent.trim()`), 'Share Larkspur, earn a free tin');
    assert.deepEqual([asked(), await faults()], [['/v1/referral-offer'], []]);
  });

  it('presses its link, which opens a tab that cannot reach back', async () => {
    await visitOrder();
    await tab.until(isIn('shown'));
    const link = await tab.evaluate<string>(`${part('action')}.href`);
    const opened = await tab.opens(() => tab.click(part('action')));
    assert.deepEqual({ ...opened, address: undefined }, { address: undefined, hasOpener: false, referrer: '' });
    assert.equal(new URL(opened.address).host, new URL(link).host);
  });

  it('reaches action and small print by keyboard, each with a visible ring', async () => {
    await visitOrder();
    await tab.until(isIn('shown'));
    for (const name of ['action', 'privacy-link', 'terms-link']) {
      await tab.press('Tab');
      assert.equal(await tab.evaluate(focused()), name);
      assert.equal(await tab.evaluate(`getComputedStyle(${part(name)}).outlineStyle`), 'solid');
    }
  });

  it('opens the journey in a dialog, closes it by keyboard, and is back where it was', async () => {
    await visitOrder({ attributes: 'open="dialog"' });
    await tab.until(`${part('action')}?.ariaHasPopup === 'dialog'`);
    await tab.press('Tab');
    await tab.press('Enter');
    await tab.until("document.querySelector('referral-offer').shadowRoot.querySelector('dialog[open] iframe')");
    await tab.press('Escape');
    await tab.until("!document.querySelector('referral-offer').shadowRoot.querySelector('dialog')");
    assert.deepEqual([await tab.evaluate(focused()), await faults()], ['action', []]);
  });

  it('answers a flow of five offers, and then sees what the page wrote', async () => {
    await visit(
      orderPage({ head: WATCH, fallback: THANKS })
        .replaceAll('referral-offer', 'post-purchase-offer')
        .replace(/email="[^"]+"/, 'first-name="Rowan"'),
    );
    const headline = `${part('headline', 'post-purchase-offer')}?.textContent`;
    const seen: string[] = [];
    for (let offer = 1; offer <= 5; offer += 1) {
      await tab.until(`(${headline} ?? '') !== ${JSON.stringify(seen.at(-1) ?? '')}`);
      seen.push(await tab.evaluate<string>(headline));
      await tab.click(part('decline', 'post-purchase-offer'));
    }
    await tab.until("document.querySelector('#thanks').checkVisibility()");
    assert.equal(new Set(seen).size, 5);
    assert.deepEqual(await faults(), []);
  });

  it('is told of as one who has seen it, once', async () => {
    const order = `SEEN-${engine}`;
    await visit(viewPage(order, { elements: 2 }));
    await isTold(shop.sandbox, order);
    // A second one would have been told by now: both elements have counted their second.
    await tab.until('performance.now() > 3_000');
    assert.equal(timesTold(shop.sandbox, order), 1);
  });

  for (const [scenario, state] of [
    ['server-error', 'failed'],
    ['offer-touchpoint-disabled-404', 'empty'],
  ] as const) {
    it(`sees what the page wrote after "${scenario}", and nothing moves`, async () => {
      const style = `referral-offer ${RESERVED}`;
      await visit(scenarioPage(scenario, { head: WATCH, style, fallback: THANKS }));
      await tab.until(isIn(state));
      assert.equal(await tab.evaluate("document.querySelector('#thanks').checkVisibility()"), true);
      assert.deepEqual([(await places()).length, await faults()], [1, []]);
    });
  }

  it('sees what the page wrote where there is no proxy', async () => {
    await visitOrder({ fallback: THANKS, attributes: 'endpoint="/nowhere"' });
    await tab.until(isIn('failed'));
    assert.equal(await tab.evaluate("document.querySelector('#thanks').checkVisibility()"), true);
    assert.deepEqual(await faults(), []);
  });

  it('sees a late offer in room that was kept, and nothing moves', async () => {
    await visit(scenarioPage('slow-600', { head: WATCH, style: `referral-offer ${RESERVED}` }));
    await tab.until(isIn('shown'));
    assert.equal((await places()).length, 1);
  });

  it('sees the offer, styled, under a strict policy with Trusted Types', async () => {
    await visitOrder({}, { 'content-security-policy': POLICY });
    await tab.until(isIn('shown'));
    assert.notEqual(await tab.evaluate(`getComputedStyle(${part('action')}).backgroundColor`), 'rgba(0, 0, 0, 0)');
    assert.deepEqual(await faults(), []);
  });

  describe('with an offer that the shop’s server has drawn', () => {
    it('sees it, and can press its link, without our script', async () => {
      await visit(drawnPage(await drawn(shop), { head: WATCH }));
      assert.equal(await tab.evaluate(`${part('action')}.checkVisibility()`), true);
      assert.match(await tab.evaluate(`${part('action')}.href`), /^https:\/\/demo\.mention-me\.com\//);
    });

    for (const [name, tag, more] of [
      ['a panel', 'referral-offer', {}],
      ['a button', 'referral-offer', { presentation: 'button' }],
      ['a link', 'referral-offer', { presentation: 'link' }],
      ['a tree of segments', 'post-purchase-offer', {}],
    ] as const) {
      for (const style of ['', `${tag} ${RESERVED}`]) {
        it(`goes on with ${name}${style && ' in room that was kept'}: nothing is replaced, asked or moved`, async () => {
          const fragment = await drawn(shop, { element: tag, more });
          shop.asked.length = 0;
          await visit(drawnPage(fragment, { head: WATCH, foot: `${WATCH_NODES}${SCRIPT}`, style }));
          await tab.until(isIn('shown', tag));
          // It has been seen: by now it would have asked, and drawn what it had to draw.
          await tab.until('events.includes("offer-shown")');
          const { drawn: nodes, ...others } = await tab.evaluate<Record<string, number>>('nodesSeen()');
          assert.ok(nodes && nodes > 10);
          assert.deepEqual(others, { kept: nodes, now: nodes, changes: 0 });
          assert.deepEqual([(await places()).length, asked(), await faults()], [1, [], []]);
        });
      }
    }

    it('is told of as one who has seen it, once', async () => {
      const order = newOrder();
      const fragment = await drawn(shop, { element: 'post-purchase-offer', order });
      await visit(drawnPage(fragment, { foot: `${WATCH_NODES}${SCRIPT}` }));
      await isTold(shop.sandbox, order.id);
      assert.deepEqual(await tab.evaluate('events'), ['offer-load', 'offer-shown']);
      assert.equal(timesTold(shop.sandbox, order.id), 1);
    });
  });
});
