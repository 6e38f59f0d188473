import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { VendorNotReached } from '../../src/proxy/fault.ts';
import { WRITE_PATIENCE } from '../../src/proxy/limits.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { CAPILLARY, friend, only, type TestVendor, testVendor } from './helpers/capillary.ts';
import { startVendor } from './helpers/vendor.ts';

/** Neither call is ever repeated: where its answer is lost, nobody can know, and nobody asks again. */

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  sandbox.clearLog();
  sandbox.clearNext();
});
after(() => sandbox.close());

function against(baseUrl = sandbox.vendors['capillary']?.baseUrl ?? ''): TestVendor {
  return testVendor({ ...CAPILLARY, CAPILLARY_BASE_URL: baseUrl });
}

const FRIENDS = [friend('447700900456', 'Hazel'), friend('447700900457')];

/** Each act, and its outcome as one word and one reason. */
const ACTS: [string, (vendor: TestVendor) => Promise<[status: string, reason: string | undefined]>][] = [
  [
    'inviting',
    async (vendor) => {
      const [first, second] = await vendor.invite(FRIENDS);
      assert.deepEqual(first, second);
      return [first?.status ?? '', first && 'reason' in first ? first.reason : undefined];
    },
  ],
  [
    'enrolling',
    async (vendor) => {
      const answer = await vendor.enrol();
      return [answer.status, 'reason' in answer ? answer.reason : undefined];
    },
  ],
];

const AMBIGUOUS = [
  'html',
  'empty',
  'not-json',
  'truncated',
  'huge',
  'reset',
  'answer-lost',
  'redirect',
  'server-error',
];
const SLOW = ['hang', 'slow-9000'];

for (const [name, act] of ACTS) {
  for (const fault of AMBIGUOUS) {
    test(`${name}, ${fault}: not certain, and sent once`, async () => {
      sandbox.next('capillary', { fault });
      assert.deepEqual(await act(against()), ['uncertain', 'vendor-unavailable']);
      only(sandbox.log);
    });
  }

  test(`${name}, 502 with a page: not certain, and sent once`, async () => {
    sandbox.next('capillary', { outcome: 'gateway-error-502' });
    assert.deepEqual(await act(against()), ['uncertain', 'vendor-unavailable']);
    only(sandbox.log);
  });

  test(`${name}, 504 without a word: not certain, and sent once`, async () => {
    sandbox.next('capillary', { answer: { status: 504 } });
    assert.deepEqual(await act(against()), ['uncertain', 'vendor-unavailable']);
    only(sandbox.log);
  });

  test(`${name}, too slowly: not certain after 5 s, and sent once`, async () => {
    const start = performance.now();
    for (const fault of SLOW) sandbox.next('capillary', { fault });
    const outcomes = await Promise.all(SLOW.map(() => act(against())));
    assert.deepEqual(
      outcomes,
      SLOW.map(() => ['uncertain', 'timeout']),
    );
    assert.equal(sandbox.log.length, SLOW.length);
    const duration = performance.now() - start;
    assert.ok(duration >= WRITE_PATIENCE - 10 && duration < WRITE_PATIENCE + 1_000, `${duration} ms`);
  });

  test(`${name}, 429: certain that nothing was done, and sent once`, async () => {
    sandbox.next('capillary', { fault: 'rate-limited' });
    const [status, reason] = await act(against());
    assert.equal(status, name === 'inviting' ? 'refused' : 'not-enrolled');
    assert.equal(reason, 'too-many-requests');
    only(sandbox.log);
  });

  test(`${name}, a vendor that is not there: nothing was said to it`, async () => {
    const gone = await startVendor();
    await gone.close();
    await assert.rejects(act(against(gone.baseUrl)), VendorNotReached);
  });
}

test('two calls that are both lost are two, and every friend is uncertain', async () => {
  sandbox.next('capillary', { fault: 'answer-lost', times: 2 });
  const friends = [friend('447700900456'), friend('hazel@example.net')];
  const lost = { status: 'uncertain', reason: 'vendor-unavailable' };
  assert.deepEqual(await against().invite(friends), [lost, lost]);
  assert.equal(sandbox.log.length, 2);
});

test('of two calls of which one is lost, only its friends are uncertain', async () => {
  sandbox.next('capillary', { fault: 'answer-lost' });
  const friends = [friend('447700900456'), friend('hazel@example.net')];
  const outcomes = (await against().invite(friends)).map(({ status }) => status);
  assert.deepEqual(outcomes.sort(), ['sent', 'uncertain']);
  assert.equal(sandbox.log.length, 2);
});
