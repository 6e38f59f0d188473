import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openWorld, type World } from './helpers/world.ts';

/** The one that forgets what HTML cannot hold where it hydrates. `npm run check:frameworks` looks at all. */
const SAMPLE = ['react-19-hydrated'];

describe('an app of', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  for (const name of SAMPLE) {
    it(`${name} gives attributes, objects and listeners to the elements, and draws them on a server`, async () => {
      const findings = await world.look(name);
      for (const [column, { holds, found }] of Object.entries(findings)) {
        assert.equal(holds, true, `${column}: ${JSON.stringify(found)}`);
      }
    });
  }
});
