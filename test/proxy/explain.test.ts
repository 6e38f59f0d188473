import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainRequest } from '../../src/proxy/explain/explain-request.ts';
import type { ActLine, LogLine, ShownLine } from '../../src/proxy/log.ts';
import { post, testProxy } from './helpers/proxy.ts';
import { startCli } from './helpers/start-cli.ts';

async function* linesOf(...lines: (object | string)[]) {
  for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line);
}

const line: LogLine = {
  time: '2026-05-14T09:31:07.000Z',
  requestId: 'r-1',
  route: '/v1/referral-offer',
  method: 'POST',
  status: 502,
  reason: 'vendor-unavailable',
  provider: 'a-vendor',
  origin: 'https://shop.example',
  duration: 3012,
  vendor: { calls: 2, status: 503, duration: 3000, requestId: 'v-7' },
};

const explained = async (...lines: (object | string)[]) =>
  [...(await explainRequest('r-1', linesOf(...lines))).requests.values()].flat().join('\n');

describe('what a log says of a request', () => {
  it('is when, what, how it ended, why, what to do, and what the vendor did', async () => {
    assert.equal(
      await explained(line),
      [
        '2026-05-14T09:31:07.000Z: POST /v1/referral-offer was answered with 502 after 3012 ms, to a page of https://shop.example.',
        'Reason: vendor-unavailable. The proxy or the vendor could not be reached, or what answered was neither.',
        'To do: Check the attribute endpoint; else look for the request id in the log of the proxy.',
        'a-vendor was called 2 times in 3000 ms; the last answer was 503. Its own id of the last call: v-7.',
      ].join('\n'),
    );
  });

  const { reason: _reason, vendor: _vendor, provider: _provider, ...well } = { ...line, status: 200 };
  const seen: ShownLine = {
    event: 'shown',
    time: line.time,
    requestId: 'r-1',
    id: 'view-1',
    provider: 'a-vendor',
    origin: 'https://shop.example',
    at: line.time,
    outcome: 'uncertain',
  };
  const act: ActLine = {
    event: 'invitation',
    time: line.time,
    requestId: 'r-1',
    id: 'act-1',
    provider: 'a-vendor',
    origin: 'https://shop.example',
    outcome: 'refused',
    reason: 'limit-reached',
  };
  const others: [string, object, RegExp][] = [
    ['that there was no fault', well, /There was no fault\.\nNo vendor was called\./],
    ['that the vendor did not answer', { ...line, vendor: { calls: 1, duration: 3000 } }, /called once in.*no answer/],
    ['that a vendor was chosen, and not called', { ...well, provider: 'a-vendor' }, /which was not called/],
    ['what became of views', { ...well, views: { settled: 2, retry: 1, refused: 0 } }, /Views: 2 settled, 1 retry/],
    ['what became of friends', { ...well, invitations: { sent: 1 } }, /Friends: 1 sent/],
    ['that Redis was down', { ...well, store: 'unavailable' }, /Is Redis up\?/],
    ['where a mistake of ours was made', { ...well, mistake: ['TypeError', 'at x.js:1:2'] }, /TypeError at x\.js:1:2/],
    ['what became of a view', seen, /shown view-1, for a-vendor: it was on its way/],
    [
      'why an act was refused',
      act,
      /invitation act-1.*did not do it.*\nReason: limit-reached\. The shopper has had it/,
    ],
    ['a reason of a later release', { ...line, reason: 'made-up' }, /Reason: made-up\./],
    ['as much as there is', { requestId: 'r-1' }, /answered with undefined/],
  ];
  for (const [title, given, expected] of others) {
    it(`is ${title}`, async () => assert.match(await explained(given), expected));
  }

  it('is found behind what a container platform writes before it, and among what is no JSON', async () => {
    const story = await explainRequest(
      'r-1',
      linesOf('', 'listening on http://…', `web-1  | ${JSON.stringify(line)}`, '{"requestId":"r-1","ro', '[1]', '{}'),
    );
    assert.equal(story.requests.get('r-1')?.length, 4);
    assert.deepEqual([story.lines, story.unreadable], [5, 3]);
  });

  it('steers no terminal', async () => {
    const text = await explained({ ...line, origin: 'https://x\u001b[2J\u0007\u202e.example' });
    assert.ok(text.includes('https://x[2J.example'));
  });

  it('is nothing where no line is about it, or it is only spoken of', async () => {
    assert.equal(await explained({ ...line, requestId: 'r-2', route: 'r-1' }), '');
  });

  for (const [given, found] of [
    ['3f0c-1', ['3f0c-1']],
    ['3f0c', ['3f0c-1', '3f0c-12']],
    ['3f0c…', ['3f0c-1', '3f0c-12']],
    ['3f0c-12...', ['3f0c-12']],
    ['3f0', []],
    ['', []],
  ] as const) {
    it(`is found by ${JSON.stringify(given)} for ${found.length === 0 ? 'no request' : found.join(' and ')}`, async () => {
      const ids = ['3f0c-1', 'a3f0c', '3f0c-12', '3f0c-1'];
      const log = linesOf(...ids.map((requestId) => ({ ...line, requestId })));
      assert.deepEqual([...(await explainRequest(given, log)).requests.keys()], found);
    });
  }

  it('is kept for twenty requests at most, and for the one that is named whole', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `r-same-${index}`);
    const log = () => linesOf(...ids.map((requestId) => ({ ...line, requestId })));
    assert.equal((await explainRequest('r-same-', log())).requests.size, 20);
    assert.deepEqual([...(await explainRequest('r-same-4', log())).requests.keys()], ['r-same-4']);
    assert.equal((await explainRequest('r-same-49', log())).requests.size, 1);
  });

  it('is understood as the proxy writes it', async () => {
    const { fetch, lines } = testProxy();
    const response = await fetch(post({ customer: { email: 'a@example.com' } }));
    const requestId = response.headers.get('x-request-id') ?? '';
    const { requests } = await explainRequest(requestId, linesOf(...lines));
    assert.match(requests.get(requestId)?.join('\n') ?? '', /POST \/v1\/referral-offer was answered with/);
  });
});

describe('offer-proxy --explain', () => {
  const run = (id: string, log: string) => startCli(['--explain', id], {}, log).ended;

  it('says it on standard output, without any settings, and ends with 0', async () => {
    const { code, out, error } = await run('r-1', `nonsense\n${JSON.stringify(line)}\n`);
    assert.equal(error, '');
    assert.match(out, /Reason: vendor-unavailable/);
    assert.equal(code, 0);
  });

  it('takes the beginning of an id', async () => {
    const { code, out } = await run('3f0c', `${JSON.stringify({ ...line, requestId: '3f0c9a-1' })}\n`);
    assert.match(out, /Reason: vendor-unavailable/);
    assert.equal(code, 0);
  });

  it('lists those that begin alike, and ends with 1', async () => {
    const log = ['3f0c9a-1', '3f0c9a-2'].map((requestId) => JSON.stringify({ ...line, requestId })).join('\n');
    const { code, out, error } = await run('3f0c', log);
    assert.equal(out, '');
    const first =
      '2026-05-14T09:31:07.000Z: POST /v1/referral-offer was answered with 502 after 3012 ms, to a page of https://shop.example.';
    assert.equal(
      error,
      `offer-proxy: several requests begin with 3f0c; name one of them\n  3f0c9a-1  ${first}\n  3f0c9a-2  ${first}\n`,
    );
    assert.equal(code, 1);
  });

  it('says that there is no such request, and ends with 1', async () => {
    const { code, out, error } = await run('r-22', `nonsense\n${JSON.stringify(line)}\n`);
    assert.equal(out, '');
    assert.equal(error, 'offer-proxy: of 2 lines, none is about the request r-22; 1 could not be read\n');
    assert.equal(code, 1);
  });

  it('says that an empty log is empty', async () => {
    const { code, error } = await run('r-1', '');
    assert.match(error, /of 0 lines.*; of an id, 4 characters are wanted/);
    assert.equal(code, 1);
  });
});
