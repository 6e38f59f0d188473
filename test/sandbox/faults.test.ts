import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, it } from 'node:test';
import { enrolment, OFFER, post, startForTests } from './client.ts';

const sandbox = await startForTests();

function call(scenario: string, init: RequestInit = {}): Promise<Response> {
  return post(sandbox.baseUrl + OFFER, enrolment(`${scenario}@sandbox.example`), init);
}

interface Received {
  status?: number;
  promised?: number;
  /** The sizes of the pieces the body came in. */
  pieces: number[];
  error?: string;
}

/** One call over a bare socket, to see what `fetch` hides. */
function receive(scenario: string): Promise<Received> {
  return new Promise((resolve) => {
    const received: Received = { pieces: [] };
    const headers = { 'content-type': 'application/json' };
    const outgoing = request(sandbox.baseUrl + OFFER, { method: 'POST', headers }, (response) => {
      received.status = response.statusCode ?? 0;
      received.promised = Number(response.headers['content-length']);
      response.on('data', (piece: Buffer) => received.pieces.push(piece.length));
      response.on('error', fail);
      response.on('end', () => resolve(received));
    });
    const fail = (error: NodeJS.ErrnoException) => resolve({ ...received, error: error.code ?? error.message });
    outgoing.on('error', fail);
    outgoing.end(JSON.stringify(enrolment(`${scenario}@sandbox.example`)));
  });
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('a fault on the wire', () => {
  it('slow-40 answers after 40 milliseconds, and in full', async () => {
    const start = performance.now();
    const response = await call('offer-success-minimal-v1-alias+slow-40');
    assert.ok(performance.now() - start >= 35);
    assert.equal(response.status, 200);
    assert.ok((await response.json()).url);
  });

  it('hang never answers, and says so in the log', async () => {
    const leave = new AbortController();
    const arrived = sandbox.nextArrival();
    const response = call('hang', { signal: leave.signal });
    const entry = await arrived;
    leave.abort();
    await assert.rejects(response, { name: 'AbortError' });
    assert.deepEqual(entry.faults, ['hang']);
    assert.equal(entry.status, undefined);
  });

  it('reset breaks the connection before the first byte', async () => {
    assert.deepEqual(await receive('reset'), { pieces: [], error: 'ECONNRESET' });
  });

  it('answer-lost breaks it too, but when all is done: the log has the status', async () => {
    assert.deepEqual(await receive('answer-lost'), { pieces: [], error: 'ECONNRESET' });
    const { outcome, faults, status } = sandbox.log.at(-1) ?? {};
    assert.deepEqual({ outcome, faults, status }, { outcome: 'offer-default', faults: ['answer-lost'], status: 200 });
  });

  it('truncated breaks it after half of what was promised', async () => {
    const { status, promised = 0, pieces, error } = await receive('truncated');
    assert.equal(status, 200);
    assert.equal(error, 'ECONNRESET');
    assert.equal(sum(pieces), Math.floor(promised / 2));
  });

  it('truncated breaks an answer without a body too', async () => {
    assert.equal((await receive('offer-error-with-empty-body+truncated')).error, 'ECONNRESET');
  });

  it('drip sends one byte after another, all of them', async () => {
    const { promised, pieces, error } = await receive('offer-success-minimal-v1-alias+drip');
    assert.equal(error, undefined);
    assert.equal(sum(pieces), promised);
    assert.equal(pieces[0], 1);
    assert.ok(pieces.length > 20);
  });
});

describe('a fault in the answer', () => {
  it('html is a page with status 200', async () => {
    const response = await call('html');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await response.text(), /^<!doctype html>/);
  });

  it('empty is status 200 and no body', async () => {
    const response = await call('empty');
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
  });

  it('not-json calls itself JSON and is not', async () => {
    const response = await call('not-json');
    assert.equal(response.headers.get('content-type'), 'application/json');
    await assert.rejects(response.json(), SyntaxError);
  });

  it('huge is 10 MB of JSON with the offer at its end', async () => {
    const text = await (await call('huge')).text();
    assert.ok(text.length > 10_000_000);
    assert.ok(JSON.parse(text).url);
  });

  it('redirect leads elsewhere, and following it leaves a trace', async () => {
    const response = await call('redirect', { redirect: 'manual' });
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), '/redirected');
    assert.equal((await call('redirect')).status, 404);
    assert.equal(sandbox.log.at(-1)?.path, '/redirected');
  });

  it('rate-limited asks for patience', async () => {
    const response = await call('rate-limited');
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('retry-after'), '30');
  });

  it('server-error is a 500', async () => {
    assert.equal((await call('server-error')).status, 500);
  });

  it('spoils a refusal too', async () => {
    sandbox.next('mention-me', { fault: 'html' });
    assert.equal((await post(sandbox.baseUrl + OFFER, {})).status, 200);
    assert.equal(sandbox.log.at(-1)?.outcome, 'refused');
  });
});
