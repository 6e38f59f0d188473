import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import type { InvitedFriend } from '../../src/proxy/vendors/vendor.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import {
  CAPILLARY,
  fixture,
  friend,
  only,
  type ReferralBody,
  type TestVendor,
  testVendor,
} from './helpers/capillary.ts';

/** Every recorded answer of the vendor, replayed over real HTTP, and the outcome it is for the shopper. */

const names = readdirSync(new URL('../fixtures/capillary/', import.meta.url)).map((file) => file.replace('.json', ''));

const OUTCOMES: Record<string, unknown> = {
  'referrals-invited-success': [{ status: 'sent' }],
  'referrals-identifier-invalid-1701': [{ status: 'refused', reason: 'identifier-invalid' }],
  'referrals-mixed-outcome': [{ status: 'sent' }, { status: 'refused', reason: 'identifier-invalid' }],
  'referrals-customer-not-found-1012': [{ status: 'refused', reason: 'customer-unknown' }],
  'referrals-type-unsupported-1206': [{ status: 'refused', reason: 'type-unsupported' }],
  'referrals-older-shape': [{ status: 'sent' }],
  'promotion-issued-success': { status: 'enrolled' },
  'promotion-not-issued-warning-8890': { status: 'not-enrolled', reason: 'limit-reached' },
  'promotion-program-invalid-1101': { status: 'not-enrolled', reason: 'integration-unknown' },
  'promotion-id-invalid-8874': { status: 'not-enrolled', reason: 'integration-unknown' },
  'promotion-parameters-missing-11013': { status: 'not-enrolled', reason: 'integration-unknown' },
  'promotion-customer-not-found-8015': { status: 'not-enrolled', reason: 'customer-unknown' },
  'promotion-entity-type-invalid-1212': { status: 'not-enrolled', reason: 'integration-unknown' },
  'promotion-rate-limited-429': { status: 'not-enrolled', reason: 'too-many-requests' },
};

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.clearLog());
after(() => sandbox.close());

/** The contract's sample credential, made of the sample user and password. */
const AUTHORIZATION = 'Basic bGFya3NwdXIudGlsbDAxOjY3NDU1ZGIyMGY4ZjMyYzkyOGIyZTI1OGJhYjJmNWVl';

const NOW = Date.parse('2026-05-14T09:31:07.250Z');

function against(settings: Record<string, string> = {}): TestVendor {
  const environment = { ...CAPILLARY, CAPILLARY_BASE_URL: sandbox.vendors['capillary']?.baseUrl ?? '', ...settings };
  return testVendor(environment, { now: () => NOW });
}

/** Asks for what was asked when the answer was recorded, in our words. */
function act(name: string): Promise<unknown> {
  if (name.startsWith('promotion-')) {
    const { query } = fixture(name).request;
    return against().enrol({ phone: query['identifierValue'] ?? '447700900123' });
  }
  const [{ mobile, referrals }] = fixture<ReferralBody>(name).request.body.root.customer;
  const { type, referral } = referrals.referral_type;
  // Some of these identifiers are there to be refused, and no form of ours would let them pass.
  const by = type === 'EMAIL' ? 'email' : 'phone';
  const friends = referral.map(({ name, identifier }): InvitedFriend => ({ type: by, identifier, name }));
  return against().invite(friends, { phone: mobile });
}

test('there is a row for every recorded answer', () => {
  assert.deepEqual(Object.keys(OUTCOMES).sort(), names.sort());
});

for (const [name, outcome] of Object.entries(OUTCOMES)) {
  test(`${name} is ${JSON.stringify(outcome)}, after one call`, async () => {
    sandbox.next('capillary', { answer: fixture(name).response });
    assert.deepEqual(await act(name), outcome);
    assert.equal(sandbox.log.length, 1);
  });
}

for (const name of ['referrals-mixed-outcome', 'referrals-older-shape']) {
  test(`the request of ${name} is ours, but for our own ids and a time with its zone`, async () => {
    const { request } = fixture<ReferralBody>(name);
    await act(name);
    const { method, path, query, body } = only(sandbox.log);
    const [{ referrals }] = request.body.root.customer;
    const { type, referral } = referrals.referral_type;
    const invitees = referral.map((invitee, index) => ({
      ...invitee,
      id: String(index + 1),
      invited_on: '20260514T09:31:07+00:00',
    }));
    const expected = {
      method: request.method,
      path: request.path,
      query: { ...request.query, mobile: '447700900123' },
      body: {
        root: {
          customer: [
            {
              mobile: '447700900123',
              referrals: { campaign_token: 'LKSP1', referral_type: { type, referral: invitees } },
            },
          ],
        },
      },
    };
    assert.deepEqual({ method, path, query, body }, expected);
  });
}

test('the request of promotion-issued-success is ours, and says that it is for a customer', async () => {
  const { request } = fixture('promotion-issued-success');
  await act('promotion-issued-success');
  const { method, path, query, body } = only(sandbox.log);
  assert.deepEqual(
    { method, path, query, body },
    {
      method: request.method,
      path: request.path,
      query: { ...request.query, type: 'CUSTOMER' },
      body: request.body,
    },
  );
});

test('source and account are the shop’s to say', async () => {
  await against({ CAPILLARY_SOURCE: 'MOBILE_APP', CAPILLARY_ACCOUNT_ID: 'larkspur-app' }).enrol();
  assert.equal(sandbox.log[0]?.query['source'], 'MOBILE_APP');
  assert.equal(sandbox.log[0]?.query['accountId'], 'larkspur-app');
  assert.equal(sandbox.log[0]?.outcome, 'promotion-default');
});

for (const [call, send] of [
  ['a referral', () => against().invite([friend('447700900456', 'Hazel')])],
  ['an enrolment', () => against().enrol()],
] as const) {
  test(`${call} carries the till’s credential, asks for JSON, and adds no other header`, async () => {
    await send();
    const headers = sandbox.log[0]?.headers ?? {};
    assert.equal(headers['authorization'], AUTHORIZATION);
    assert.equal(headers['accept'], 'application/json');
    assert.equal(headers['content-type'], 'application/json');
    // What Node's own fetch adds to every call, beside these three.
    const fromFetch = ['accept-encoding', 'accept-language', 'connection', 'content-length', 'host', 'sec-fetch-mode'];
    const ours = ['accept', 'authorization', 'content-type'];
    assert.deepEqual(Object.keys(headers).sort(), [...fromFetch, 'user-agent', ...ours].sort());
  });
}

const CUSTOMERS: [object, string, object][] = [
  [{ phone: '0044 7700 900123' }, '', { identifierName: 'mobile', identifierValue: '447700900123' }],
  [{ phone: '07700 900123' }, '', { identifierName: 'mobile', identifierValue: '07700900123' }],
  [
    { phone: 'unknown', email: 'rowan.ash@example.com' },
    '',
    { identifierName: 'email', identifierValue: 'rowan.ash@example.com' },
  ],
  [{ id: 'LKS-C-20417' }, '', { identifierName: 'externalId', identifierValue: 'LKS-C-20417' }],
  [
    { phone: '447700900123', email: 'rowan.ash@example.com', id: 'LKS-C-20417' },
    'id,email',
    { identifierName: 'externalId', identifierValue: 'LKS-C-20417' },
  ],
  [
    { phone: '447700900123', email: 'rowan.ash@example.com' },
    'id,email',
    { identifierName: 'email', identifierValue: 'rowan.ash@example.com' },
  ],
];
for (const [customer, by, expected] of CUSTOMERS) {
  test(`by ${by || 'default'}, ${JSON.stringify(customer)} is enrolled as ${JSON.stringify(expected)}`, async () => {
    await against({ CAPILLARY_CUSTOMER_BY: by }).enrol(customer);
    const { identifierName, identifierValue } = sandbox.log[0]?.query ?? {};
    assert.deepEqual({ identifierName, identifierValue }, expected);
  });
}

const REFERRERS: [object, Record<string, string>][] = [
  [{ phone: '+44 7700 900123', email: 'rowan.ash@example.com', id: 'LKS-C-20417' }, { mobile: '447700900123' }],
  [{ email: 'rowan.ash@example.com', id: 'LKS-C-20417' }, { email: 'rowan.ash@example.com' }],
];
for (const [customer, expected] of REFERRERS) {
  test(`${JSON.stringify(customer)} refers as ${JSON.stringify(expected)}, in query and body`, async () => {
    await against().invite([friend('+44 7700 900456')], customer);
    const { query, body } = only(sandbox.log);
    assert.deepEqual(query, { ...expected, format: 'json' });
    const referral = [{ id: '1', identifier: '447700900456', invited_on: '20260514T09:31:07+00:00' }];
    const referrals = { campaign_token: 'LKSP1', referral_type: { type: 'MOBILE', referral } };
    assert.deepEqual(body, { root: { customer: [{ ...expected, referrals }] } });
  });
}

test('the sandbox finds nothing wrong with either call', async () => {
  const vendor = against();
  assert.deepEqual(await vendor.invite([friend('+447700900456', 'Hazel'), friend('hazel@example.net')]), [
    { status: 'sent' },
    { status: 'sent' },
  ]);
  assert.deepEqual(await vendor.enrol(), { status: 'enrolled' });
  assert.deepEqual(
    sandbox.log.map(({ outcome }) => outcome),
    ['referrals-default', 'referrals-default', 'promotion-default'],
  );
});
