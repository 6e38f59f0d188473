import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { World } from '../page-check/helpers/world.ts';
import { rows } from '../page-check/rows.ts';
import { scaledBy } from '../scorecard/finding.ts';
import { engine, openBrowser } from './helpers/browser.ts';

/** The rows of `npm run check:widget` in small numbers, in one browser: `npm run check:widget` has the large ones. */

/** Part of each row's tries. */
const SCALE = 0.01;

/** It builds the script anew. */
const TOO_LONG = ['B21'];

describe('the scorecard of the elements', () => {
  let world: World;
  let browser: Browser;
  before(async () => {
    [world, browser] = await Promise.all([World.open(), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), world?.close()]));

  for (const [name, row] of Object.entries(rows)) {
    if ('shownBy' in row) {
      it(`${name}, ${row.title}: shown by ${row.shownBy.join(', ')}`, () => {
        for (const file of row.shownBy) assert.ok(existsSync(new URL(`../../${file}`, import.meta.url)), file);
      });
    } else if (!TOO_LONG.includes(name)) {
      it(`${name}, ${row.title}: ${row.goal}`, async () => {
        const { reached, holds } = await row.run({ world, browser, engine, scaled: scaledBy(SCALE) });
        assert.ok(holds, reached);
      });
    }
  }
});
