import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { converse, type Heard } from '../runtimes/conversation.ts';
import { startNode, startWorkerd } from '../runtimes/hosts.ts';
import { preparePlace } from '../runtimes/place.ts';

/** Deno, Bun and Lambda: `npm run check:runtimes`. */
describe('the proxy as published, on workerd', () => {
  let onNode: Map<string, Heard>;
  let onWorkerd: Map<string, Heard>;
  before(async () => {
    const place = await preparePlace();
    try {
      const [node, workerd] = await Promise.all([startNode(place), startWorkerd(place)]);
      try {
        onNode = await converse(node.send);
        onWorkerd = await converse(workerd.send);
      } finally {
        await Promise.all([node.close(), workerd.close()]);
      }
    } finally {
      await place.remove();
    }
  });

  it('answers everything as on Node', () => {
    assert.deepEqual(Object.fromEntries(onWorkerd), Object.fromEntries(onNode));
  });

  it('has been asked for offers, and answered with some', () => {
    for (const said of ['a referral', 'a post-purchase offer', 'the next offer']) {
      assert.equal(onWorkerd.get(said)?.status, 200, said);
      assert.ok(JSON.stringify(onWorkerd.get(said)?.body).includes('"receipt":"…"'), said);
    }
  });
});
