import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { browsers, type Profile } from '../impressions/helpers/browsers.ts';
import { World } from '../impressions/helpers/world.ts';
import { rows } from '../impressions/rows.ts';
import { engine } from './helpers/browser.ts';

/** A short run of what `npm run check:impressions` runs for hours: rows, and how many tries of each. */
const TRIES: Readonly<Record<string, number>> = { A1: 6, A2: 6, A3: 4, A5: 2, A8: 4 };

describe('a view is counted once', () => {
  let world: World;
  let profile: Profile | undefined;
  before(async () => {
    [world, profile] = await Promise.all([World.open(), browsers[engine]?.()]);
  });
  after(async () => {
    await profile?.remove();
    await world?.close();
  });

  for (const [name, tries] of Object.entries(TRIES)) {
    it(`in ${tries} tries of ${name}: ${rows[name]?.title}`, async () => {
      assert.ok(profile);
      world.clear();
      const finding = await rows[name]?.run({ world, profile, tries });
      const { sent, counted, lost, duplicate, holds = true } = finding ?? {};
      assert.deepEqual({ counted, lost, duplicate, holds }, { counted: sent, lost: 0, duplicate: 0, holds: true });
      assert.equal(sent, name === 'A3' ? 0 : tries);
    });
  }
});
