import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openShop, type Shop } from './helpers/shop.ts';
import { audit } from './states/audit.ts';
import { type Engine, openEngine } from './states/engines.ts';
import { lookNames, looks, takeOn } from './states/looks.ts';
import { openState } from './states/open-state.ts';
import { states } from './states/states.ts';

/** How many of the states, and in which look: `npm run check:axe` sees each in all looks, in every engine and language. */
const SAMPLE = states
  .filter((_, index) => index % 3 === 1)
  .map((state, index) => ({ state, look: lookNames[index % lookNames.length] ?? 'light' }));

describe('axe finds nothing in', () => {
  let shop: Shop;
  let engine: Engine;
  before(async () => {
    [shop, engine] = await Promise.all([openShop(), openEngine('chromium')]);
  });
  after(() => Promise.all([engine?.close(), shop?.close()]));

  for (const { state, look } of SAMPLE) {
    it(`${state.name}, ${look}`, async () => {
      const page = await engine.open();
      assert.equal(await takeOn(look, page), true);
      await openState(shop, page, state, looks[look].around);
      assert.deepEqual(await audit(page), []);
      await page.close();
    });
  }
});
