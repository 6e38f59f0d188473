import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openChromium } from '../helpers/browser.ts';
import { openPlaywrightTabs, type PlaywrightTab, type PlaywrightTabs } from '../helpers/playwright-tab.ts';
import { openShop, type Shop } from '../helpers/shop.ts';
import { insideOf, watch } from '../states/inside.ts';
import { openState } from '../states/open-state.ts';
import { type State, states } from '../states/states.ts';

/** CSS pixels: what 1,280 are at 400 % (WCAG 2.2, 1.4.10). */
const NARROW = 320;

/** For whoever reads better with more space between lines, words and letters (WCAG 2.2, 1.4.12). */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Those that draw an offer; a dialog has an order of its own. */
const drawn = states.filter(({ name }) => !/waits|waiting|no |failure|coupon|dialog/.test(name));

describe('in every state', () => {
  let shop: Shop;
  let tabs: PlaywrightTabs;
  before(async () => {
    [shop, tabs] = await Promise.all([openShop(), openChromium().then((browser) => openPlaywrightTabs(browser))]);
  });
  after(() => Promise.all([tabs?.close(), shop?.close()]));

  for (const state of drawn) {
    it(`nothing is cut off, everything can be hit, and a keyboard gets through: ${state.name}`, async () => {
      const page = await open(state);
      const inside = insideOf(page.page, state.tag);
      assert.deepEqual(await inside.cutOff(), [], 'on a narrow screen');
      assert.deepEqual(await inside.tooSmall(24), [], 'for a finger');
      assert.deepEqual(await inside.tooSmall(44, 'button, input, .button'), [], 'for a thumb');
      await page.page.addStyleTag({ content: ':root { font-size: 200% }' });
      assert.deepEqual(await inside.cutOff(), [], 'with letters twice as large');
      await page.page.addStyleTag({ content: ':root { font-size: 100% !important }' });
      await page.evaluate(`{
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(${JSON.stringify(SPACED)});
        for (const root of [document, document.querySelector('${state.tag}').shadowRoot])
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      }`);
      assert.deepEqual(await inside.cutOff(), [], 'with more space');

      const places = Array.from({ length: await inside.pressable() }, (_, place) => String(place));
      await page.page.focus('#before');
      assert.deepEqual(await walk(page, state, 'Tab', places.length + 1), [...places, 'after']);
      assert.deepEqual(await walk(page, state, 'Shift+Tab', places.length + 1), [...places.reverse(), 'before']);
      await page.close();
    });
  }

  /** Where the focus is after each press. */
  async function walk({ page }: PlaywrightTab, { tag }: State, keys: string, presses: number): Promise<string[]> {
    const places: string[] = [];
    for (let press = 0; press < presses; press += 1) {
      await page.keyboard.press(keys);
      places.push(await insideOf(page, tag).focus());
    }
    return places;
  }

  async function open(state: State): Promise<PlaywrightTab> {
    const page = await tabs.open();
    await page.page.setViewportSize({ width: NARROW, height: 900 });
    await watch(page.page);
    await openState(shop, page, state);
    return page;
  }
});
