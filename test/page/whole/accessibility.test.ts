import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openChromium } from '../helpers/browser.ts';
import { openPlaywrightTabs, type PlaywrightTab, type PlaywrightTabs } from '../helpers/playwright-tab.ts';
import { openShop, type Shop } from '../helpers/shop.ts';
import { openState, type Surroundings } from '../states/open-state.ts';
import type { StateElement } from '../states/state-element.ts';
import { named } from '../states/states.ts';

describe('an offer, to whoever does not see it or sees it otherwise', () => {
  let shop: Shop;
  let tabs: PlaywrightTabs;
  before(async () => {
    [shop, tabs] = await Promise.all([openShop(), openChromium().then((browser) => openPlaywrightTabs(browser))]);
  });
  after(() => Promise.all([tabs?.close(), shop?.close()]));

  interface Opened extends PlaywrightTab {
    element: StateElement;
    /** Of the element, in the accessibility tree: a line for each thing, without addresses. */
    tree(): Promise<string[]>;
  }

  async function open(
    name: string,
    around: Surroundings = {},
    prepare: (page: PlaywrightTab['page']) => Promise<unknown> = async () => {},
  ): Promise<Opened> {
    const state = named(name);
    const opened = await tabs.open();
    await prepare(opened.page);
    const element = await openState(shop, opened, state, around);
    const tree = async () => {
      const text = await opened.page.locator(state.tag).ariaSnapshot();
      return text.split('\n').filter((line) => !line.includes('/url:'));
    };
    return Object.assign(opened, { element, tree });
  }

  const trees: Record<string, readonly string[]> = {
    'a panel': [
      '- region "Share Larkspur, earn a free tin":',
      '  - heading "Share Larkspur, earn a free tin" [level=2]',
      '  - paragraph: Your friend saves 15% on a first order and we post you a tin of breakfast blend.',
      '  - link "Give a friend 15% off (opens in a new tab)":',
      '  - paragraph:',
      "    - text: Larkspur's friend programme is run by Mention Me, who will handle your details and email you about it.",
      '    - link "How your details are used (opens in a new tab)":',
      '    - link "Terms and conditions (opens in a new tab)":',
    ],
    'a form': [
      '- region "Share Larkspur with friends":',
      '  - heading "Share Larkspur with friends" [level=2]',
      '  - paragraph: They save on a first order.',
      '  - group "Friend 1":',
      '    - text: Name (optional)',
      '    - textbox "Name (optional)"',
      '    - text: E-mail or phone',
      '    - textbox "E-mail or phone"',
      '  - button "Add another friend"',
      '  - paragraph: Used for this invitation, then deleted.',
      '  - checkbox "My friends know that I pass on their details."',
      '  - text: My friends know that I pass on their details.',
      '  - button "Send invitations"',
      '  - status',
    ],
    'a promotion to join': [
      '- region "Join the tea circle":',
      '  - heading "Join the tea circle" [level=2]',
      '  - paragraph: Two pots more with every fifth order.',
      '  - button "Join the circle"',
      '  - status',
      '- status',
    ],
    joined: [
      '- region "Join the tea circle":',
      '  - heading "Join the tea circle" [level=2]',
      '  - paragraph: Two pots more with every fifth order.',
      '  - status: You have joined. Thank you.',
      '- status',
    ],
    'no offer': ['- paragraph: We have your order.'],
    'waiting for an answer': ['- paragraph: We have your order.'],
  };

  for (const [name, expected] of Object.entries(trees)) {
    it(`is, in the accessibility tree, what it is on the screen: ${name}`, async () => {
      const page = await open(name);
      assert.deepEqual(await page.tree(), expected);
      await page.close();
    });
  }

  it('is told of in a line that was there before', async () => {
    for (const [before, after, selector] of [
      ['a partner’s offer', 'the next offer', '[part~="status"]'],
      ['a promotion to join', 'joined', '[part~="message"]'],
    ] as const) {
      const page = await open(before);
      await page.evaluate(`{ window.line = ${page.element.find(selector)} }`);
      assert.equal(await page.evaluate('line.role + line.textContent.trim()'), 'status');
      await page.element.press(after === 'joined' ? '[part~="action"]' : '[part~="decline"]');
      await page.until('line.textContent.trim() !== ""');
      await page.until(`line === ${page.element.find(selector)} && line.isConnected`);
      await page.close();
    }
  });

  for (const name of ['a partner’s offer', 'a partner’s offer of plain parts', 'a partner’s offer of sections']) {
    it(`says that it is somebody else’s: ${name}`, async () => {
      const page = await open(name);
      assert.match((await page.tree()).join('\n'), /: Sponsored/);
      await page.close();
    });
  }

  it('says which language it is in, where that is not the page’s', async () => {
    const foreign = { ...named('a panel'), attributes: { email: 'offer-success-entities-and-gaps@sandbox.example' } };
    const page = await tabs.open();
    const element = await openState(shop, page, foreign, { language: 'de' });
    assert.equal(await page.evaluate(`${element.find('[part~="base"]')}.lang`), 'fr-FR');
    await page.close();
  });

  it('takes no focus and opens nothing by itself', async () => {
    const page = await open('a panel');
    assert.equal(await page.evaluate('document.activeElement === document.body'), true);
    assert.equal(await page.evaluate(`Boolean(${page.element.find('dialog')})`), false);
    await page.close();
  });

  it('keeps the focus in its dialog, and gives it back when that is closed by Escape', async () => {
    const page = await open('the journey in a dialog');
    const { keyboard } = page.page;
    for (let press = 0; press < 12; press += 1) {
      await keyboard.press(press < 6 ? 'Tab' : 'Shift+Tab');
      assert.doesNotMatch(await page.evaluate<string>('document.activeElement?.id'), /before|after/);
    }
    await page.evaluate(`${page.element.find('[part~="dialog-close"]')}.focus()`);
    await keyboard.press('Escape');
    await page.element.hasNot('dialog[open]');
    assert.equal(
      await page.evaluate(`document.querySelector('referral-offer').shadowRoot.activeElement?.part.value`),
      'action',
    );
    await page.close();
  });

  describe('with forced colours', () => {
    const force = (page: PlaywrightTab['page']) => page.emulateMedia({ forcedColors: 'active' });

    it('has buttons with an edge, in each state with a button', async () => {
      for (const name of ['a panel', 'a form', 'a partner’s offer', 'a promotion to join']) {
        const page = await open(name, {}, force);
        const [edge, ground] = await page.evaluate<string[]>(
          `(({ borderTopColor, borderTopStyle, backgroundColor }) => [borderTopStyle === 'solid' ? borderTopColor : '', backgroundColor])(getComputedStyle(${page.element.find('[part~="action"]')}))`,
        );
        assert.ok(edge && edge !== ground, `${name}: ${edge} on ${ground}`);
        await page.close();
      }
    });

    it('leaves a shop’s unreadable colours to the system, and mends them once that has none', async () => {
      const style = 'referral-offer { --offer-surface: #000; --offer-text: #222 }';
      const page = await open('debug', { style }, force);
      const debug = () => page.evaluate<string>(`${page.element.find('[part~="debug"]')}.textContent`);
      await page.until(`performance.getEntriesByType('resource').some(({ name }) => name.includes('.segments.js'))`);
      await page.evaluate(`document.querySelector('referral-offer').updateComplete.then(() => true)`);
      assert.doesNotMatch(await debug(), /mended/);
      await page.page.emulateMedia({ forcedColors: 'none' });
      await page.until(`${page.element.find('[part~="debug"]')}.textContent.includes('mended')`);
      assert.match(await debug(), /--offer-text on --offer-surface \(1\.3\)/);
      await page.close();
    });
  });

  for (const [motion, moving] of [
    ['reduce', []],
    ['no-preference', ['room revealed']],
  ] as const) {
    it(`moves ${moving[0] ? 'what has been opened, and nothing else,' : 'nothing'} where the system says ${motion}`, async () => {
      const page = await open('a form behind a button', {}, (tab) => tab.emulateMedia({ reducedMotion: motion }));
      const found = await page.evaluate(`[...document.querySelector('referral-offer').shadowRoot.querySelectorAll('*')]
        .filter((node) => (({ animationName, transitionDuration }) => animationName !== 'none' || transitionDuration !== '0s')(getComputedStyle(node)))
        .map((node) => node.className)`);
      assert.deepEqual(found, moving);
      await page.close();
    });
  }

  it('is printed, but for its dialog', async () => {
    const page = await open('the journey in a dialog');
    await page.page.emulateMedia({ media: 'print' });
    const isShown = (selector: string) => page.evaluate(`${page.element.find(selector)}.checkVisibility()`);
    assert.deepEqual([await isShown('[part~="headline"]'), await isShown('dialog')], [true, false]);
    await page.close();
  });
});
