import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Answer } from '../../src/offer/next-offer-request.ts';
import type { Segment } from '../../src/offer/segment.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { assertProblem, testProxy } from './helpers/proxy.ts';
import { answerOf, ask, goOn, PURCHASE, UPTICK } from './helpers/uptick.ts';

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.close());
beforeEach(() => sandbox.clearLog());

/** A proxy that really calls the sandbox. */
function callingProxy() {
  return testProxy({ ...UPTICK, UPTICK_BASE_URL: sandbox.vendors['uptick']?.baseUrl ?? '' }, undefined, { fetch });
}

/** Every test has an order of its own, for the sandbox counts the flows of each. */
let orders = 0;
function asking(scenario: string, more: object = {}): Request {
  orders += 1;
  return ask({ ...PURCHASE, order: { ...PURCHASE.order, id: `SANDBOX-${scenario}.${orders}` }, ...more });
}

/** What arrived, in order: the last word of the path, the place in the flow, and what it was answered with. */
function arrivals(): string[] {
  return sandbox.log.map(({ method, path, query, status }) => {
    const step = /\/(flows\/new|offers\/new|reject|accept)$/.exec(path)?.[1] ?? 'flow';
    return [method, step, query['index'], status].filter((word) => word !== undefined).join(' ');
  });
}

const START = ['GET flows/new 200', 'GET flow 201'];

const GENERATIONS = ['web-components', 'plain-types', 'v1-sections'];
const PATHS: Answer[][] = [
  ['accept', 'decline', 'next', 'decline', 'accept'],
  ['decline', 'decline', 'decline', 'decline', 'decline'],
];

for (const generation of GENERATIONS) {
  for (const answers of PATHS) {
    test(`five offers of ${generation}, answered ${answers.join(', ')}: every call once, in order`, async () => {
      const proxy = callingProxy();
      const codes: string[] = [];
      const ids = new Set<string>();
      let answer = await answerOf(proxy, asking(generation));
      const expected = [...START, 'GET offers/new 0 201'];
      for (const [index, given] of answers.entries()) {
        codes.push(answer.offer.code);
        ids.add(answer.offer.id);
        answer = await answerOf(proxy, goOn(answer.offer.continuation, given));
        if (given === 'decline') expected.push(`POST reject ${index} 200`);
        expected.push(`GET offers/new ${index + 1} ${index === 4 ? 202 : 201}`);
      }
      assert.deepEqual(answer, { status: 200, offer: null, reason: 'no-offer' });
      assert.deepEqual(codes, ['311', '312', '313', '314', '315']);
      assert.equal(ids.size, 5);
      assert.deepEqual(arrivals(), expected);
      assert.ok(sandbox.log.every(({ outcome }) => outcome !== 'refused'));
    });
  }
}

/** What a screen reader makes of a tree: kinds and words, without boxes, gaps and looks. */
function reading(segments: readonly Segment[]): unknown[] {
  return segments.flatMap((segment): unknown[] => {
    if (segment.kind === 'text') return [segment.weight ? { strong: segment.text } : segment.text];
    if (segment.kind === 'image') return [{ image: segment.alt }];
    if (segment.kind === 'gap') return [];
    if (segment.kind === 'icon') return [{ icon: segment.name }];
    const inside = reading(segment.children);
    if (segment.kind === 'action') return [{ [segment.does]: inside }];
    return ['paragraph', 'heading', 'badge'].includes(segment.kind) ? [{ [segment.kind]: inside }] : inside;
  });
}

test('an offer reads the same in all three generations', async () => {
  const readings = await Promise.all(
    GENERATIONS.map(async (generation) => {
      const { offer } = await answerOf(callingProxy(), asking(generation));
      return reading(offer.segments);
    }),
  );
  assert.deepEqual(readings[0], [
    { heading: ['Two weeks of oat bars, on us'] },
    { paragraph: [{ strong: 'Rowan, something to go with a fresh pot?' }] },
    { badge: ['1 of 5'] },
    { image: 'An open box of oat bars' },
    { paragraph: ['Sponsored'] },
    {
      paragraph: [
        { strong: 'Harrow Bakes' },
        ' will post you a sampler of ten oat bars, baked the morning it leaves. You pay the postage, they do the rest.',
      ],
    },
    { accept: ['Send my sampler'] },
    { decline: ['No thanks'] },
    { paragraph: ['New customers only, one box a household. ', { open: ['Terms'] }] },
    { paragraph: [{ open: ['About these offers'] }] },
  ]);
  assert.deepEqual(readings[1], readings[0]);
  assert.deepEqual(readings[2], readings[0]);
});

for (const scenario of ['no-personalization', 'personalization-0']) {
  test(`${scenario}: the first name is in the first call and in no other`, async () => {
    const proxy = callingProxy();
    const { offer } = await answerOf(proxy, asking(scenario));
    await answerOf(proxy, goOn(offer.continuation, 'decline'));
    const named = sandbox.log.map(({ query }) => 'first_name' in query);
    assert.deepEqual(named, [true, false, false, false]);
    assert.ok(sandbox.log.every(({ outcome }) => outcome !== 'refused'));
  });
}

/** Which calls a scenario takes, and how it ends: with the code of an offer, or with a reason. */
const ENDS: [string, string, string[]][] = [
  ['no-offer', 'no-offer', [...START, 'GET offers/new 0 202']],
  ['event-only', 'no-offer', [...START, 'GET offers/new 0 201']],
  ['labels-swapped', 'no-offer', [...START, 'GET offers/new 0 201']],
  ['without-content', 'no-offer', [...START, 'GET offers/new 0 201']],
  ['data-empty', 'no-offer', [...START, 'GET offers/new 0 201']],
  ['data-missing', 'no-offer', [...START, 'GET offers/new 0 201']],
  ['no-accept', 'no-offer', [...START, 'GET offers/new 0 201']],
  ['no-text', 'no-offer', [...START, 'GET offers/new 0 201']],
  ['site-blocked', 'site-blocked', [...START, 'GET offers/new 0 403']],
  ['site-blocked-at-start', 'site-blocked', ['GET flows/new 403']],
  ['integration-missing', 'integration-unknown', ['GET flows/new 404']],
  ['integration-missing-list', 'integration-unknown', ['GET flows/new 404']],
  ['placement-unknown', 'placement-unknown', [...START, 'GET offers/new 0 422']],
  ['placement-unknown-at-start', 'placement-unknown', ['GET flows/new 422']],
  ['placement-disabled', 'placement-disabled', [...START, 'GET offers/new 0 422']],
  ['placement-disabled-at-start', 'placement-disabled', ['GET flows/new 422']],
  ['flow-without-link', 'no-offer', ['GET flows/new 201']],
  ['flow-foreign-link', 'no-offer', ['GET flows/new 201']],
  ['flow-new-success', 'no-offer', ['GET flows/new 201']],
  ['flow-expired', '311', [...START, 'GET offers/new 0 410', ...START, 'GET offers/new 0 201']],
  ['flow-expired-always', 'flow-expired', [...START, 'GET offers/new 0 410', ...START, 'GET offers/new 0 410']],
  ['status-200', '311', [...START, 'GET offers/new 0 200']],
  ['links-list', '311', [...START, 'GET offers/new 0 201']],
  ['event-first', '311', [...START, 'GET offers/new 0 201']],
  ['accept-unnamed', '311', [...START, 'GET offers/new 0 201']],
  ['flow-links-list', '311', ['GET flows/new 201', 'GET offers/new 0 201']],
  ['moved', '312', [...START, 'GET offers/new 0 200', 'GET offers/new 1 201']],
];
for (const [scenario, end, calls] of ENDS) {
  test(`${scenario} ends in ${end}, after exactly these calls`, async () => {
    const { status, offer, reason } = await answerOf(callingProxy(), asking(scenario));
    assert.deepEqual([status, offer?.code ?? reason], [200, end]);
    assert.deepEqual(arrivals(), calls);
  });
}

const ENDLESS: [string, string[]][] = [
  ['hint-again', ['GET flows/new 200', 'GET flow 200']],
  [
    'moved-endlessly',
    [...START, 'GET offers/new 0 200', 'GET offers/new 1 200', 'GET offers/new 2 200', 'GET offers/new 3 200'],
  ],
  ['flow-new-hint-instead-of-redirect', ['GET flows/new 200']],
];
for (const [scenario, calls] of ENDLESS) {
  test(`${scenario} is followed so far and no further`, async () => {
    await assertProblem(await callingProxy().fetch(asking(scenario)), 502, 'vendor-unavailable');
    assert.deepEqual(arrivals(), calls);
  });
}

/** What comes after the first offer. */
const NEXT_ENDS: [string, Answer, string, string[]][] = [
  ['flow-expired-later', 'accept', '311', ['GET offers/new 1 410', ...START, 'GET offers/new 0 201']],
  ['reject-expired', 'decline', '311', ['POST reject 0 410', ...START, 'GET offers/new 0 201']],
  ['reject-ends', 'decline', 'no-offer', ['POST reject 0 200']],
  // Its links are silent, but its accept segment says where to go on.
  ['only-one', 'accept', '312', ['GET offers/new 1 201']],
  ['only-one', 'decline', '312', ['POST reject 0 200', 'GET offers/new 1 201']],
  ['no-decline', 'decline', '312', ['GET offers/new 1 201']],
  ['decline-without-post', 'decline', '312', ['GET offers/new 1 201']],
  ['no-personalization', 'decline', '312', ['POST reject 0 200', 'GET offers/new 1 201']],
  ['foreign-links', 'accept', 'no-offer', []],
  ['foreign-links', 'decline', 'no-offer', []],
];
for (const [scenario, answer, end, calls] of NEXT_ENDS) {
  test(`${scenario}, then ${answer}, ends in ${end}, after exactly these calls`, async () => {
    const proxy = callingProxy();
    const { offer: first } = await answerOf(proxy, asking(scenario));
    sandbox.clearLog();
    const { status, offer, reason } = await answerOf(proxy, goOn(first.continuation, answer));
    assert.deepEqual([status, offer?.code ?? reason], [200, end]);
    assert.deepEqual(arrivals(), calls);
  });
}

test('a flow that took the place of a lapsed one is not replaced itself', async () => {
  const proxy = callingProxy();
  const { offer } = await answerOf(proxy, asking('flow-expired'));
  sandbox.next('uptick', { outcome: 'offer-flow-expired-410' });
  sandbox.clearLog();
  assert.equal((await answerOf(proxy, goOn(offer.continuation))).reason, 'flow-expired');
  assert.deepEqual(arrivals(), ['GET offers/new 1 410']);
});

for (const fault of ['html', 'empty', 'truncated', 'reset', 'redirect', 'rate-limited', 'server-error', 'huge']) {
  test(`an offer spoiled by ${fault} is not asked for again`, async () => {
    await assertProblem(await callingProxy().fetch(asking(`offer-${fault}`)), 502, 'vendor-unavailable');
    assert.equal(arrivals().length, 3);
  });
}

test('each call has its patience, and all together have theirs', async () => {
  const begin = performance.now();
  const late = (scenario: string) => callingProxy().fetch(asking(scenario));
  const [hanging, slow] = await Promise.all([late('offer-hang'), late('slow-2500+hint-slow-2500+offer-slow-2900')]);
  await assertProblem(hanging, 504, 'timeout');
  await assertProblem(slow, 504, 'timeout');
  const duration = performance.now() - begin;
  assert.ok(duration >= 6_990 && duration < 7_500, `${duration} ms`);
});

test('the log tells of all calls together', async () => {
  const proxy = callingProxy();
  await answerOf(proxy, asking('default'));
  const { route, status, provider, vendor } = proxy.lines[0] ?? {};
  assert.deepEqual([route, status, provider], ['/v1/post-purchase-offer', 200, 'uptick']);
  assert.deepEqual([vendor?.calls, vendor?.status], [3, 201]);
});
