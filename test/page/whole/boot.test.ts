import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page, Request } from 'playwright-core';
import { openBrowser } from '../helpers/browser.ts';
import { openShop, type Shop } from '../helpers/shop.ts';
import { gatherThrown } from '../helpers/thrown.ts';

const dist = new URL('../../../dist/', import.meta.url);
const boot = readFileSync(new URL('offer-elements.boot.js', dist), 'utf8');
const integrity: Record<string, { sha256: string }> = JSON.parse(readFileSync(new URL('integrity.json', dist), 'utf8'));

const EXTERNAL = '<script src="/offer-elements.boot.js"></script>';
const INLINE = `<script>${boot}</script>`;

/** An order page. The script stands in its head, as on a shop's page. */
function orderPage(body: string, { head = '', script = '/offer-elements.js' } = {}): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Order confirmed</title>
    ${head}
    ${script && `<script src="${script}" async></script>`}
  </head>
  <body>
    <h1>Thank you</h1>
    ${body}
    <p>We weigh and pack your tea.</p>
  </body>
</html>`;
}

let orders = 0;
function newOrder(): string {
  orders += 1;
  return `BOOT-${orders}`;
}

const shopper = 'email="rowan.ash@example.com"';
const order = (id = newOrder()) => `order-id="${id}" order-total="46.50" order-currency="GBP"`;
const referral = (attributes = '', inside = '') =>
  `<referral-offer ${attributes} ${shopper} ${order()}>${inside}</referral-offer>`;

describe('the boot script', () => {
  let shop: Shop;
  let browser: Browser;
  let release: () => void;
  let page: Page;
  let pages = 0;
  before(async () => {
    [shop, browser] = await Promise.all([openShop(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), shop?.close()]));
  afterEach(async () => {
    shop.sandbox.release();
    shop.sandbox.clearNext();
    release();
    await page.close();
  });

  interface Visit {
    policy?: string;
    origin?: string;
    /** Done before the browser goes there. */
    prepare?: (page: Page) => Promise<unknown>;
  }

  /** What a page asks the proxy for offers, and what went wrong on it. */
  interface Visited {
    asked: Request[];
    faults: string[];
  }

  /** Opens a page whose script is held back until `release`, once everything else has come. */
  async function visit(html: string, { policy, origin = shop.origin, prepare }: Visit = {}): Promise<Visited> {
    pages += 1;
    release = shop.hold('/offer-elements.js');
    shop.asked.length = 0;
    shop.serve(`/boot-${pages}`, { html, ...(policy && { headers: { 'content-security-policy': policy } }) });
    page = await browser.newPage();
    const visited: Visited = { asked: [], faults: [] };
    page.on('request', (request) => {
      if (request.url().endsWith('-offer')) visited.asked.push(request);
    });
    gatherThrown(page, visited.faults);
    await page.addInitScript(() => {
      addEventListener('unhandledrejection', ({ reason }) => {
        throw reason;
      });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        throw new Error(`${violatedDirective} ${blockedURI}`);
      });
    });
    await prepare?.(page);
    await page.goto(`${origin}/boot-${pages}`, { waitUntil: 'domcontentloaded' });
    return visited;
  }

  /** Waits until this many have been asked: the page may be there before its driver has heard of them. */
  async function areAsked(asked: readonly Request[], count = 1): Promise<void> {
    while (asked.length < count) await page.waitForRequest(/-offer$/);
    assert.equal(asked.length, count);
  }

  /** Lets the script come, and waits until every element has ended its waiting. */
  async function settle(): Promise<(string | undefined)[]> {
    release();
    const elements = 'referral-offer, post-purchase-offer';
    const over = ':state(shown), :state(empty), :state(failed), :state(done)';
    await page.waitForFunction(
      ([all, some]) => document.querySelectorAll(all).length === document.querySelectorAll(some).length,
      [elements, `:is(${elements}):is(${over})`] as const,
    );
    return page
      .locator(elements)
      .evaluateAll((all) =>
        all.map((element) => ['shown', 'empty', 'failed', 'done'].find((state) => element.matches(`:state(${state})`))),
      );
  }

  const forms = {
    'as a file': { html: (attributes: string) => referral(attributes) + EXTERNAL, attributes: '' },
    'inline, with an endpoint': {
      html: (attributes: string) => referral(attributes) + INLINE,
      attributes: 'endpoint="/offers"',
    },
    'as a file that may come late': {
      html: (attributes: string) => referral(attributes) + EXTERNAL.replace('>', ' async>'),
      attributes: '',
    },
    'before the element': { html: (attributes: string) => EXTERNAL + referral(attributes), attributes: '' },
  };

  for (const [form, { html, attributes }] of Object.entries(forms)) {
    it(`has the offer before the script is there, and asks for it once: ${form}`, async () => {
      const { asked, faults } = await visit(orderPage(html(attributes)));
      if (asked.length === 0) await page.waitForRequest('**/v1/referral-offer');
      const response = await asked[0]?.response();
      assert.equal(response?.status(), 200);
      assert.equal(await page.evaluate(() => customElements.get('referral-offer')), undefined);
      assert.deepEqual(await settle(), ['shown']);
      assert.equal(asked.length, 1);
      assert.deepEqual(faults, []);
    });
  }

  it('pays no preflight where proxy and scripts are somebody else’s to the browser', async () => {
    const html = orderPage(referral() + EXTERNAL.replace('/', `${shop.origin}/`), {
      script: `${shop.origin}/offer-elements.js`,
    });
    await visit(html, { origin: shop.otherOrigin });
    assert.deepEqual(await settle(), ['shown']);
    assert.deepEqual(
      shop.asked.filter(({ path }) => path !== '/v1/events'),
      [{ method: 'POST', path: '/v1/referral-offer' }],
    );
  });

  it('runs inline under a strict policy, by the hash we publish', async () => {
    const policy = [
      "default-src 'none'",
      `script-src 'self' '${integrity['offer-elements.boot.js']?.sha256}'`,
      "connect-src 'self'",
      "img-src 'self' http:",
      "style-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types offer-elements',
    ].join('; ');
    const { asked, faults } = await visit(orderPage(referral('endpoint="/offers"') + INLINE), { policy });
    await areAsked(asked);
    assert.deepEqual(await settle(), ['shown']);
    assert.equal(asked.length, 1);
    assert.deepEqual(faults, []);
  });

  it('asks what the element asks, wherever its page says it', async () => {
    const json = (fields: object) => `<script type="application/json">${JSON.stringify(fields)}</script>`;
    const bought = (id = newOrder()) => ({ id, total: 46.5, currency: 'GBP', subscription: true });
    const queue = { order: bought(), customer: { email: 'queue@example.com' }, address: { country: 'GB' } };
    const elements = [
      referral('first-name=" Rowan " customer-title="Mx" customer-id="C-1" phone="+447700900123"'),
      referral('order-date="2026-05-14T09:31:07Z" order-coupon="TEA" order-discount="5" order-items="2"'),
      referral('order-gift order-subscription="FALSE"'),
      referral('order-gift="perhaps" consent="granted" preview="false" debug'),
      referral('situation="post purchase" segment="vip" variation="1" locale="en_GB" provider="mention-me"'),
      `<div lang="de-AT">${referral('record-coupon')}</div>`,
      `<referral-offer email="child@example.com">${json({ order: bought() })}</referral-offer>`,
      `<referral-offer>${json({ order: bought(), customer: { email: 'child@example.com' } })}</referral-offer>`,
      '<referral-offer></referral-offer>',
      referral('', json({ order: bought(), customer: { email: 'unheard@example.com' } })),
      referral('id="early"'),
      `<post-purchase-offer ${order()} placement="order_status"></post-purchase-offer>`,
      `<post-purchase-offer ${order()} placement="elsewhere"></post-purchase-offer>`,
      `<post-purchase-offer endpoint="/offers/" ${order()}></post-purchase-offer>`,
    ];
    const head = `<script>
      window.offerElements = [null, 7, { order: { id: 'replaced', total: '1', currency: 'GBP' } }, ${JSON.stringify(queue)}];
    </script>`;
    const tooEarly = `<script>
      Object.assign(document.querySelector('#early'), { order: ${JSON.stringify(bought())}, situation: 'too early' });
    </script>`;
    const { asked, faults } = await visit(orderPage(elements.join('\n') + tooEarly + EXTERNAL, { head }));
    await areAsked(asked, elements.length);
    assert.deepEqual(
      await settle(),
      elements.map(() => 'shown'),
    );
    assert.equal(asked.length, elements.length);
    assert.deepEqual(faults, []);
  });

  it('asks once for what several elements ask', async () => {
    const element = referral();
    const { asked } = await visit(orderPage(element.repeat(3) + EXTERNAL));
    await areAsked(asked);
    assert.deepEqual(await settle(), ['shown', 'shown', 'shown']);
    assert.equal(asked.length, 1);
  });

  it('waits for the rest of the page where the element does', async () => {
    const late = { order: { id: newOrder(), total: '1', currency: 'GBP' }, customer: { email: 'late@example.com' } };
    const html = `<referral-offer></referral-offer><post-purchase-offer></post-purchase-offer>${EXTERNAL}
      <script>(window.offerElements ||= []).push(${JSON.stringify(late)})</script>`;
    const { asked } = await visit(orderPage(html));
    await areAsked(asked, 2);
    assert.deepEqual(await settle(), ['shown', 'shown']);
    assert.equal(asked.length, 2);
  });

  const silent: Record<string, { html: () => string; ends: string; then?: () => Promise<unknown> }> = {
    'consent="denied"': { html: () => referral('consent="denied"'), ends: 'empty' },
    'consent="required"': { html: () => referral('consent="required"'), ends: 'empty' },
    'consent="auto"': { html: () => referral('consent="auto"'), ends: 'empty' },
    'consent="grantd", a slip of the pen': { html: () => referral('consent="grantd"'), ends: 'empty' },
    'a preview': { html: () => referral('preview'), ends: 'shown' },
    'nobody to refer a friend': { html: () => `<referral-offer ${order()}></referral-offer>`, ends: 'empty' },
    'an endpoint that is none': { html: () => referral('endpoint="mailto:shop@example.com"'), ends: 'empty' },
    'broken JSON': {
      html: () => `<referral-offer ${order()}><script type="application/json">{"customer":</script></referral-offer>`,
      ends: 'empty',
    },
  };

  for (const [what, { html, ends }] of Object.entries(silent)) {
    it(`asks nothing, and the element neither: ${what}`, async () => {
      const { asked, faults } = await visit(orderPage(html() + EXTERNAL));
      assert.deepEqual(await settle(), [ends]);
      assert.equal(asked.length, 0);
      assert.deepEqual(faults, []);
    });
  }

  it('leaves it to the element to ask with the shopper’s consent', async () => {
    const { asked } = await visit(orderPage(referral('consent="required"') + EXTERNAL));
    assert.deepEqual(await settle(), ['empty']);
    assert.equal(asked.length, 0);
    await page.evaluate(() => {
      const api: unknown = Reflect.get(window, 'offerElements');
      if (typeof api === 'object' && api && 'grantConsent' in api && typeof api.grantConsent === 'function')
        api.grantConsent();
    });
    await page.waitForFunction(() => document.querySelector(':state(shown)'));
    assert.equal(asked.length, 1);
  });

  it('leaves the recording of a coupon to the element', async () => {
    const html = `<referral-offer record-coupon order-coupon="TEA" ${order()}></referral-offer>`;
    await visit(orderPage(html + EXTERNAL));
    assert.deepEqual(shop.asked, []);
    assert.deepEqual(await settle(), ['done']);
    assert.deepEqual(shop.asked, [{ method: 'POST', path: '/v1/coupon-redemptions' }]);
  });

  it('leaves it to the element to ask where it cannot know the endpoint: inline, without one', async () => {
    const { asked } = await visit(orderPage(referral() + INLINE));
    assert.equal(asked.length, 0);
    assert.deepEqual(await settle(), ['shown']);
    assert.equal(asked.length, 1);
  });

  it('leaves an element to itself whose offer a server has drawn', async () => {
    const drawn = '<template shadowrootmode="open"><p>Share Larkspur</p></template>';
    const { asked } = await visit(orderPage(referral('', drawn) + EXTERNAL));
    assert.equal(await page.getByText('Share Larkspur').isVisible(), true);
    assert.equal(asked.length, 0);
  });

  it('leaves an element to itself that is inserted later', async () => {
    const { asked } = await visit(orderPage(`<main></main>${EXTERNAL}`));
    await page.locator('main').evaluate((main, html) => main.insertAdjacentHTML('beforeend', html), referral());
    assert.equal(asked.length, 0);
    assert.deepEqual(await settle(), ['shown']);
    assert.equal(asked.length, 1);
  });

  for (const [twice, html] of Object.entries({
    'after both elements': () => referral() + EXTERNAL + EXTERNAL,
    'after each element': () => referral('endpoint="/offers"') + EXTERNAL + referral() + INLINE,
  })) {
    it(`asks each question once when it runs twice: ${twice}`, async () => {
      const written = html();
      const elements = written.split('</referral-offer>').length - 1;
      const { asked, faults } = await visit(orderPage(written));
      await areAsked(asked, elements);
      assert.deepEqual(
        await settle(),
        Array.from({ length: elements }, () => 'shown'),
      );
      assert.equal(asked.length, elements);
      assert.deepEqual(faults, []);
    });
  }

  it('does nothing once the script has run', async () => {
    const { asked, faults } = await visit(orderPage(referral()));
    assert.deepEqual(await settle(), ['shown']);
    const before = await page.evaluate(() => Reflect.get(window, 'offerElements') !== undefined);
    await page.addScriptTag({ url: '/offer-elements.boot.js' });
    await page.locator('referral-offer').evaluate((element) => element.replaceWith(element.cloneNode()));
    assert.deepEqual(await settle(), ['shown']);
    assert.equal(before, true);
    assert.equal(asked.length, 1);
    assert.deepEqual(faults, []);
  });

  for (const [attribute, value] of [
    ['order-id', 'another'],
    ['locale', 'de-AT'],
    ['email', 'somebody.else@example.com'],
    ['endpoint', '/offers/'],
  ] as const) {
    it(`has no answer for an element that asks something else by then: ${attribute}`, async () => {
      const { asked } = await visit(orderPage(referral('endpoint="/offers"') + EXTERNAL));
      await areAsked(asked);
      await page.locator('referral-offer').evaluate(
        (element, [name, text]) => {
          element.setAttribute(name, text);
          element.addEventListener('offer-load', (event) => {
            Reflect.set(window, 'loaded', Reflect.get(event, 'detail').id);
          });
        },
        [attribute, value] as const,
      );
      assert.deepEqual(await settle(), ['shown']);
      // To the proxy a slash more is no other address, and none to us.
      assert.equal(asked.length, attribute === 'endpoint' ? 1 : 2);
      const answer = await (await asked.at(-1)?.response())?.json();
      assert.equal(await page.evaluate(() => Reflect.get(window, 'loaded')), answer.offer.id);
    });
  }

  const failures = {
    'never left': undefined,
    'met an outage in front of the proxy': { status: 503, body: '<h1>Back soon</h1>' },
    'was answered by somebody else': { status: 200, body: '<h1>Welcome to our Wi-Fi</h1>' },
  };

  for (const [failure, answer] of Object.entries(failures)) {
    for (const when of ['before', 'after'] as const) {
      it(`is as if it had not been there when its request ${failure}, ${when} the element has come`, async () => {
        const { asked, faults } = await visit(orderPage(referral() + EXTERNAL), {
          prepare: (tab) =>
            tab.route(
              '**/v1/referral-offer',
              async (route) => {
                if (when === 'after') await tab.waitForFunction(() => document.querySelector(':state(loading)'));
                await (answer ? route.fulfill(answer) : route.abort());
              },
              { times: 1 },
            ),
        });
        await areAsked(asked);
        if (when === 'before') await asked[0]?.response();
        assert.deepEqual(await settle(), ['shown']);
        assert.equal(asked.length, 2);
        assert.deepEqual(faults, []);
      });
    }
  }

  const refusals: Record<string, { attributes?: string; prepare?: (tab: Page) => Promise<unknown> }> = {
    'that too many have asked': {
      prepare: (tab) => tab.route('**/v1/referral-offer', (route) => route.fulfill({ status: 429 }), { times: 1 }),
    },
    'that the vendor was too slow': {
      prepare: async () => shop.sandbox.next('mention-me', { fault: 'hang' }),
    },
    'that a detail is wrong': { attributes: 'order-total="free"' },
  };

  for (const [refusal, { attributes, prepare }] of Object.entries(refusals)) {
    it(`asks no second time when it has been said ${refusal}`, async () => {
      const { asked } = await visit(orderPage(referral(attributes) + EXTERNAL), prepare && { prepare });
      assert.deepEqual(await settle(), ['failed']);
      assert.equal(asked.length, 1);
    });
  }

  it('asks no second time when the answer is slow', async () => {
    shop.sandbox.hold();
    const { asked } = await visit(orderPage(referral() + EXTERNAL));
    release();
    await page.waitForFunction(() => document.querySelector(':state(loading)'));
    shop.sandbox.release();
    assert.deepEqual(await settle(), ['shown']);
    assert.equal(asked.length, 1);
  });

  it('gives up when the page’s patience ends, and what was given up is asked anew', async () => {
    shop.sandbox.hold();
    const { asked, faults } = await visit(orderPage(referral() + EXTERNAL), { prepare: (tab) => tab.clock.install() });
    release();
    await page.waitForFunction(() => document.querySelector(':state(loading)'));
    await page.clock.runFor(8_000);
    assert.deepEqual(await settle(), ['failed']);
    assert.equal(await page.locator('referral-offer').evaluate((element) => Reflect.get(element, 'reason')), 'timeout');
    assert.equal(asked.length, 1);
    shop.sandbox.release();
    await page.locator('referral-offer').evaluate((element) => element.replaceWith(element.cloneNode()));
    await page.waitForFunction(() => document.querySelector(':state(shown)'));
    assert.equal(asked.length, 2);
    assert.deepEqual(faults, []);
  });

  it('is as if it had not been there when its patience has ended before the script has come', async () => {
    shop.sandbox.hold();
    const { asked, faults } = await visit(orderPage(referral() + EXTERNAL), { prepare: (tab) => tab.clock.install() });
    await page.clock.runFor(8_000);
    shop.sandbox.release();
    assert.deepEqual(await settle(), ['shown']);
    assert.equal(asked.length, 2);
    assert.deepEqual(faults, []);
  });

  it('keeps an answer, however long the script takes to come', async () => {
    const { asked } = await visit(orderPage(referral() + EXTERNAL), { prepare: (tab) => tab.clock.install() });
    await asked[0]?.response();
    await page.clock.runFor(60_000);
    assert.deepEqual(await settle(), ['shown']);
    assert.equal(asked.length, 1);
  });

  const guests: Record<string, { head: string; body?: string }> = {
    'an element is named like the queue': { head: '', body: '<i id="offerElements"></i>' },
    'the queue is something else': { head: '<script>window.offerElements = "mine"</script>' },
    'the queue is full of other things': {
      head: `<script>window.offerElements = [undefined, 'x', { key: 'x' }, { key: 'x', patience: {} }, []]</script>`,
    },
    'what was pushed throws': {
      head: `<script>window.offerElements = [{ customer: { get email() { throw new Error('mine') } } }]</script>`,
    },
    'fetch throws, once': {
      head: `<script>{
        const { fetch } = window;
        window.fetch = () => {
          window.fetch = fetch;
          throw new Error('mine');
        };
      }</script>`,
    },
    'fetch answers at once, with nonsense': {
      head: `<script>{
        const { fetch } = window;
        window.fetch = async () => {
          window.fetch = fetch;
          return 'nonsense';
        };
      }</script>`,
    },
  };

  for (const [what, { head, body = '' }] of Object.entries(guests)) {
    it(`throws nothing at the page, and the offer is shown, where ${what}`, async () => {
      const { faults } = await visit(orderPage(body + referral() + EXTERNAL, { head }));
      assert.deepEqual(await settle(), ['shown']);
      assert.deepEqual(faults, []);
    });
  }
});
