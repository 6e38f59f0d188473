import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import AxeSource from 'axe-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { PLATFORM_SNIPPETS } from '../../../demo/snippets/platforms.ts';
import { engine, openBrowser, openFirefox } from '../helpers/browser.ts';
import { type Copy, serveCopy } from '../helpers/copy.ts';

describe('the configurator, as files on any host', () => {
  let copy: Copy;
  let browser: Browser;
  /** A Firefox is dark from its start, or not at all. */
  let darkFirefox: Browser | undefined;
  before(async () => {
    [copy, browser] = await Promise.all([serveCopy(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await darkFirefox?.close();
    await copy?.close();
  });

  it('says what it is, shows an offer and gives a snippet, all on the first screen', async () => {
    const { page, shop } = await open();
    await shop.locator('referral-offer [part~="action"]').waitFor();
    for (const place of [page.getByRole('heading', { level: 1 }), page.locator('iframe'), page.locator('.copy')]) {
      const box = await place.boundingBox();
      assert.ok(box && box.y >= 0 && box.y < 900, `${place}`);
    }
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page
      .getByRole('status')
      .filter({ hasText: 'Copied, for HTML. Fill in what is in brackets: 8 gaps.' })
      .waitFor();
    const copied = await pasted(page);
    assert.match(copied, /^<script\s+src="https:\/\/\[YOUR SERVER\]\/offer-elements\.js"/);
    assert.equal(copied, await page.locator('#snippet-panel pre').textContent());
    await page.close();
  });

  it('loads 150 kB of script at most, as a host sends it: pages, element, proxy and sandbox', async (test) => {
    copy.scripts.clear();
    const { page, shop } = await open();
    await shop.locator('referral-offer [part~="action"]').waitFor();
    await page.close();
    const weights = [...copy.scripts].map(([name, bytes]) => [name, brotliCompressSync(bytes).length] as const);
    const sum = (wanted: (name: string) => boolean) =>
      weights.reduce((total, [name, weight]) => total + (wanted(name) ? weight : 0), 0);
    const isWorker = (name: string) => name === 'service-worker.js';
    const all = sum(() => true);
    test.diagnostic(`${all} bytes, of which ${sum(isWorker)} are the worker with proxy and sandbox; brotli`);
    assert.ok(sum(isWorker) > 0, 'the worker was loaded');
    assert.ok(all <= 150_000, `${all} bytes`);
  });

  it('asks no host but its own, whatever happens', async () => {
    const { page, shop } = await open();
    const strangers: string[] = [];
    page.context().on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(copy.address).origin) strangers.push(request.url());
    });
    await shop.locator('referral-offer [part~="image"]').waitFor();
    const image = shop.locator('referral-offer [part~="image"]');
    assert.equal(
      await image.evaluate(
        (picture) => picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 0,
      ),
      true,
    );
    for (const name of [
      'friends-are-invited',
      'never-answers',
      'stops-half-way',
      'answers-a-byte-at-a-time',
      'with-everything',
    ]) {
      await page.selectOption('#outcome', name);
      const isOffered = ['friends-are-invited', 'with-everything'].includes(name);
      const state = isOffered ? 'Asking for an offer|An offer is shown' : 'Could not be asked';
      await page.getByText(new RegExp(`^\\s*(${state})`)).waitFor();
    }
    await pressPanel(page, 'Offer');
    await page.locator('#offer-post-purchase').check();
    await shop.getByRole('button', { name: 'No thanks' }).press('Enter');
    await shop.getByText('2 of 5').waitFor();
    assert.deepEqual(strangers, []);
    await page.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible in the ${colorScheme} scheme, with every panel open and whatever the tab`, async () => {
      const { page, shop } = await open('#look-accent=ff00ff&frame=phone', { colorScheme });
      await shop.locator('referral-offer [part~="action"]').waitFor();
      await page.locator('.log li').first().waitFor();
      await page.evaluate(() => {
        for (const panel of document.querySelectorAll('details')) {
          panel.removeAttribute('name');
          panel.open = true;
        }
      });
      await page.locator('#endpoint').fill('nowhere');
      await page.evaluate(AxeSource.source);
      for (const { label } of PLATFORM_SNIPPETS) {
        await page.getByRole('tab', { name: label, exact: true }).click();
        const violations = await page.evaluate(
          'axe.run({ iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))',
        );
        assert.deepEqual(violations, [], label);
      }
      await page.close();
    });
  }

  it('is gone through by keys alone, and shows where they are', async () => {
    const { page, shop } = await open();
    await shop.locator('referral-offer [part~="action"]').waitFor();
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        // What is drawn for a control that is only there for keys stands beside it.
        const drawn = element.matches('.segments input') ? element.nextElementSibling : element;
        const isMarked = drawn !== null && getComputedStyle(drawn).outlineStyle !== 'none';
        return { name: element.id || element.textContent?.trim() || element.tagName, isMarked };
      });
    const seen: string[] = [];
    const tabTo = async (name: string) => {
      for (let stops = 0; stops < 60; stops += 1) {
        await page.keyboard.press('Tab');
        const here = await focused();
        if (here) {
          seen.push(here.name);
          assert.ok(here.isMarked || here.name === 'IFRAME', `nothing shows that ${here.name} has focus`);
        }
        if (here?.name.startsWith(name)) return;
      }
      assert.fail(`Tab does not come to ${name}, only to ${seen.join(', ')}`);
    };
    await tabTo('Copy link');
    await tabTo('Reset');
    await tabTo('Look');
    await tabTo('Offer');
    await page.keyboard.press('Enter');
    await tabTo('presentation-panel');
    await page.keyboard.press('ArrowDown');
    await shop.locator('referral-offer[presentation="button"]').waitFor();
    await tabTo('Behaviour');
    await page.keyboard.press('Enter');
    await tabTo('debug');
    await page.keyboard.press('Space');
    await shop.locator('referral-offer[debug]').waitFor();
    await tabTo('outcome');
    await page.keyboard.type('Refused');
    await shop.locator('referral-offer:state(empty)').waitFor({ state: 'attached' });
    await tabTo('tab-html');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal((await focused())?.name, 'tab-react');
    await page.keyboard.press('End');
    assert.equal((await focused())?.name, 'tab-tag-manager');
    await page.keyboard.press('ArrowRight');
    assert.equal((await focused())?.name, 'tab-html');
    await tabTo('Copy');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copied, for HTML.' }).waitFor();
    // What is longer than its box can be scrolled.
    await tabTo('<script');
    assert.match(await pasted(page), /presentation="button"\n {2}debug="true"/);
    await page.close();
  });

  it('keeps all that is chosen in the address, and nothing of a shopper', async () => {
    const { page, shop } = await open();
    await pressPanel(page, 'Offer');
    await page.locator('#presentation-link').check();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await pressPanel(page, 'Look');
    await page.getByLabel('Button, light', { exact: true }).fill('#1f4d3f');
    await page.locator('#look-headline-font').fill('Georgia, serif');
    await page.waitForURL(/headline-font/);
    const address = new URL(page.url());
    assert.equal(
      decodeURIComponent(address.hash).replaceAll('+', ' '),
      '#presentation=link&scheme=dark&look-accent=1f4d3f.f2f1ee&look-headline-font=Georgia, serif',
    );
    await page.reload();
    await shop.locator('referral-offer[presentation="link"]').waitFor();
    assert.equal(await page.locator('#presentation-link').isChecked(), true);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link is copied. It holds no personal data.').waitFor();
    assert.equal(await pasted(page), address.href);
    await page.getByRole('button', { name: 'Reset' }).click();
    await shop.locator('referral-offer:not([presentation])').waitFor();
    assert.equal(new URL(page.url()).hash, '');
    await page.close();
  });

  it('takes an address edited by hand field by field, and says what it left out', async () => {
    const { page, shop, thrown } = await open(
      `#presentation=button&scheme=%E0%A4%A&look-accent=url(x)&frame=tablet&x=1`,
    );
    await shop.locator('referral-offer[presentation="button"]').waitFor();
    const notes = page.locator('.notes li');
    assert.deepEqual(await notes.allTextContents(), [
      '“scheme” could not be used. It may be light, dark, or left out.',
      '“look-accent” could not be used. Six hexadecimal digits, such as 1f4d3f.',
      '“x” is not known here.',
    ]);
    await page.evaluate(() => {
      location.hash = 'presentation=link&frame=phone';
    });
    await shop.locator('referral-offer[presentation="link"]').waitFor();
    assert.equal(await notes.count(), 0);
    assert.equal(await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.innerWidth), 390);
    assert.deepEqual(thrown, []);
    await page.close();
  });

  it('says live what is wrong with a text, and goes on with the last that was right', async () => {
    const { page } = await open('#endpoint=https://offers.shop.example/offers');
    await pressPanel(page, 'Order');
    const field = page.locator('#endpoint');
    await field.fill('http://offers.shop.example/offers');
    await page.locator('#endpoint-fault').filter({ hasText: 'It has to begin with https://.' }).waitFor();
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.match(
      (await page.locator('#snippet-panel').textContent()) ?? '',
      /endpoint="https:\/\/offers\.shop\.example/,
    );
    await field.fill('https://other.example/offers');
    assert.equal(await page.locator('#endpoint-fault').textContent(), '');
    assert.match(
      (await page.locator('#snippet-panel').textContent()) ?? '',
      /endpoint="https:\/\/other\.example\/offers"/,
    );
    await page.close();
  });

  for (const [frame, width] of [
    ['Phone', 390],
    ['Tablet', 768],
    ['Desktop', 1120],
  ] as const) {
    it(`has a frame as wide as a ${frame.toLowerCase()}, in which the page's own queries hold`, async () => {
      const { page, shop } = await open();
      await page.getByRole('radio', { name: frame }).check();
      await shop.locator('referral-offer [part~="action"]').waitFor();
      await page.waitForFunction(
        (wanted) => document.querySelector('iframe')?.contentWindow?.innerWidth === wanted,
        width,
      );
      await page.close();
    });
  }

  it('draws the shop in the scheme, the direction and the size of text that were chosen', async () => {
    const { page, shop } = await open('#scheme=dark&direction=rtl&text=200');
    const headline = shop.locator('referral-offer [part~="headline"]');
    await headline.waitFor();
    const style = await headline.evaluate((element) => {
      const { color, fontSize } = getComputedStyle(element);
      return { color, fontSize, direction: getComputedStyle(document.body).direction };
    });
    assert.deepEqual(style, { color: 'rgb(242, 241, 238)', fontSize: '48px', direction: 'rtl' });
    await page.close();
  });

  it('shows a look on the real element at once, with its contrast in figures', async () => {
    const { page, shop } = await open();
    const action = shop.locator('referral-offer [part~="action"]');
    await action.waitFor();
    const row = page.locator('.contrast li').filter({ hasText: 'Words on button, light' });
    assert.match((await row.textContent()) ?? '', /17\.06 : 1/);
    await page.getByLabel('Button, light', { exact: true }).fill('#1f4d3f');
    await page.waitForFunction(() => {
      const element = document.querySelector('iframe')?.contentDocument?.querySelector('referral-offer');
      const button = element?.shadowRoot?.querySelector('[part~="action"]');
      return button && getComputedStyle(button).backgroundColor === 'rgb(31, 77, 63)';
    });
    await page.getByLabel('Button’s words, light').fill('#777777');
    assert.match((await row.textContent()) ?? '', /2\.\d\d : 1.*Too little: 4\.5 : 1 is the least/s);
    await page.locator('#look-radius').fill('20');
    await page.waitForFunction(() => {
      const element = document.querySelector('iframe')?.contentDocument?.querySelector('referral-offer');
      const panel = element?.shadowRoot?.querySelector('[part~="base"]');
      return panel && getComputedStyle(panel).borderTopLeftRadius === '20px';
    });
    await page.close();
  });

  it('gives a theme as a file, and takes it again: loaded, pasted, or one of the ready ones', async () => {
    const { page } = await open('#look-accent=1f4d3f&look-radius=12px');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download theme.css' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'theme.css');
    const file = await download.path();
    assert.match(await readFile(file, 'utf8'), /--offer-accent: #1f4d3f;\n {2}--offer-radius: 12px;\n}/);
    await page.locator('#theme').selectOption('garden');
    await page.getByText('The theme is taken over.').waitFor();
    assert.match(page.url(), /look-accent=2f6b3a\.a8d8a2/);
    await page
      .locator('#theme-load')
      .setInputFiles({ name: 'theme.css', mimeType: 'text/css', buffer: await readFile(file) });
    await page.waitForURL(/look-accent=1f4d3f&look-radius=12px/);
    await page.locator('#theme-paste').fill('--offer-radius: 9px; --offer-padding: none');
    await page.locator('#theme-paste').dispatchEvent('change');
    await page.getByText('The value of --offer-padding is none that can be set here.').waitFor();
    assert.match(page.url(), /#look-radius=9px$/);
    await page.close();
  });

  it('leads from each tab to its platform’s page, and from there nowhere that is not there', async (test) => {
    const { page } = await open();
    const guides = new Set<string>();
    for (const { label } of PLATFORM_SNIPPETS) {
      await page.getByRole('tab', { name: label, exact: true }).click();
      const link = page.getByRole('link', { name: `${label}, step by step` });
      guides.add(await link.evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : '')));
    }
    const pages = new Map<string, string>();
    const read = async (address: string) => {
      const known = pages.get(address);
      if (known !== undefined) return known;
      const answer = await fetch(address);
      const text = answer.ok ? await answer.text() : '';
      pages.set(address, text);
      return text;
    };
    const wanted = new Set<string>(guides);
    // What is found on the way is gone to as well.
    for (const address of wanted) {
      const [file = '', place] = address.split('#');
      const text = await read(file);
      assert.ok(text, `${address} is not there`);
      if (place) assert.ok(text.includes(`id="${place}"`), `${address} has no such place`);
      if (!file.endsWith('.html')) continue;
      for (const [, link = ''] of text.matchAll(/ (?:href|src)="([^"]+)"/g)) {
        if (!/^[a-z]+:/.test(link)) wanted.add(new URL(link, address).href);
      }
    }
    test.diagnostic(`${wanted.size} addresses on ${pages.size} pages and pictures`);
    await page.goto([...guides][0] ?? '');
    await page.getByRole('heading', { level: 1, name: 'A page of your own' }).waitFor();
    await page.evaluate(AxeSource.source);
    const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    assert.deepEqual(violations, []);
    await page.getByRole('link', { name: 'Shape an offer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Offer Elements' }).waitFor();
    await page.close();
  });

  it('asks nothing without consent, and goes on when it is granted', async () => {
    const { page, shop } = await open();
    await shop.locator('referral-offer [part~="action"]').waitFor();
    await page.selectOption('#outcome', { label: 'Has no consent yet' });
    await page.getByText('Nothing to show, for this reason: no-consent').waitFor();
    await page.getByRole('button', { name: 'Grant consent' }).click();
    await shop.locator('referral-offer [part~="action"]').waitFor();
    await page.getByRole('button', { name: 'Grant consent' }).waitFor({ state: 'detached' });
    await page.close();
  });

  it('fits a phone: stacked, with the shop as wide as one, and nothing to be scrolled sideways', async () => {
    const { page, shop } = await open('', { viewport: { width: 390, height: 844 } });
    await shop.locator('referral-offer [part~="action"]').waitFor();
    const { tooWide, frame } = await page.evaluate(() => ({
      tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      frame: document.querySelector('iframe')?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
    }));
    assert.equal(tooWide, 0);
    assert.ok(frame < 500, `the shop begins at ${frame} px`);
    await page.close();
  });

  it('brings a panel into sight that is opened below a longer one, and has Reset undone by the browser', async () => {
    const { page } = await open('#look-accent=b00020', { viewport: { width: 390, height: 844 } });
    await pressPanel(page, 'Look');
    await page.locator('.panels summary').filter({ hasText: 'Offer' }).scrollIntoViewIfNeeded();
    await pressPanel(page, 'Offer');
    await page.waitForFunction(() => {
      const { top = -1 } = document.querySelector('.panels [open] > summary h2')?.getBoundingClientRect() ?? {};
      return document.querySelector('.panels [open]')?.textContent?.includes('Offer') && top >= 0 && top < 400;
    });
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.waitForFunction(() => !location.hash.includes('b00020'));
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes('b00020'));
    await page.locator('#snippet-panel pre').filter({ hasText: '#b00020' }).waitFor();
    await page.close();
  });

  it('keeps the shop in sight on a phone while a panel is open, and nothing that keys lead to under it', async () => {
    const { page, shop } = await open('', { viewport: { width: 390, height: 844 } });
    const action = shop.locator('referral-offer [part~="action"]');
    await action.waitFor();
    await pressPanel(page, 'Look');
    await page.waitForFunction(() => {
      const shown = document.querySelector('iframe')?.contentDocument?.querySelector('referral-offer')?.shadowRoot;
      const button = shown?.querySelector('[part~="action"]')?.getBoundingClientRect();
      const frame = document.querySelector('iframe');
      const drawn = frame?.getBoundingClientRect();
      const height = frame?.contentWindow?.innerHeight ?? 0;
      return drawn && drawn.bottom <= innerHeight + 1 && button && button.top > 0 && button.bottom < height;
    });
    await page.keyboard.press('Tab');
    for (let stops = 0; stops < 60; stops += 1) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const title = document.querySelector('.panels [open] > summary');
        const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
        return {
          name: element?.id || element?.getAttribute('aria-label') || element?.textContent?.trim(),
          isOfPanel: document.querySelector('.panels [open] > fieldset')?.contains(element) === true,
          isHidden:
            top < (title?.getBoundingClientRect().bottom ?? 0) - 1 ||
            bottom > (document.querySelector('.frame')?.getBoundingClientRect().top ?? 0) + 1,
        };
      });
      if (!focused.isOfPanel) {
        assert.ok(stops > 20, `only ${stops} stops, and then ${focused.name}`);
        break;
      }
      assert.ok(!focused.isHidden, `${focused.name} is hidden`);
      await page.keyboard.press('Tab');
    }
    await page.getByLabel('Button, light', { exact: true }).fill('#1f4d3f');
    await page.waitForFunction(() => {
      const shown = document.querySelector('iframe')?.contentDocument?.querySelector('referral-offer')?.shadowRoot;
      const button = shown?.querySelector('[part~="action"]');
      return button && getComputedStyle(button).backgroundColor === 'rgb(31, 77, 63)';
    });
    await pressPanel(page, 'Look');
    await page.waitForFunction(() => document.querySelector('iframe')?.contentWindow?.innerWidth === 390);
    assert.equal(await page.locator('.frame').evaluate((frame) => getComputedStyle(frame).position), 'static');
    await page.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`shows a visitor of the ${colorScheme} scheme the shop in it, says so, and writes it nowhere`, async () => {
      const { page, shop } = await open('', { colorScheme });
      const headline = shop.locator('referral-offer [part~="headline"]');
      await headline.waitFor();
      assert.equal(
        await headline.evaluate((element) => getComputedStyle(element).color),
        colorScheme === 'dark' ? 'rgb(242, 241, 238)' : 'rgb(28, 28, 26)',
      );
      const chosen = page.getByRole('radio', { name: colorScheme === 'dark' ? 'Dark' : 'Light' });
      assert.equal(await chosen.isChecked(), true);
      assert.equal(new URL(page.url()).hash, '');
      await page.close();
    });
  }

  async function open(
    hash = '',
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; shop: FrameLocator; thrown: string[] }> {
    const isDarkFirefox = engine === 'firefox' && options?.colorScheme === 'dark';
    if (isDarkFirefox) darkFirefox ??= await openFirefox({ dark: true });
    const context = await (isDarkFirefox && darkFirefox ? darkFirefox : browser).newContext({
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    // Only Chromium asks for it, where nobody can answer.
    if (engine === 'chromium') await context.grantPermissions(['clipboard-write']);
    const page = await context.newPage();
    // After the last test the browser may be the first to close.
    page.on('close', () => context.close().catch(() => {}));
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.goto(copy.address + hash);
    return { page, shop: page.frameLocator('iframe'), thrown };
  }
});

/** Presses a panel's title: what was closed is open, what was open is closed. */
async function pressPanel(page: Page, title: string): Promise<void> {
  await page.locator('.panels summary').filter({ hasText: title }).click();
}

/** What was copied, as somebody finds who pastes it. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' })));
  const field = page.locator('#pasted');
  await field.focus();
  await page.keyboard.press('Control+V');
  const text = await field.inputValue();
  await field.evaluate((element) => element.remove());
  return text;
}
