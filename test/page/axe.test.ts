import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engine } from './helpers/browser.ts';
import { openShop, type Shop } from './helpers/shop.ts';
import { openTabs, type Tabs } from './helpers/tab.ts';
import { audit } from './states/audit.ts';
import { type LookName, lookNames, systemOf, takeOn } from './states/looks.ts';
import { openState } from './states/open-state.ts';
import { named, type State, states } from './states/states.ts';
import { vendorWords } from './states/vendor-words.ts';

/** How many of the states, and in which look: `npm run check:axe` sees each in all looks, in every engine and language. */
const SAMPLE = states
  .filter((_, index) => index % 3 === 1)
  .map((state, index) => ({ state, look: lookNames[index % lookNames.length] ?? 'light' }));

/** A rule of the page's, which we neither look at nor mend: too pale on either ground. */
const PALE = 'referral-offer::part(description) { color: #777 }';

describe('axe', () => {
  let shop: Shop;
  let arabic: Shop;
  let plain: Tabs;
  let forced: Tabs;
  before(async () => {
    [shop, arabic, plain, forced] = await Promise.all([
      openShop(),
      openShop({ words: vendorWords('ar') }),
      openTabs(),
      openTabs(engine, { forcedColours: true }),
    ]);
  });
  after(() => Promise.all([plain?.close(), forced?.close(), shop?.close(), arabic?.close()]));

  for (const { state, look } of SAMPLE) {
    it(`finds nothing in ${state.name}, ${look}`, async () => {
      assert.deepEqual(await find(state, look), []);
    });
  }

  for (const name of ['a panel', 'a partner’s offer']) {
    it(`finds nothing in ${name} whose words run from right to left`, async () => {
      const tab = await plain.open();
      const element = await openState(arabic, tab, named(name), { language: 'ar' });
      const headline = await tab.evaluate<string>(`${element.find('[part~="headline"]')}.textContent`);
      assert.match(headline.trim(), /^\p{Script=Arabic}/u);
      assert.equal(await tab.evaluate(`getComputedStyle(${element.find('[part~="base"]')}).direction`), 'rtl');
      assert.deepEqual(await audit(tab, element), []);
      await tab.close();
    });
  }

  for (const look of ['light', 'dark'] as const) {
    it(`finds a page’s pale words, ${look}`, async () => {
      assert.deepEqual(await find(named('a panel'), look, PALE), [
        'color-contrast at referral-offer p[part="description"]',
      ]);
    });
  }

  async function find(state: State, look: LookName, style = ''): Promise<string[]> {
    const tab = await (systemOf(look).forcedColours ? forced : plain).open();
    const element = await openState(shop, tab, state, { style });
    assert.equal(await takeOn(look, tab), true);
    const found = await audit(tab, element);
    await tab.close();
    return found;
  }
});
