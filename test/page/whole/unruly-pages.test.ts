import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, Request } from 'playwright-core';
import { cardAnswer } from '../../page-check/helpers/known-offers.ts';
import { documentOf, referral, SCRIPT, World } from '../../page-check/helpers/world.ts';
import { openBrowser } from '../helpers/browser.ts';

const SHOWN = ':state(shown)';

describe('an element on an unruly page', () => {
  let world: World;
  let browser: Browser;
  before(async () => {
    [world, browser] = await Promise.all([World.open(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), world?.close()]));

  interface Visit {
    page: Page;
    /** What nobody has caught. */
    errors: string[];
    /** Offers that were asked for. */
    asked: Request[];
  }

  async function visit(html: string): Promise<Visit> {
    const page = await browser.newPage();
    const errors: string[] = [];
    const asked: Request[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('request', (request) => {
      if (request.url().endsWith('/v1/referral-offer')) asked.push(request);
    });
    await page.goto(world.serve(html));
    return { page, errors, asked };
  }

  const element = (more = '', fallback = '') =>
    referral(world.order(), `${world.proxySaying(cardAnswer)} ${more}`, fallback);

  /** What a page may do to an element that has asked already, or has its offer; each leaves one element with an offer. */
  const deeds: Readonly<Record<string, string>> = {
    'is moved': "document.querySelector('#to').append(document.querySelector('referral-offer'))",
    'is moved before it has its answer, and again': `(() => {
      const element = document.querySelector('referral-offer');
      for (let turn = 0; turn < 5; turn += 1) document.querySelector(turn % 2 ? '#from' : '#to').append(element);
    })()`,
    'is cloned, and goes': `(() => {
      const element = document.querySelector('referral-offer');
      element.replaceWith(element.cloneNode(true));
    })()`,
    'is written anew as markup': "document.querySelector('#from').innerHTML += ''",
    'goes into a shadow root': `(() => {
      const root = document.querySelector('#to').attachShadow({ mode: 'open' });
      root.append(document.querySelector('referral-offer'));
    })()`,
    'goes into a closed shadow root within another': `(() => {
      const inner = document.createElement('section');
      document.querySelector('#to').attachShadow({ mode: 'open' }).append(inner);
      window.kept = inner.attachShadow({ mode: 'closed' });
      kept.append(document.querySelector('referral-offer'));
    })()`,
    // In a later task: within one it would only have been moved.
    'is removed and comes back': `(async () => {
      const element = document.querySelector('referral-offer');
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.querySelector('#to').append(element);
    })()`,
  };

  for (const [deed, expression] of Object.entries(deeds)) {
    for (const isEarly of [true, false]) {
      it(`has its offer when it ${deed}, ${isEarly ? 'on its way' : 'drawn'}`, async () => {
        const html = documentOf({ head: SCRIPT, body: `<div id="from">${element()}</div><div id="to"></div>` });
        const { page, errors } = await visit(html);
        if (!isEarly) await page.locator(`referral-offer${SHOWN}`).waitFor();
        await page.evaluate(expression);
        await page.waitForFunction(
          `[document, document.querySelector('#to').shadowRoot, window.kept]
            .some((root) => root?.querySelector('referral-offer${SHOWN}'))`,
        );
        assert.deepEqual(errors, []);
        await page.close();
      });
    }
  }

  it('is silent when it is removed while its answer is on its way', async () => {
    const { page, errors } = await visit(documentOf({ head: SCRIPT, body: element() }));
    await page.evaluate(`(() => {
      window.told = [];
      const element = document.querySelector('referral-offer');
      for (const type of ['offer-load', 'offer-error', 'offer-empty']) element.addEventListener(type, () => told.push(type));
      element.remove();
    })()`);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await page.evaluate('document.querySelector("referral-offer")'), null);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('has its offer inside a frame, and inside one that may do nothing but run scripts', async () => {
    const inner = documentOf({ head: SCRIPT, body: element() });
    const url = world.serve(inner);
    const body = `<iframe src="${url}"></iframe><iframe src="${url}" sandbox="allow-scripts allow-same-origin"></iframe>`;
    const { page, errors } = await visit(documentOf({ body }));
    for (const place of [0, 1]) {
      await page.frameLocator('iframe').nth(place).locator(`referral-offer${SHOWN}`).waitFor();
    }
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('has its offer once where the script is there twice, in two versions', async () => {
    const script = await readFile(new URL('../../../dist/offer-elements.js', import.meta.url), 'utf8');
    world.shop.serve('/older/offer-elements.js', {
      html: script.replace('They', 'they').replaceAll('0.1.0', '0.0.9'),
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
    const head = `<script src="/older/offer-elements.js"></script><script src="/offer-elements.js"></script>`;
    const { page, errors, asked } = await visit(documentOf({ head, body: element() }));
    await page.locator(`referral-offer${SHOWN}`).waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(asked.length, 1);
    assert.deepEqual(errors, []);
    await page.close();
  });

  const wrappers: Readonly<Record<string, string>> = {
    'counts what passes': 'window.fetch = (...given) => original(...given)',
    'gives its answer a turn later': 'window.fetch = async (...given) => { await null; return original(...given); }',
    'wants an address as text': 'window.fetch = (url, init) => original(String(url), init)',
    'makes a request of what it is given': 'window.fetch = (...given) => original(new Request(...given))',
    'gives a copy of the answer': 'window.fetch = async (...given) => (await original(...given)).clone()',
    'has read the answer before': `window.fetch = async (...given) => {
      const answer = await original(...given);
      return new Response(await answer.text(), answer);
    }`,
  };
  for (const [what, wrap] of Object.entries(wrappers)) {
    it(`has its offer where a fetch of the shop’s ${what}`, async () => {
      const head = `<script>const original = window.fetch; ${wrap}</script>${SCRIPT}`;
      const { page, errors } = await visit(documentOf({ head, body: element() }));
      await page.locator(`referral-offer${SHOWN}`).waitFor();
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  for (const wrap of ['throw new Error("no")', 'return undefined', 'return Promise.reject()', 'return {}']) {
    it(`leaves what the page wrote, and throws nothing, where a fetch of the shop’s does: ${wrap}`, async () => {
      const head = `<script>window.fetch = () => { ${wrap} };</script>${SCRIPT}`;
      const { page, errors } = await visit(documentOf({ head, body: element('', '<p>Thank you.</p>') }));
      await page.locator('referral-offer:state(failed)').waitFor();
      assert.equal(await page.getByText('Thank you.').isVisible(), true);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  /** Markup as content systems leave it, and what is asked then: the order's number, or nothing where it cannot be read. */
  const mangled: Readonly<Record<string, { html: (endpoint: string) => string; order: string | undefined }>> = {
    'in capitals': {
      html: (endpoint) =>
        `<REFERRAL-OFFER ${endpoint.toUpperCase().replace(/"(.*)"/, (value) => value.toLowerCase())} EMAIL="a@example.com" ORDER-ID="M-1" ORDER-TOTAL="1" ORDER-CURRENCY="GBP"></REFERRAL-OFFER>`,
      order: 'M-1',
    },
    'with empty attributes beside the good ones': {
      html: (endpoint) =>
        `<referral-offer ${endpoint} email="a@example.com" order-id="M-2" order-total="1" order-currency="GBP" order-coupon="" order-date first-name="" phone locale="" presentation="" consent="" provider=""></referral-offer>`,
      order: 'M-2',
    },
    'without quotes': {
      html: (endpoint) =>
        `<referral-offer ${endpoint} email=a@example.com order-id=M-3 order-total=1 order-currency=GBP></referral-offer>`,
      order: 'M-3',
    },
    'with references in its attributes': {
      html: (endpoint) =>
        `<referral-offer ${endpoint} email="a&#64;example.com" order-id="M&#45;4" order-total="1" order-currency="GBP"></referral-offer>`,
      order: 'M-4',
    },
    'in a paragraph, and never closed': {
      html: (endpoint) =>
        `<p><b><referral-offer ${endpoint} email="a@example.com" order-id="M-5" order-total="1" order-currency="GBP"><p>Thank you.`,
      order: 'M-5',
    },
    'closed as if it were empty': {
      html: (endpoint) =>
        `<referral-offer ${endpoint} email="a@example.com" order-id="M-6" order-total="1" order-currency="GBP" /><p>Thank you.`,
      order: 'M-6',
    },
    'with an attribute said twice': {
      html: (endpoint) =>
        `<referral-offer ${endpoint} email="a@example.com" order-id="M-7" order-id="M-8" order-total="1" order-currency="GBP"></referral-offer>`,
      order: 'M-7',
    },
    'with a JSON child whose type is in capitals': {
      html: (endpoint) =>
        `<referral-offer ${endpoint}><SCRIPT TYPE="Application/JSON">{"order":{"id":"M-9","total":1,"currency":"GBP"},"customer":{"email":"a@example.com"}}</SCRIPT></referral-offer>`,
      order: 'M-9',
    },
    'with a JSON child in a comment of old': {
      html: (endpoint) =>
        `<referral-offer ${endpoint} consent="granted"><script type="application/json"><!-- {"order":{"id":"M-10"}} --></script></referral-offer>`,
      order: undefined,
    },
    'with a JSON child that was escaped': {
      html: (endpoint) =>
        `<referral-offer ${endpoint}><script type="application/json">{&quot;order&quot;:{&quot;id&quot;:&quot;M-11&quot;}}</script></referral-offer>`,
      order: undefined,
    },
    'with a JSON child cut off': {
      html: (endpoint) =>
        `<referral-offer ${endpoint}><script type="application/json">{"order":{"id":"M-12","total":</script></referral-offer>`,
      order: undefined,
    },
  };
  for (const [how, { html, order }] of Object.entries(mangled)) {
    it(`written ${how} ${order ? 'asks all the same' : 'asks nobody, and leaves what the page wrote'}`, async () => {
      // As they came: not every engine's driver tells what a page has sent.
      const bodies: string[] = [];
      const endpoint = world.proxySaying(cardAnswer, (body) => bodies.push(body));
      const { page, errors } = await visit(documentOf({ head: SCRIPT, body: html(endpoint) }));
      await page
        .locator(order ? `referral-offer${SHOWN}` : 'referral-offer:state(empty)')
        .waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      assert.deepEqual(
        bodies.map((body) => JSON.parse(body).order?.id),
        order ? [order] : [],
      );
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
