import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { gateRows } from '../proxy-check/gate-rows.ts';
import type { Row } from '../proxy-check/row.ts';
import { startNode } from '../proxy-check/runtimes/node.ts';

/** The rows of `npm run check:proxy` that look at the gate, in small numbers: `npm run check:proxy` has the large ones. */

/** Part of each row's tries. */
const SCALE = 0.02;

/** Floods take time, and are told apart from a busy machine only on one that is not: `limits-shared.test.ts` has a small one. */
const TOO_LONG = ['C7'];

const runtime = startNode();
after(() => runtime.close());

/** Those that look at a clock or a processor have it for themselves; the others wait for vendors, all together. */
const CLOCKED = ['C4', 'C5', 'C6', 'C8', 'C9'];

const rows = Object.entries(gateRows).filter(([name]) => !TOO_LONG.includes(name));

for (const [name, row] of rows.filter(([name]) => CLOCKED.includes(name))) check(name, row);

describe('together', { concurrency: true }, () => {
  for (const [name, row] of rows.filter(([name]) => !CLOCKED.includes(name))) check(name, row);
});

function check(name: string, { title, goal, run }: Row): void {
  test(`${name}, ${title}: ${goal}`, async () => {
    const { reached, holds } = await run({ runtime, scaled: (amount) => Math.max(1, Math.round(amount * SCALE)) });
    assert.ok(holds, reached);
  });
}
