import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { VendorUnavailable } from '../../src/proxy/fault.ts';
import { READ_PATIENCE } from '../../src/proxy/limits.ts';
import { basicCredentials } from '../../src/proxy/vendors/capillary/basic-credentials.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import {
  asking,
  friend,
  OAUTH,
  PROMOTION,
  PROMOTION_PATH,
  REFERRAL,
  REFERRALS_PATH,
  type TestVendor,
  TOKEN_PATH,
  testVendor,
} from './helpers/capillary.ts';

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  sandbox.clearLog();
  sandbox.clearNext();
  sandbox.release();
});
after(() => sandbox.close());

const START = Date.now();

/** Seconds of the token in the contract's sample, and of our margin. */
const LIFETIME = 300;
const MARGIN = 30;

interface Clock {
  seconds: number;
}

function against(settings: Record<string, string> = {}, clock: Clock = { seconds: 0 }): TestVendor {
  const base = sandbox.vendors['capillary']?.baseUrl ?? '';
  return testVendor(
    { ...OAUTH, ...REFERRAL, ...PROMOTION, CAPILLARY_BASE_URL: base, ...settings },
    { now: () => START + clock.seconds * 1_000 },
  );
}

const paths = () => sandbox.log.map(({ path }) => path);
const tokensAsked = () => paths().filter((path) => path === TOKEN_PATH).length;
const sent = (header: string) =>
  sandbox.log.filter(({ path }) => path !== TOKEN_PATH).map(({ headers }) => headers[header]);

test('the sample password of the contract makes its sample header', async () => {
  const { headers } = basicCredentials('larkspur.till01', 'sample-password-only');
  assert.deepEqual(await headers({ send: () => assert.fail('the vendor was called') }), {
    authorization: 'Basic bGFya3NwdXIudGlsbDAxOjY3NDU1ZGIyMGY4ZjMyYzkyOGIyZTI1OGJhYjJmNWVl',
  });
});

test('a password is hashed as UTF-8', async () => {
  const { headers } = basicCredentials('till', 'pässwörd');
  const { authorization = '' } = await headers({ send: () => assert.fail('the vendor was called') });
  assert.equal(atob(authorization.replace('Basic ', '')), 'till:12841e4ba5e37d2fbfc78458c6714ade');
});

test('a token is asked for once, with key and secret, and then used for every call', async () => {
  const vendor = against();
  assert.deepEqual(await vendor.enrol(), { status: 'enrolled' });
  assert.deepEqual(await vendor.enrol(), { status: 'enrolled' });
  assert.deepEqual(await vendor.invite([friend('447700900456')]), [{ status: 'sent' }]);
  assert.deepEqual(paths(), [TOKEN_PATH, PROMOTION_PATH, PROMOTION_PATH, REFERRALS_PATH]);
  const [asked] = sandbox.log;
  assert.deepEqual(asked?.body, { key: 'CLIENT_KEY_PLACEHOLDER', secret: 'CLIENT_SECRET_PLACEHOLDER' });
  assert.deepEqual(asked.query, {});
  const tokens = sent('x-cap-api-oauth-token');
  assert.match(tokens[0] ?? '', /^sandbox-often-/);
  assert.deepEqual(new Set(tokens).size, 1);
  assert.ok(sandbox.log.every(({ headers }) => !('authorization' in headers)));
});

test('another name of the header, and whom the call counts for, are the shop’s to say', async () => {
  await against({
    CAPILLARY_OAUTH_HEADER: 'CAP-API-ACCESS-TOKEN',
    CAPILLARY_ATTRIBUTION_TYPE: 'STORE_CODE',
    CAPILLARY_ATTRIBUTION_CODE: 'larkspur-01',
  }).enrol();
  assert.match(sent('cap-api-access-token')[0] ?? '', /^sandbox-often-/);
  assert.deepEqual(sent('x-cap-api-oauth-token'), [undefined]);
  assert.deepEqual(sent('x-cap-api-attribution-entity-type'), ['STORE_CODE']);
  assert.deepEqual(sent('x-cap-api-attribution-entity-code'), ['larkspur-01']);
  assert.equal(sandbox.log.at(-1)?.outcome, 'promotion-default');
});

const LIVES: [string, string, number, number][] = [
  ['a token of five minutes', 'token-default', LIFETIME - MARGIN - 1, 1],
  ['a token of five minutes', 'token-default', LIFETIME - MARGIN, 2],
  ['a token whose life is text', 'token-ttl-text', LIFETIME - MARGIN - 1, 1],
  ['a token of a second', 'token-short-lived', 0.4, 1],
  ['a token of a second', 'token-short-lived', 0.6, 2],
  ['a token that does not say how long it lasts', 'token-ttl-missing', 0, 2],
];
for (const [name, outcome, seconds, asked] of LIVES) {
  test(`${name}, after ${seconds} s, has been asked for ${asked === 1 ? 'once' : 'twice'}`, async () => {
    const clock = { seconds: 0 };
    const vendor = against({}, clock);
    sandbox.next('capillary', { outcome });
    assert.deepEqual(await vendor.enrol(), { status: 'enrolled' });
    clock.seconds = seconds;
    assert.deepEqual(await vendor.enrol(), { status: 'enrolled' });
    assert.equal(tokensAsked(), asked);
  });
}

test('a token that was taken back is renewed once, and the call made again', async () => {
  const vendor = against();
  sandbox.next('capillary', { outcome: 'token-used-once' });
  assert.deepEqual(await vendor.enrol(), { status: 'enrolled' });
  assert.deepEqual(await vendor.enrol(), { status: 'enrolled' });
  assert.deepEqual(paths(), [TOKEN_PATH, PROMOTION_PATH, PROMOTION_PATH, TOKEN_PATH, PROMOTION_PATH]);
  assert.deepEqual(sandbox.log.filter(({ outcome }) => outcome === 'promotion-default').length, 2);
});

test('a second token that is not taken either is the end: nothing was done', async () => {
  const vendor = against();
  sandbox.next('capillary', { outcome: 'token-default' });
  sandbox.next('capillary', { outcome: 'unauthorised-401' });
  sandbox.next('capillary', { outcome: 'token-default' });
  sandbox.next('capillary', { outcome: 'unauthorised-401' });
  await assert.rejects(vendor.enrol(), VendorUnavailable);
  assert.deepEqual(paths(), [TOKEN_PATH, PROMOTION_PATH, TOKEN_PATH, PROMOTION_PATH]);
});

test('a 401 inside a 200 is one too', async () => {
  const vendor = against();
  sandbox.next('capillary', { outcome: 'token-default' });
  sandbox.next('capillary', { outcome: 'request-refused-401' });
  assert.deepEqual(await vendor.invite([friend('447700900456')]), [{ status: 'sent' }]);
  assert.deepEqual(paths(), [TOKEN_PATH, REFERRALS_PATH, TOKEN_PATH, REFERRALS_PATH]);
});

test('a 401 that goes on to say what was done is not followed by a second call', async () => {
  const vendor = against();
  sandbox.next('capillary', { outcome: 'token-default' });
  const body = { response: { status: { success: 'true', code: 401 }, customers: { customer: [] } } };
  sandbox.next('capillary', { answer: { status: 401, body } });
  const [invitation] = await vendor.invite([friend('447700900456')]);
  assert.notEqual(invitation?.status, 'sent');
  assert.deepEqual(paths(), [TOKEN_PATH, REFERRALS_PATH]);
});

test('however many call at once, one token is asked for', async () => {
  const vendor = against();
  sandbox.hold();
  const arrived = sandbox.nextArrival();
  const acts = Array.from({ length: 20 }, () => vendor.enrol());
  await arrived;
  sandbox.release();
  assert.ok((await Promise.all(acts)).every(({ status }) => status === 'enrolled'));
  assert.equal(tokensAsked(), 1);
  assert.equal(sandbox.log.length, 21);
});

test('however many are refused at once, one token is asked for instead', async () => {
  const vendor = against();
  sandbox.next('capillary', { outcome: 'token-default' });
  assert.deepEqual(await vendor.enrol(), { status: 'enrolled' });
  sandbox.clearLog();
  sandbox.next('capillary', { outcome: 'unauthorised-401', times: 5 });
  const answers = await Promise.all(Array.from({ length: 5 }, () => vendor.enrol()));
  assert.ok(answers.every(({ status }) => status === 'enrolled'));
  assert.equal(tokensAsked(), 1);
  assert.equal(sandbox.log.length, 11);
});

const NO_TOKEN = [
  'token-none-200',
  'token-server-error-500',
  'unauthorised-401',
  'html',
  'empty',
  'truncated',
  'reset',
];
for (const word of NO_TOKEN) {
  test(`no token, because of ${word}: nothing else is sent, and the next call asks for another`, async () => {
    const vendor = against();
    const isFault = sandbox.outcomes().faults.includes(word);
    sandbox.next('capillary', isFault ? { fault: word } : { outcome: word });
    await assert.rejects(vendor.enrol(), VendorUnavailable);
    assert.deepEqual(paths(), [TOKEN_PATH]);
    assert.deepEqual(await vendor.enrol(), { status: 'enrolled' });
  });
}

for (const accessToken of ['', ' ', 7, null, 'two words', 'line\nbreak', 'x'.repeat(8_193)]) {
  test(`${JSON.stringify(accessToken).slice(0, 20)} is no token`, async () => {
    sandbox.next('capillary', { answer: { status: 200, body: { data: { accessToken, ttlSeconds: 300 } } } });
    await assert.rejects(against().enrol(), VendorUnavailable);
    assert.deepEqual(paths(), [TOKEN_PATH]);
  });
}

test('a token that takes too long is as good as none', async () => {
  sandbox.next('capillary', { fault: 'hang' });
  const start = performance.now();
  await assert.rejects(against().enrol(), VendorUnavailable);
  const duration = performance.now() - start;
  assert.ok(duration >= READ_PATIENCE - 10 && duration < READ_PATIENCE + 500, `${duration} ms`);
  assert.deepEqual(paths(), [TOKEN_PATH]);
});

test('a renewal that never comes to an end does not stop those who come later', async () => {
  const clock = { seconds: 0 };
  const { vendor } = against({}, clock);
  const sealed = { act: 'enrol', offer: '311/80412' };
  const customer = { phone: '447700900123' };
  let asked = 0;
  const forever = () => {
    asked += 1;
    return new Promise<never>(() => {});
  };
  const ask = { ...asking({ customer, sealed }), client: { send: forever } };
  const first = assert.rejects(async () => vendor.enrol?.(ask), VendorUnavailable);
  clock.seconds = READ_PATIENCE / 1_000;
  const second = assert.rejects(async () => vendor.enrol?.(ask), VendorUnavailable);
  await Promise.all([first, second]);
  assert.equal(asked, 2);
});

test('what the vendor calls a request is noted, if it is an id', async () => {
  const vendor = against({ CAPILLARY_OAUTH_KEY: 'CLIENT_KEY_PLACEHOLDER' });
  await vendor.enrol();
  assert.match(vendor.ended.at(-1)?.requestId ?? '', /^SANDBOX-[\w-]{36}$/);
});

const REQUEST_IDS: [string, string | undefined][] = [
  ['SAMPLE-REQUEST-0001', 'SAMPLE-REQUEST-0001'],
  ['6f1c2d3e-aaaa-4bbb-8ccc-0123456789ab', '6f1c2d3e-aaaa-4bbb-8ccc-0123456789ab'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['a'.repeat(65), undefined],
  ['447700900456', undefined],
  ['+447700900456', undefined],
  ['hazel@example.net', undefined],
  ['two words', undefined],
  ['', undefined],
];
for (const [id, expected] of REQUEST_IDS) {
  test(`the request id "${id.slice(0, 40)}" is noted as ${expected?.slice(0, 40)}`, async () => {
    const vendor = against();
    sandbox.next('capillary', { outcome: 'token-default' });
    sandbox.next('capillary', { answer: { status: 429, headers: { 'x-cap-requestid': id } } });
    await vendor.enrol();
    const ended = vendor.ended.at(-1);
    assert.equal(ended?.requestId, expected);
    assert.equal('requestId' in (ended ?? {}), expected !== undefined);
  });
}
