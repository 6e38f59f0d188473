import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import {
  complaints,
  enrolmentQuery,
  PROMOTION,
  post,
  REFERRALS,
  referrals,
  startForTests,
  TOKEN,
} from './capillary-client.ts';

const sandbox = await startForTests();
const { baseUrl } = sandbox;

/** Asks for a token. */
async function ask(key = 'CLIENT_KEY_PLACEHOLDER') {
  const body = { key, secret: 'CLIENT_SECRET_PLACEHOLDER' };
  const response = await post(baseUrl + TOKEN, body, { authorization: undefined });
  return { status: response.status, ...(await response.json()) };
}

const HEADER = 'x-cap-api-oauth-token';

/** The status of a referral with this token. */
async function use(token: string, header = HEADER): Promise<number> {
  const headers = { authorization: undefined, [header]: token };
  return (await post(baseUrl + REFERRALS, referrals('MOBILE', ['447700900456']), headers)).status;
}

describe('a token', () => {
  it('is issued for five minutes, another each time, with nothing wrong', async () => {
    const [first, second] = [await ask(), await ask()];
    assert.deepEqual([first.status, first.data.ttlSeconds, first.errors], [200, 300, null]);
    assert.notEqual(first.data.accessToken, second.data.accessToken);
  });

  for (const header of [HEADER, 'X-CAP-API-OAUTH-TOKEN', 'cap-api-access-token']) {
    it(`is good for either endpoint, again and again, as ${header}`, async () => {
      const { accessToken } = (await ask()).data;
      for (const _ of [1, 2]) assert.equal(await use(accessToken, header), 200);
      const headers = { authorization: undefined, [header]: accessToken };
      const url = `${baseUrl}${PROMOTION}?${enrolmentQuery()}`;
      assert.equal((await post(url, { programId: 311, promotionId: 80412 }, headers)).status, 200);
    });
  }

  it('lapses when its time is over', async () => {
    const { accessToken, ttlSeconds } = (await ask('SANDBOX-TOKEN-SHORT-LIVED')).data;
    assert.equal(ttlSeconds, 1);
    const now = Date.now();
    mock.timers.enable({ apis: ['Date'], now: now + 1_000 });
    try {
      assert.equal(await use(accessToken), 401);
      assert.deepEqual(complaints(sandbox), ['the token has lapsed']);
    } finally {
      mock.timers.reset();
    }
  });

  it('is good until then', async () => {
    const now = Date.now();
    mock.timers.enable({ apis: ['Date'], now });
    try {
      const { accessToken } = (await ask()).data;
      mock.timers.setTime(now + 299_999);
      assert.equal(await use(accessToken), 200);
      mock.timers.setTime(now + 300_000);
      assert.equal(await use(accessToken), 401);
    } finally {
      mock.timers.reset();
    }
  });

  it('may be revoked from the start', async () => {
    const { accessToken } = (await ask('SANDBOX-TOKEN-REVOKED')).data;
    assert.equal(await use(accessToken), 401);
    assert.deepEqual(complaints(sandbox), ['the token was revoked']);
  });

  it('may be revoked after one call, and the next token is good again', async () => {
    const { accessToken } = (await ask('SANDBOX-TOKEN-USED-ONCE')).data;
    assert.deepEqual([await use(accessToken), await use(accessToken)], [200, 401]);
    assert.equal(await use((await ask('SANDBOX-TOKEN-USED-ONCE')).data.accessToken), 200);
  });

  it('is not used by a call that was refused', async () => {
    const { accessToken } = (await ask('SANDBOX-TOKEN-USED-ONCE')).data;
    const headers = { authorization: undefined, [HEADER]: accessToken };
    assert.equal((await post(baseUrl + REFERRALS, {}, headers)).status, 400);
    assert.equal(await use(accessToken), 200);
  });

  it('is not made by changing another', async () => {
    const { accessToken } = (await ask()).data;
    assert.equal(await use(`${accessToken}0`), 401);
    assert.deepEqual(complaints(sandbox), ['the token was not issued here']);
  });
});

describe('a request for a token chooses its end', () => {
  it('by its key, in any case', async () => {
    assert.deepEqual((await ask('sandbox-token-none-200')).data, null);
    assert.equal((await ask('SANDBOX-TOKEN-SERVER-ERROR-500')).status, 500);
    assert.equal((await ask('SANDBOX-TOKEN-TTL-TEXT')).data.ttlSeconds, '300');
    assert.equal((await ask('SANDBOX-TOKEN-TTL-MISSING')).data.ttlSeconds, undefined);
    assert.equal((await ask('SANDBOX-UNAUTHORISED-401')).status, 401);
  });

  it('with faults of its own', async () => {
    assert.equal((await ask('SANDBOX-SLOW-5')).status, 200);
    assert.deepEqual(sandbox.log.at(-1)?.faults, ['slow-5']);
  });

  it('or by what was armed, as it may be the very next call', async () => {
    sandbox.next('capillary', { outcome: 'token-used-once' });
    const { accessToken } = (await ask()).data;
    assert.deepEqual([await use(accessToken), await use(accessToken)], [200, 401]);
  });
});
