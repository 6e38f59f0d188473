import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  BASIC,
  complaints,
  enrolmentQuery,
  type Headers,
  PROMOTION,
  post,
  REFERRALS,
  readFixture,
  referrals,
  startForTests,
  TOKEN,
} from './capillary-client.ts';

const sandbox = await startForTests();
const { baseUrl } = sandbox;
const sample = Object(await readFixture('referrals-invited-success')).request.body;
const KEY = { key: 'CLIENT_KEY_PLACEHOLDER', secret: 'CLIENT_SECRET_PLACEHOLDER' };

/** The body with one field set, or taken away by `undefined`. */
function change(body: object, path: string, value: unknown): object {
  const changed = structuredClone(body);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let holder: Record<string, unknown> = Object(changed);
  for (const name of names) holder = Object(holder[name]);
  holder[last] = value;
  return changed;
}

const refer = (body: unknown = sample, query = '?format=json', headers: Headers = {}) =>
  post(baseUrl + REFERRALS + query, body, headers);
const enrol = (changes: Record<string, string | undefined> = {}, body: unknown = ENROLMENT, headers: Headers = {}) =>
  post(`${baseUrl}${PROMOTION}?${enrolmentQuery(changes)}`, body, headers);
const ask = (body: unknown = KEY, query = '', headers: Headers = {}) =>
  post(baseUrl + TOKEN + query, body, { authorization: undefined, ...headers });

const ENROLMENT = { programId: 311, promotionId: 80412 };

const CUSTOMER = 'root.customer.0';
const TYPE = `${CUSTOMER}.referrals.referral_type`;
const FRIEND = `${TYPE}.referral.0`;
const DATE = 'must be such as 20260514T093107.aB3xQ or 20260514T09:31:07+00:00';
const NAMES = 'must have a mobile, email, external_id or id';

describe('a referral', () => {
  const refused: [path: string, value: unknown, complaint: string][] = [
    ['root', undefined, 'is required'],
    ['root', 'text', 'must be an object'],
    ['surprise', {}, 'is not a field of this call'],
    ['root.customer', undefined, 'is required'],
    ['root.customer', {}, 'must be a list'],
    ['root.customer', [], 'must not be empty'],
    ['root.surprise', '', 'is not a field of this call'],
    [CUSTOMER, 'text', 'must be an object'],
    [`${CUSTOMER}.mobile`, undefined, NAMES],
    [`${CUSTOMER}.mobile`, '', 'must not be empty'],
    [`${CUSTOMER}.mobile`, 447700900123, 'must be text'],
    [`${CUSTOMER}.email`, null, 'must be text'],
    [`${CUSTOMER}.external_id`, 7, 'must be text'],
    [`${CUSTOMER}.id`, 5501923, 'must be text'],
    [`${CUSTOMER}.surprise`, '', 'is not a field of this call'],
    [`${CUSTOMER}.referrals`, undefined, 'is required'],
    [`${CUSTOMER}.referrals.campaign_token`, '', 'must not be empty'],
    [`${CUSTOMER}.referrals.surprise`, '', 'is not a field of this call'],
    [TYPE, undefined, 'is required'],
    [TYPE, 'MOBILE', 'must be an object'],
    [`${TYPE}.type`, undefined, 'is required'],
    [`${TYPE}.type`, '', 'must not be empty'],
    [`${TYPE}.surprise`, '', 'is not a field of this call'],
    [`${TYPE}.referral`, {}, 'must be a list'],
    [`${TYPE}.referral`, [], 'must not be empty'],
    [`${FRIEND}.id`, undefined, 'is required'],
    [`${FRIEND}.id`, 1, 'must be text'],
    [`${FRIEND}.identifier`, undefined, 'is required'],
    [`${FRIEND}.identifier`, 447700900456, 'must be text'],
    [`${FRIEND}.name`, null, 'must be text'],
    [`${FRIEND}.surprise`, '', 'is not a field of this call'],
    [`${FRIEND}.invited_on`, undefined, 'is required'],
    [`${FRIEND}.invited_on`, 1778750000, 'must be text'],
    ...[
      '',
      '20260514T093107',
      '20260514',
      '2026-05-14T09:31:07.000Z',
      '2026-05-14 09:31:07',
      '20260230T093107.aB3xQ',
    ].map((value): [string, string, string] => [`${FRIEND}.invited_on`, value, DATE]),
    [`${FRIEND}.invited_on`, '20260514T253107+00:00', DATE],
  ];
  for (const [path, value, complaint] of refused) {
    it(`is refused without a word with ${path} as ${JSON.stringify(value)}, which ${complaint}`, async () => {
      const response = await refer(change(sample, path, value));
      assert.equal(response.status, 400);
      assert.equal(await response.text(), '{}');
      const subject = complaint === NAMES ? CUSTOMER : path;
      assert.deepEqual(complaints(sandbox), [`${subject} ${complaint}`]);
    });
  }

  const accepted: [path: string, value: unknown][] = [
    [`${CUSTOMER}.email`, 'rowan.ash@example.com'],
    [`${CUSTOMER}.external_id`, 'LKS-C-20417'],
    [`${CUSTOMER}.referrals.campaign_token`, undefined],
    [`${FRIEND}.name`, undefined],
    [`${FRIEND}.name`, ''],
    [`${FRIEND}.id`, '1'],
    [`${FRIEND}.invited_on`, '20260514T09:31:07.aB3xQ'],
    [`${FRIEND}.invited_on`, '20260514T09:31:07+00:00'],
    [`${FRIEND}.invited_on`, '20260514T093107-05:30'],
    [`${FRIEND}.invited_on`, '2026-05-14T09:31:07+00:00'],
    [`${FRIEND}.invited_on`, '20280229T235959.x'],
  ];
  for (const [path, value] of accepted) {
    it(`is fine with ${path} as ${JSON.stringify(value)}`, async () => {
      assert.equal((await refer(change(sample, path, value))).status, 200);
      assert.equal(sandbox.log.at(-1)?.outcome, 'referrals-default');
    });
  }

  for (const referrer of [{ email: 'rowan.ash@example.com' }, { external_id: 'LKS-C-20417' }, { id: '5501923' }]) {
    it(`is fine by ${Object.keys(referrer)} alone`, async () => {
      assert.equal((await refer(referrals('EMAIL', ['hazel@example.net'], referrer))).status, 200);
    });
  }

  const languages: [query: string, headers: Headers, problems: string[]][] = [
    ['?format=yaml', {}, ['format must be json or xml']],
    ['?format=json&format=xml', {}, ['format must be json or xml', 'format must be given once']],
    ['?format=json', { 'content-type': 'text/plain' }, ['content-type must be application/json']],
    ['', { 'content-type': 'text/plain' }, ['content-type must be application/json or application/xml']],
    ['?format=json', { accept: 'application/xml' }, ['accept must be application/json']],
    ['?format=xml', {}, ['content-type must be application/xml', 'accept must be application/xml']],
    ['?format=json&surprise=1', {}, ['surprise is not a field of this call']],
    ['?format=json&mobile=', {}, ['mobile must not be empty']],
    ['', { cookie: 'a=b' }, ['cookie is no header of this call']],
    ['', { 'x-forwarded-for': '203.0.113.24' }, ['x-forwarded-for is no header of this call']],
    [
      '',
      { 'x-cap-api-attribution-entity-type': 'SHOP' },
      [
        'x-cap-api-attribution-entity-type must be one of TILL, STORE_CODE, STORE_NAME, STORE_EXTERNAL_ID, STORE_EXTERNAL_ID_1, STORE_EXTERNAL_ID_2',
      ],
    ],
    ['', { 'x-cap-api-attribution-entity-code': '' }, ['x-cap-api-attribution-entity-code must not be empty']],
  ];
  for (const [query, headers, problems] of languages) {
    it(`is refused at ${query || 'no query'} with ${JSON.stringify(headers)}`, async () => {
      assert.equal((await refer(sample, query, headers)).status, 400);
      assert.deepEqual(complaints(sandbox), problems);
    });
  }

  const asked: [query: string, headers: Headers, type: RegExp][] = [
    ['?format=json', {}, /json/],
    ['?format=json', { accept: undefined }, /json/],
    ['', {}, /json/],
    ['', { accept: 'application/json, text/plain, */*' }, /json/],
    ['', { accept: undefined }, /xml/],
    ['', { accept: '*/*' }, /xml/],
    ['', { accept: 'application/xml' }, /xml/],
    ['?mobile=447700900123', { 'x-cap-api-attribution-entity-type': 'TILL' }, /json/],
  ];
  for (const [query, headers, type] of asked) {
    it(`is answered in ${type.source} at ${query || 'no query'} with ${JSON.stringify(headers)}`, async () => {
      const response = await refer(sample, query, headers);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', type);
      assert.match(response.headers.get('x-cap-requestid') ?? '', /^SANDBOX-/);
    });
  }

  it('is refused with a list of channels, which only the answer has', async () => {
    const { referral_type } = sample.root.customer[0].referrals;
    assert.equal((await refer(change(sample, TYPE, [referral_type]))).status, 400);
    assert.match(complaints(sandbox).join(), /referral_type/);
  });

  it('is refused as no JSON at all', async () => {
    for (const body of ['', '{"root":', '[]', '7']) {
      assert.equal((await refer(body)).status, 400);
      assert.equal(complaints(sandbox).length, 1);
    }
  });

  it('names every fault at once in the log, and nothing that came', async () => {
    await refer(change(change(sample, `${FRIEND}.id`, 1), `${FRIEND}.identifier`, 2));
    assert.deepEqual(complaints(sandbox), [`${FRIEND}.id must be text`, `${FRIEND}.identifier must be text`]);
  });
});

describe('an enrolment in a promotion', () => {
  const refused: [query: Record<string, string>, body: unknown, problems: string[]][] = [
    [{ identifierName: 'phone' }, ENROLMENT, ['identifierName must be one of email, mobile, externalId, id']],
    [
      { source: 'INSTAGRAM' },
      ENROLMENT,
      [
        'source must be one of FACEBOOK, WEB_ENGAGE, INSTORE, MARTJACK, TMALL, TAOBAO, JD, ECOMMERCE, WEBSITE, LINE, MOBILE_APP',
      ],
    ],
    [{ accountId: '' }, ENROLMENT, ['accountId must not be empty']],
    [{ format: 'json' }, ENROLMENT, ['format is not a field of this call']],
    [{}, { programId: 311 }, ['promotionId is required']],
    [{}, { promotionId: 80412 }, ['programId is required']],
    [{}, { ...ENROLMENT, programId: '311' }, ['programId must be a number']],
    [{}, { ...ENROLMENT, promotionId: 80412.5 }, ['promotionId must be a whole number']],
    [{}, { ...ENROLMENT, promotionId: -1 }, ['promotionId must not be negative']],
    [{}, { ...ENROLMENT, surprise: 1 }, ['surprise is not a field of this call']],
    [{}, 'text', ['the body must be an object']],
  ];
  for (const [query, body, problems] of refused) {
    it(`is refused because ${problems}`, async () => {
      const response = await enrol(query, body);
      assert.equal(response.status, 400);
      const message = problems.join('; ');
      assert.deepEqual(await response.json(), { warnings: [], errors: [{ status: false, code: 400, message }] });
      assert.deepEqual(complaints(sandbox), problems);
    });
  }

  it('is refused with a value given twice', async () => {
    await post(`${baseUrl}${PROMOTION}?${enrolmentQuery()}&identifierValue=2`, ENROLMENT);
    assert.deepEqual(complaints(sandbox), ['identifierValue must be given once']);
  });

  it('is a 415 when it is not JSON, and refused when it does not ask for JSON', async () => {
    assert.equal((await enrol({}, ENROLMENT, { 'content-type': 'application/xml' })).status, 415);
    assert.deepEqual(complaints(sandbox), ['content-type must be application/json']);
    assert.equal((await enrol({}, ENROLMENT, { accept: '*/*' })).status, 400);
    assert.deepEqual(complaints(sandbox), ['accept must be application/json']);
  });

  const failing: [changes: Record<string, string | undefined>, body: object, code: number][] = [
    [{ identifierName: undefined }, ENROLMENT, 11013],
    [{ identifierValue: undefined }, ENROLMENT, 11013],
    [{ identifierValue: '' }, ENROLMENT, 11013],
    [{ source: undefined }, ENROLMENT, 11013],
    [{ source: '' }, ENROLMENT, 11013],
    [{ type: 'HOUSEHOLD' }, ENROLMENT, 1212],
    [{ type: '' }, ENROLMENT, 1212],
    [{}, { ...ENROLMENT, programId: 1 }, 1101],
    [{}, { ...ENROLMENT, promotionId: 1 }, 8874],
    [{ identifierValue: '447700900999' }, ENROLMENT, 8015],
    [{ identifierValue: 'rowan.ash@example.com' }, ENROLMENT, 8015],
    [{ identifierName: 'email' }, ENROLMENT, 8015],
  ];
  for (const [changes, body, code] of failing) {
    it(`fails with ${code} for ${JSON.stringify(changes)} and ${JSON.stringify(body)}`, async () => {
      const response = await enrol(changes, body);
      assert.equal(response.status, 200);
      const { errors, sideEffects } = await response.json();
      assert.deepEqual(
        errors.map((error: { code: number; status: boolean }) => [error.code, error.status]),
        [[code, false]],
      );
      assert.equal(sideEffects, undefined);
    });
  }

  const accepted: Record<string, string>[] = [
    { type: 'CUSTOMER' },
    { accountId: 'larkspur-web' },
    { source: 'INSTORE' },
    { identifierName: 'email', identifierValue: 'rowan.ash@example.com' },
    { identifierName: 'externalId', identifierValue: 'LKS-C-20417' },
    { identifierName: 'id', identifierValue: '5501923' },
    { identifierValue: '+44 7700 900123' },
  ];
  for (const changes of accepted) {
    it(`is fine with ${JSON.stringify(changes)}`, async () => {
      assert.equal((await (await enrol(changes)).json()).sideEffects.length, 1);
    });
  }
});

describe('a request for a token', () => {
  const refused: [body: unknown, query: string, headers: Headers, problem: string][] = [
    [{ key: KEY.key }, '', {}, 'secret is required'],
    [{ ...KEY, key: 7 }, '', {}, 'key must be text'],
    [{ ...KEY, secret: '' }, '', {}, 'secret must not be empty'],
    [{ ...KEY, surprise: '' }, '', {}, 'surprise is not a field of this call'],
    ['text', '', {}, 'the body must be an object'],
    [KEY, '?format=json', {}, 'format must not be in the query'],
    [KEY, '', { authorization: BASIC }, 'authorization is no header of this call'],
    [KEY, '', { 'x-cap-api-oauth-token': 'token' }, 'x-cap-api-oauth-token is no header of this call'],
    [KEY, '', { accept: '*/*' }, 'accept must be application/json'],
    [KEY, '', { 'content-type': 'text/plain' }, 'content-type must be application/json'],
  ];
  for (const [body, query, headers, problem] of refused) {
    it(`is refused because ${problem}`, async () => {
      assert.equal((await ask(body, query, headers)).status, 400);
      assert.deepEqual(complaints(sandbox), [problem]);
    });
  }

  for (const wrong of [{ key: 'SOMEBODY' }, { secret: 'SOMETHING' }]) {
    it(`is a 401 with a wrong ${Object.keys(wrong)}`, async () => {
      assert.equal((await ask({ ...KEY, ...wrong })).status, 401);
      assert.deepEqual(complaints(sandbox), ['key and secret do not belong together']);
    });
  }
});

describe('a call without the right credentials', () => {
  const plain = `Basic ${btoa('larkspur.till01:sample-password-only')}`;
  const withBlank = `Basic ${btoa('larkspur.till01: 67455db20f8f32c928b2e258bab2f5ee')}`;
  const upper = `Basic ${btoa('larkspur.till01:67455DB20F8F32C928B2E258BAB2F5EE')}`;
  const till = `Basic ${btoa('larkspur.till02:67455db20f8f32c928b2e258bab2f5ee')}`;
  const WRONG = 'authorization must be Basic with the till and the MD5 of its password, in lower-case hex';
  const table: [name: string, headers: Headers, problem: string][] = [
    ['none at all', { authorization: undefined }, 'credentials are missing'],
    ['the password itself', { authorization: plain }, WRONG],
    ['the stray blank of the manual', { authorization: withBlank }, WRONG],
    ['an MD5 in capitals', { authorization: upper }, WRONG],
    ['another till', { authorization: till }, WRONG],
    ['a bearer', { authorization: 'Bearer ACCESS_TOKEN_PLACEHOLDER' }, WRONG],
    ['a token of nobody', { authorization: undefined, 'x-cap-api-oauth-token': 'x' }, 'the token was not issued here'],
    ['a wrong token beside', { 'cap-api-access-token': 'x' }, 'the token was not issued here'],
  ];
  const answer = { response: { status: { success: 'false', code: 401, message: 'Sample text: check credentials' } } };
  for (const [name, headers, problem] of table) {
    it(`is a 401 with ${name}, on either endpoint`, async () => {
      for (const response of [await refer(sample, '', headers), await enrol({}, ENROLMENT, headers)]) {
        assert.equal(response.status, 401);
        assert.deepEqual(await response.json(), answer);
        assert.deepEqual(complaints(sandbox), [problem]);
      }
    });
  }

  it('is a 401 whatever is wrong with it besides, and whatever was armed', async () => {
    sandbox.next('capillary', { outcome: 'referrals-invited-success' });
    assert.equal((await refer({}, '?format=yaml', { authorization: undefined })).status, 401);
  });
});

describe('the routes', () => {
  for (const path of ['/', '/v1/customer/referrals', '/v1.1/customer/referrals/', '/v2/promotion/bulk/enrolAndEarn']) {
    it(`have nothing at ${path}`, async () => {
      assert.equal((await post(baseUrl + path, sample)).status, 404);
      assert.deepEqual(complaints(sandbox), ['there is nothing at this address']);
    });
  }

  for (const path of [REFERRALS, PROMOTION, TOKEN]) {
    it(`understand only POST at ${path}`, async () => {
      const response = await fetch(baseUrl + path, { headers: { accept: 'application/json', authorization: BASIC } });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'POST');
    });
  }

  it('say so as each version says it', async () => {
    const older = await (await post(`${baseUrl}/v1.1/customer/lookup`, sample)).json();
    assert.deepEqual(older.response.status, {
      success: 'false',
      code: 404,
      message: 'there is nothing at this address',
    });
    const later = await (await post(`${baseUrl}/v2/customers`, sample)).json();
    assert.deepEqual(later.errors, [{ status: false, code: 404, message: 'there is nothing at this address' }]);
  });
});
