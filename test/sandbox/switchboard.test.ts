import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mentionMe } from '../../src/sandbox/mention-me/mention-me.ts';
import { Switchboard } from '../../src/sandbox/switchboard.ts';
import type { Arrival } from '../../src/sandbox/vendor.ts';
import { enrolment, OFFER } from './client.ts';

/** The sandbox as a page would run it: no server, no socket. */
function start() {
  return new Switchboard([mentionMe], { baseUrl: () => 'http://sandbox.example' });
}

function arrival(emailAddress?: string): Arrival {
  const headers = { 'content-type': 'application/json' };
  return { method: 'POST', path: OFFER, query: {}, headers, body: enrolment(emailAddress) };
}

describe('without a server', () => {
  it('a call is answered, with links to wherever the sandbox says it is', async () => {
    const answer = await start().receive(mentionMe, arrival(), new AbortController().signal);
    assert.equal(answer.status, 200);
    assert.equal(Object(answer.body).imageUrl, 'http://sandbox.example/sample-image.svg');
  });

  it('a page is answered, and not logged', async () => {
    const switchboard = start();
    const page = { ...arrival(), method: 'GET', path: '/sample-terms' };
    assert.equal((await switchboard.receive(mentionMe, page, new AbortController().signal)).status, 200);
    assert.deepEqual(switchboard.log.entries, []);
  });

  it('a held call whose caller leaves gets no status in the log', async () => {
    const switchboard = start();
    const leave = new AbortController();
    switchboard.hold();
    const held = switchboard.receive(mentionMe, arrival(), leave.signal);
    leave.abort();
    switchboard.release();
    await held;
    assert.equal(switchboard.log.entries[0]?.status, undefined);
  });

  it('the next arrival is not an earlier call that is answered', async () => {
    const switchboard = start();
    const { signal } = new AbortController();
    switchboard.hold();
    const held = switchboard.receive(mentionMe, arrival(), signal);
    const next = switchboard.nextArrival();
    switchboard.release();
    await held;
    await switchboard.receive(mentionMe, arrival(), signal);
    assert.equal((await next).sequence, 2);
  });

  it('a slow call whose caller leaves is over at once', async () => {
    const leave = new AbortController();
    const slow = start().receive(mentionMe, arrival('slow-90000@sandbox.example'), leave.signal);
    leave.abort();
    assert.equal((await slow).delay, 90_000);
  });
});
