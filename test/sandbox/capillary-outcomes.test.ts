import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcomes } from '../../src/sandbox/capillary/outcomes.ts';
import { promotions } from '../../src/sandbox/capillary/promotion/promotions.ts';
import {
  enrolmentQuery,
  levelsOf,
  PROMOTION,
  post,
  REFERRALS,
  readBody,
  referrals,
  startForTests,
  TOKEN,
} from './capillary-client.ts';

const sandbox = await startForTests();
const { baseUrl } = sandbox;

/** What the log says of the latest call. */
function got() {
  const { outcome, faults, status } = sandbox.log.at(-1) ?? {};
  return { outcome, faults, status };
}

const refer = (type: string, friends: readonly string[], referrer?: object) =>
  post(`${baseUrl}${REFERRALS}?format=json`, referrals(type, friends, referrer));

/** The levels of a referral's answer. */
async function tell(type: string, friends: readonly string[], referrer?: object) {
  const response = await refer(type, friends, referrer);
  assert.equal(response.status, 200);
  return levelsOf(await response.json());
}

const enrol = (changes: Record<string, string | undefined> = {}, body: object = {}) =>
  post(`${baseUrl}${PROMOTION}?${enrolmentQuery(changes)}`, { programId: 311, promotionId: 80412, ...body });

const codes = (friends: { status?: { code: number | string } }[]) => friends.map(({ status }) => status?.code);

describe('a batch of friends', () => {
  const phones: [identifier: string, code: number | undefined, back: string][] = [
    ['+44 7700 900456', 1000, '447700900456'],
    ['07700 900457', 1000, '447700900457'],
    ['447700900458', 1000, '447700900458'],
    ['0044 7700 900459', 1000, '447700900459'],
    ['7700 900460', 1000, '447700900460'],
    ['+1 (202) 555-0123', 1000, '12025550123'],
    ['77009', 1701, '77009'],
    ['', 1701, ''],
    ['hazel@example.net', 1701, 'hazel@example.net'],
    ['٠٧٧٠٠٩٠٠٤٥٦', 1701, '٠٧٧٠٠٩٠٠٤٥٦'],
    ['447700900456447700900456', 1701, '447700900456447700900456'],
    ['07700 900701', 1701, '447700900701'],
    ['+447700900206', 1206, '447700900206'],
    ['07700900100', 100, '447700900100'],
    ['07700900999', 9999, '447700900999'],
    ['07700900000', undefined, '447700900000'],
    ['07700-900461', 1000, '447700900461'],
    ['07700.900462', 1000, '447700900462'],
    ['call me', 1701, 'call me'],
    ['447700900463', 1000, '447700900463'],
  ];
  it(`of ${phones.length} phone numbers is told one by one, by position, in the vendor’s own form`, async () => {
    const { request, referrer, friends } = await tell(
      'MOBILE',
      phones.map(([identifier]) => identifier),
    );
    assert.deepEqual([request.success, request.code], ['true', 200]);
    assert.deepEqual([referrer.success, referrer.code], ['true', 1000]);
    assert.deepEqual(
      friends.map(({ id, identifier, status }) => [id, status?.code, identifier]),
      phones.map(([, code, back], index) => [String(index + 1), code, back]),
    );
    assert.deepEqual(
      friends.map(({ status }) => status?.success),
      phones.map(([, code]) => code && (code === 1000 || code === 100 ? 'true' : 'false')),
    );
  });

  const emails: [identifier: string, code: number | undefined][] = [
    ['hazel@example.net', 1000],
    ['hazel@sandbox.example', 1000],
    ['refused-1701@sandbox.example', 1701],
    ['Refused-1206@Sandbox.Example', 1206],
    ['refused-12345@sandbox.example', 12345],
    ['invited-100@sandbox.example', 100],
    ['no-status@sandbox.example', undefined],
    ['refused-1701@example.net', 1000],
    ['447700900456', 1701],
    ['hazel(at)example.net', 1701],
    ['🫖@example.net', 1701],
  ];
  it(`of ${emails.length} e-mails is told one by one, by position`, async () => {
    const { friends } = await tell(
      'EMAIL',
      emails.map(([identifier]) => identifier),
    );
    assert.deepEqual(
      friends.map(({ identifier, status }) => [identifier, status?.code]),
      emails,
    );
  });

  it('of five hundred is told in full', async () => {
    const friends = Array.from({ length: 500 }, (_, index) => `friend-${index}@example.net`);
    assert.equal((await tell('EMAIL', friends)).friends.length, 500);
  });

  for (const type of ['PIGEON', 'SMS', 'mobile', 'constructor']) {
    it(`of the type ${type} is refused at the referrer and at each friend, and not at the request`, async () => {
      const { request, referrer, friends } = await tell(type, ['447700900456', 'hazel@example.net']);
      assert.deepEqual([request.code, referrer.code, ...codes(friends)], [200, 1206, 1206, 1206]);
    });
  }

  it('keeps names as they were, whatever the script', async () => {
    const names = ['🫖', 'ليلى', '<b>Hazel & Co</b>'];
    const body = referrals('EMAIL', ['a@example.net', 'b@example.net', 'c@example.net']);
    const [customer] = body.root.customer;
    customer?.referrals.referral_type.referral.forEach((friend, index) => {
      friend.name = names[index] ?? '';
    });
    const response = await post(baseUrl + REFERRALS, body);
    assert.deepEqual(
      levelsOf(await response.json()).friends.map(({ name }) => name),
      names,
    );
  });
});

describe('a referrer', () => {
  for (const [token, code] of Object.entries({
    LKSP1202: 1202,
    LKSP1203: 1203,
    LKSP1204: 1204,
    LKSP1205: 1205,
    LKSP1222: 1222,
    NOPE0: 1202,
    constructor: 1202,
  })) {
    it(`gets ${code} in the campaign ${token}, and nobody is named`, async () => {
      const body = referrals('MOBILE', ['447700900456']);
      Object.assign(Object(body.root.customer[0]).referrals, { campaign_token: token });
      const answer = await (await post(`${baseUrl}${REFERRALS}?format=json`, body)).json();
      const { request, referrer, friends } = levelsOf(answer);
      assert.deepEqual([request.success, request.code, referrer.code, friends], ['false', 500, code, []]);
    });
  }

  for (const mobile of ['447700900999', '+44 7700 900999', '07700900999', 'nobody']) {
    it(`is unknown as ${mobile}`, async () => {
      const { request, referrer } = await tell('MOBILE', ['447700900456'], { mobile });
      assert.deepEqual([request.code, referrer.code], [500, 1012]);
    });
  }

  it('comes back with the country code', async () => {
    const body = await (await refer('MOBILE', ['447700900456'], { mobile: '07700 900123' })).json();
    assert.equal(body.response.customers.customer[0].mobile, '447700900123');
  });

  it('may be one of several, and then some may fail', async () => {
    const { root } = referrals('MOBILE', ['447700900456'], { mobile: '447700900999' });
    const good = referrals('EMAIL', ['hazel@example.net']).root.customer;
    const response = await post(`${baseUrl}${REFERRALS}?format=json`, {
      root: { customer: [...root.customer, ...good] },
    });
    const { status, customers } = (await response.json()).response;
    assert.deepEqual([status.success, status.code], ['true', 201]);
    assert.deepEqual(
      customers.customer.map((customer: { item_status: { code: number } }) => customer.item_status.code),
      [1012, 1000],
    );
  });
});

describe('a referral chooses its end', () => {
  type Levels = [request: unknown, referrer: unknown, ...friends: unknown[]];
  const table: [scenario: string, levels: Levels][] = [
    ['referrals-default', [200, 1000, 1000, 1701]],
    ['referrals-older', ['200', '1000', '100', '1701']],
    ['referrals-some-failed', [201, 1000, 1000, 1701]],
    ['referrals-done-as-1040', [200, 1040, 1000, 1701]],
    ['referrals-no-status', [200, 1000, undefined, undefined]],
    ['referrals-last-missing', [200, 1000, 1000]],
    ['referrals-all-missing', [200, 1000]],
    ['request-false', [500, 1000, 1000, 1701]],
    ['referrer-false', [200, 1206, 1000, 1000]],
    ['friends-refused-1206', [200, 1000, 1206, 1206]],
    ['friends-refused-1701', [200, 1000, 1701, 1701]],
    ['referrer-refused-1012', [500, 1012]],
    ['referrer-refused-1202', [500, 1202]],
    ['referrer-refused-1203', [500, 1203]],
    ['referrer-refused-1204', [500, 1204]],
    ['referrer-refused-1205', [500, 1205]],
    ['referrer-refused-1206', [200, 1206, 1000, 1701]],
    ['referrer-refused-1222', [500, 1222]],
    ...[400, 401, 402, 404, 405, 406, 407, 408, 500].map((code): [string, Levels] => [
      `request-refused-${code}`,
      [code, undefined],
    ]),
    ['referrals-mixed-outcome', [200, 1000, 1000, 1701]],
    ['referrals-campaign-invalid-1202', [500, 1202]],
  ];
  for (const [scenario, levels] of table) {
    it(`${scenario}, by the referrer’s e-mail`, async () => {
      const email = `${scenario}@sandbox.example`;
      const { request, referrer, friends } = await tell('MOBILE', ['447700900456', '77009'], { email });
      assert.deepEqual([request.code, referrer?.code, ...codes(friends)], levels);
      assert.equal(got().outcome, scenario);
    });
  }

  const byIdentifier: [referrer: object, outcome: string, faults: string[], status: number][] = [
    [{ external_id: 'SANDBOX-REFERRER-REFUSED-1205' }, 'referrer-refused-1205', [], 200],
    [{ id: 'SANDBOX-REFERRALS-OLDER+SLOW-5' }, 'referrals-older', ['slow-5'], 200],
    [{ mobile: '447700900123', email: 'Rate-Limited@sandbox.example' }, 'referrals-default', ['rate-limited'], 429],
    [{ email: 'server-error@sandbox.example' }, 'referrals-default', ['server-error'], 500],
    [{ email: 'referrals-server-error-500@sandbox.example' }, 'referrals-server-error-500', [], 500],
    [{ email: 'referrals-bad-request-400@sandbox.example' }, 'referrals-bad-request-400', [], 400],
    [{ email: 'gateway-error-502@sandbox.example' }, 'gateway-error-502', [], 502],
    [{ email: 'unauthorised-401@sandbox.example' }, 'unauthorised-401', [], 401],
    [{ email: 'request-false@example.com' }, 'referrals-default', [], 200],
  ];
  for (const [referrer, outcome, faults, status] of byIdentifier) {
    it(`by ${JSON.stringify(referrer)}`, async () => {
      await (await refer('EMAIL', ['hazel@example.net'], referrer)).text();
      assert.deepEqual(got(), { outcome, faults, status });
    });
  }

  it('by the e-mail in its query', async () => {
    const url = `${baseUrl}${REFERRALS}?format=json&email=referrals-older@sandbox.example`;
    await (await post(url, referrals('EMAIL', ['hazel@example.net']))).text();
    assert.equal(got().outcome, 'referrals-older');
  });

  it('to be refused with a word the sandbox does not have', async () => {
    assert.equal((await refer('EMAIL', ['hazel@example.net'], { email: 'nowhere@sandbox.example' })).status, 422);
  });
});

describe('a promotion chooses its end', () => {
  const table: [promotionId: number, outcome: string, status: number, body: RegExp][] = [
    [80412, 'promotion-default', 200, /"sideEffects":\[\{"programId":311,"issualId":17,.*"promotionId":80412,/],
    [80413, 'promotion-default', 200, /"promotionId":80413,/],
    [801101, 'promotion-program-invalid-1101', 200, /"code":1101/],
    [801212, 'promotion-entity-type-invalid-1212', 200, /"code":1212/],
    [808015, 'promotion-customer-not-found-8015', 200, /"code":8015/],
    [808874, 'promotion-id-invalid-8874', 200, /"code":8874/],
    [808881, 'promotion-incomplete-8881', 200, /"code":8881/],
    [808890, 'promotion-not-issued-warning-8890', 200, /"warnings":\[\{.*8890.*"errors":\[\],"sideEffects":\[\]/],
    [808892, 'promotion-inactive-8892', 200, /"code":8892/],
    [808899, 'promotion-user-groups-8899', 200, /"code":8899/],
    [8011013, 'promotion-parameters-missing-11013', 200, /"code":11013/],
    [80403, 'promotion-not-enabled-403', 403, /"code":403/],
    [80429, 'promotion-rate-limited-429', 429, /^Sample text: too many requests$/],
    [80461, 'promotion-search-busy-461', 461, /"code":461/],
    [80500, 'promotion-server-error-500', 500, /"code":500/],
    [80521, 'promotion-several-at-once-521', 521, /"code":521/],
    [80001, 'promotion-effects-missing', 200, /^\{"warnings":\[\],"errors":\[\]\}$/],
    [80002, 'promotion-effects-empty', 200, /^\{"warnings":\[\],"errors":\[\],"sideEffects":\[\]\}$/],
    [80003, 'promotion-issual-text', 200, /"issualId":"17"/],
    [80004, 'promotion-issued-with-warning', 200, /"warnings":\[\{.*"sideEffects":\[\{/],
    [80005, 'promotion-code-text-8890', 200, /"code":"8890"/],
    [80006, 'promotion-some-failed-201', 201, /"sideEffects":\[\]/],
    [80007, 'promotion-customer-not-found-400', 400, /"code":8015/],
  ];
  for (const [promotionId, outcome, status, body] of table) {
    it(`by the promotion ${promotionId}, in ${outcome}`, async () => {
      const response = await enrol({}, { promotionId });
      assert.match(await response.text(), body);
      assert.deepEqual(got(), { outcome, faults: [], status });
    });
  }

  it('by any promotion of the sandbox, all of them tried above', () => {
    assert.deepEqual(table.map(([id]) => String(id)).sort(), Object.keys(promotions).sort());
  });

  it('with a wait asked for when it is over the limit, in words that are no JSON', async () => {
    const response = await enrol({}, { promotionId: 80429 });
    assert.equal(response.headers.get('retry-after'), '30');
    assert.equal(response.headers.get('content-type'), 'text/plain');
  });

  const byIdentifier: [changes: Record<string, string>, outcome: string, faults: string[]][] = [
    [
      { identifierName: 'email', identifierValue: 'promotion-inactive-8892@sandbox.example' },
      'promotion-inactive-8892',
      [],
    ],
    [
      { identifierName: 'externalId', identifierValue: 'SANDBOX-PROMOTION-EFFECTS-EMPTY' },
      'promotion-effects-empty',
      [],
    ],
    [{ identifierName: 'email', identifierValue: 'slow-5@sandbox.example' }, 'promotion-default', ['slow-5']],
    [{ identifierName: 'id', identifierValue: 'SANDBOX-HTML' }, 'promotion-default', ['html']],
  ];
  for (const [changes, outcome, faults] of byIdentifier) {
    it(`by the ${changes['identifierName']} ${changes['identifierValue']}`, async () => {
      await (await enrol(changes)).text();
      assert.deepEqual([got().outcome, got().faults], [outcome, faults]);
    });
  }

  it('keeps the promotion’s outcome when the customer asks for a fault only', async () => {
    const slow = { identifierName: 'email', identifierValue: 'slow-5@sandbox.example' };
    await (await enrol(slow, { promotionId: 808890 })).text();
    assert.deepEqual(got(), { outcome: 'promotion-not-issued-warning-8890', faults: ['slow-5'], status: 200 });
  });
});

describe('a call that comes again', () => {
  /** Whether the log calls a referral repeated. */
  async function isRepeated(type: string, friends: readonly string[], referrer?: object) {
    await (await refer(type, friends, referrer)).text();
    return sandbox.log.at(-1)?.repeated;
  }

  it('succeeds, and is marked when one friend was invited before, however the number was written', async () => {
    sandbox.clearLog();
    assert.equal(await isRepeated('MOBILE', ['07700 900456', '447700900457']), undefined);
    assert.equal(await isRepeated('MOBILE', ['447700900458']), undefined);
    assert.equal(await isRepeated('MOBILE', ['447700900459', '+44 7700 900456']), true);
    assert.equal(got().status, 200);
  });

  it('is known by the referrer, in any form', async () => {
    sandbox.clearLog();
    assert.equal(await isRepeated('EMAIL', ['hazel@example.net'], { mobile: '07700900123' }), undefined);
    assert.equal(await isRepeated('EMAIL', ['hazel@example.net'], { mobile: '447700900124' }), undefined);
    assert.equal(await isRepeated('EMAIL', ['Hazel@example.net'], { mobile: '+447700900123' }), true);
  });

  it('is none when the friend was refused, or the referrer, or all of it', async () => {
    sandbox.clearLog();
    assert.equal(await isRepeated('EMAIL', ['refused-1701@sandbox.example', 'a@example.net']), undefined);
    assert.equal(await isRepeated('EMAIL', ['refused-1701@sandbox.example']), undefined);
    sandbox.next('capillary', { outcome: 'referrer-refused-1222' });
    assert.equal(await isRepeated('EMAIL', ['b@example.net']), undefined);
    assert.equal(await isRepeated('EMAIL', ['b@example.net']), undefined);
    assert.equal(await isRepeated('EMAIL', ['b@example.net']), true);
  });

  it('is one when the first answer was lost', async () => {
    sandbox.clearLog();
    sandbox.next('capillary', { fault: 'answer-lost' });
    await assert.rejects(refer('EMAIL', ['hazel@example.net']));
    assert.deepEqual(got(), { outcome: 'referrals-default', faults: ['answer-lost'], status: 200 });
    assert.equal(await isRepeated('EMAIL', ['hazel@example.net']), true);
  });

  it('is marked when the same customer joins the same promotion', async () => {
    sandbox.clearLog();
    const repeated = [];
    for (const identifierValue of ['447700900123', '447700900124', '+44 7700 900123']) {
      assert.equal((await (await enrol({ identifierValue })).json()).sideEffects.length, 1);
      repeated.push(sandbox.log.at(-1)?.repeated);
    }
    await (await enrol({}, { promotionId: 80413 })).text();
    assert.deepEqual([...repeated, sandbox.log.at(-1)?.repeated], [undefined, undefined, true, undefined]);
  });

  it('is at its limit in the promotion 80413', async () => {
    sandbox.clearLog();
    assert.equal((await (await enrol({}, { promotionId: 80413 })).json()).sideEffects.length, 1);
    assert.equal((await (await enrol({}, { promotionId: 80413 })).json()).warnings[0].code, 8890);
    assert.equal(sandbox.log.at(-1)?.repeated, true);
  });
});

describe('an armed call', () => {
  it('may be one that the outcome was not made for', async () => {
    for (const outcome of Object.keys(outcomes)) {
      sandbox.next('capillary', { outcome, times: 3 });
      await (await refer('MOBILE', ['447700900456'])).text();
      await (await enrol()).text();
      const key = { key: 'CLIENT_KEY_PLACEHOLDER', secret: 'CLIENT_SECRET_PLACEHOLDER' };
      await (await post(baseUrl + TOKEN, key, { authorization: undefined })).text();
      for (const entry of sandbox.log.slice(-3)) assert.equal(entry.outcome, outcome);
    }
  });

  const faults: [fault: string, status: number, body: RegExp][] = [
    ['html', 200, /^<!doctype html>/],
    ['empty', 200, /^$/],
    ['not-json', 200, /oh dear$/],
    ['rate-limited', 429, /^Too many requests$/],
    ['server-error', 500, /^Something broke$/],
  ];
  for (const [fault, status, body] of faults) {
    it(`may be spoilt by ${fault}`, async () => {
      for (const call of [() => refer('MOBILE', ['447700900456']), () => enrol()]) {
        sandbox.next('capillary', { fault });
        const response = await call();
        assert.equal(response.status, status);
        assert.match(String(await response.text()), body);
      }
    });
  }

  for (const fault of ['reset', 'answer-lost', 'truncated']) {
    it(`may be cut off by ${fault}`, async () => {
      for (const call of [() => refer('MOBILE', ['447700900456']), () => enrol()]) {
        sandbox.next('capillary', { fault });
        await assert.rejects(async () => readBody(await call()));
        assert.equal(got().status, fault === 'reset' ? undefined : 200);
      }
    });
  }
});
