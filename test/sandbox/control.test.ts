import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enrolment, OFFER, post, startForTests } from './client.ts';

const sandbox = await startForTests();
const at = (path: string) => `${sandbox.baseUrl}/sandbox/${path}`;
const call = () => post(sandbox.baseUrl + OFFER, enrolment());

describe('over HTTP', () => {
  it('next arms a call', async () => {
    assert.equal((await post(at('next'), { outcome: 'offer-no-url', fault: 'slow-5', times: 2 })).status, 204);
    for (const _ of [1, 2]) assert.equal((await (await call()).json()).url, undefined);
    assert.ok((await (await call()).json()).url);
  });

  it('next arms an answer', async () => {
    await post(at('next'), { answer: { status: 503, headers: { 'retry-after': '1' }, body: 'Later' } });
    const response = await call();
    assert.equal(response.status, 503);
    assert.equal(await response.text(), 'Later');
  });

  const refused = [
    { outcome: 'offer-nowhere' },
    { outcome: 7 },
    { fault: 'nowhere' },
    { times: 0 },
    { answer: { status: 42 } },
    { surprise: true },
    'text',
  ];
  for (const body of refused) {
    it(`next refuses ${JSON.stringify(body)}`, async () => {
      const response = await post(at('next'), body);
      assert.equal(response.status, 400);
      assert.ok((await response.json()).error);
    });
  }

  it('next is cleared by DELETE', async () => {
    await post(at('next'), { fault: 'server-error' });
    assert.equal((await fetch(at('next'), { method: 'DELETE' })).status, 204);
    assert.equal((await call()).status, 200);
  });

  it('outcomes lists every word', async () => {
    const { outcomes, faults } = await (await fetch(at('outcomes'))).json();
    assert.deepEqual({ outcomes, faults }, sandbox.outcomes());
    assert.ok(outcomes['mention-me'].includes('offer-hostile'));
    assert.ok(faults.includes('drip'));
  });

  it('log tells what arrived and what it got, and is emptied by DELETE', async () => {
    await fetch(at('log'), { method: 'DELETE' });
    const before = Date.now();
    await call();
    const [entry, ...others] = await (await fetch(at('log'))).json();
    assert.deepEqual(others, []);
    assert.equal(entry.headers['content-type'], 'application/json');
    const { sequence, at: time, headers: _, ...rest } = entry;
    assert.ok(sequence > 1);
    assert.ok(time >= before && time <= Date.now());
    assert.deepEqual(rest, {
      vendor: 'mention-me',
      method: 'POST',
      path: OFFER,
      query: {},
      body: enrolment(),
      outcome: 'offer-default',
      faults: [],
      status: 200,
    });
  });

  it('log holds calls to the wrong address, and neither pages nor commands', async () => {
    sandbox.clearLog();
    await fetch(`${sandbox.baseUrl}/sample-privacy`);
    await fetch(at('outcomes'));
    await fetch(`${sandbox.baseUrl}/elsewhere?a=b`);
    assert.deepEqual(
      sandbox.log.map(({ path, query, outcome, status }) => ({ path, query, outcome, status })),
      [{ path: '/elsewhere', query: { a: 'b' }, outcome: 'refused', status: 404 }],
    );
  });

  it('log keeps the latest thousand', async () => {
    for (let batch = 0; batch < 11; batch += 1) {
      await Promise.all(Array.from({ length: 100 }, () => fetch(`${sandbox.baseUrl}/elsewhere`)));
    }
    assert.equal(sandbox.log.length, 1000);
    const [first, last] = [sandbox.log[0], sandbox.log.at(-1)];
    assert.equal((last?.sequence ?? 0) - (first?.sequence ?? 0), 999);
  });

  it('hold makes calls wait until release, while pages are still served', async () => {
    await post(at('hold'), '');
    const arrived = sandbox.nextArrival();
    const held = call();
    const entry = await arrived;
    assert.equal((await fetch(`${sandbox.baseUrl}/sample-terms`)).status, 200);
    assert.equal(entry.status, undefined);
    await post(at('release'), '');
    assert.equal((await held).status, 200);
    assert.equal(entry.status, 200);
  });

  it('hold and release may each be said twice', async () => {
    sandbox.hold();
    sandbox.hold();
    sandbox.release();
    sandbox.release();
    assert.equal((await call()).status, 200);
  });

  it('an unknown command is a 404 that lists the known ones', async () => {
    const response = await fetch(at('nowhere'));
    assert.equal(response.status, 404);
    assert.ok((await response.json()).commands.includes('POST /sandbox/hold'));
  });
});

describe('events', () => {
  it('tell of each arrival and each answer as they happen', async () => {
    const leave = new AbortController();
    const response = await fetch(at('events'), { signal: leave.signal });
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    sandbox.hold();
    const arrived = sandbox.nextArrival();
    const held = call();
    const { sequence } = await arrived;
    sandbox.release();
    await held;

    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.includes('event: answer') && text.endsWith('\n\n')) break;
    }
    const [comment, arrival, answer] = text.split('\n\n').map((block) => block.split('\n'));
    assert.deepEqual(comment, [': listening']);
    assert.deepEqual(arrival?.slice(0, 2), ['event: arrival', `id: ${sequence}`]);
    assert.equal(JSON.parse(arrival?.[2]?.slice('data: '.length) ?? '').status, undefined);
    assert.deepEqual(answer?.slice(0, 2), ['event: answer', `id: ${sequence}`]);
    assert.equal(JSON.parse(answer?.[2]?.slice('data: '.length) ?? '').status, 200);
  });
});

describe('a page of another origin', () => {
  for (const origin of [
    'http://localhost:5173',
    'http://127.0.0.1:8080',
    'http://[::1]:3000',
    'http://shop.localhost',
  ]) {
    it(`may ask from ${origin}`, async () => {
      for (const path of ['log', 'events']) {
        const leave = new AbortController();
        const response = await fetch(at(path), { headers: { origin }, signal: leave.signal });
        assert.equal(response.headers.get('access-control-allow-origin'), origin);
        assert.equal(response.headers.get('vary'), 'origin');
        leave.abort();
      }
    });
  }

  for (const origin of ['https://shop.example', 'http://127.0.0.1.shop.example', 'null']) {
    it(`may not ask from ${origin}`, async () => {
      for (const path of ['log', 'events']) {
        const response = await fetch(at(path), { headers: { origin } });
        assert.equal(response.status, 403);
        assert.equal(response.headers.get('access-control-allow-origin'), null);
      }
    });
  }

  it('may ask beforehand', async () => {
    const response = await fetch(at('next'), { method: 'OPTIONS', headers: { origin: 'http://localhost:5173' } });
    assert.equal(response.status, 204);
    assert.match(response.headers.get('access-control-allow-methods') ?? '', /POST/);
    assert.equal(response.headers.get('access-control-allow-headers'), 'content-type');
  });
});
