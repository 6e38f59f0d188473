import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gateRows } from '../proxy-check/gate-rows.ts';
import { startNode } from '../proxy-check/runtimes/node.ts';

/** The rows of `npm run check:proxy` that look at the gate, in small numbers: `npm run check:proxy` has the large ones. */

/** Part of each row's tries. */
const SCALE = 0.02;

/** Floods take time, and are told apart from a busy machine only on one that is not: `limits-shared.test.ts` has a small one. */
const TOO_LONG = ['C7'];

const runtime = startNode();
after(() => runtime.close());

for (const [name, { title, goal, run }] of Object.entries(gateRows)) {
  if (TOO_LONG.includes(name)) continue;
  test(`${name}, ${title}: ${goal}`, async () => {
    const { reached, holds } = await run({ runtime, scaled: (amount) => Math.max(1, Math.round(amount * SCALE)) });
    assert.ok(holds, reached);
  });
}
