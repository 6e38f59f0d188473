import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Invitation } from '../../src/offer/invitation.ts';
import type { VendorReply } from '../../src/proxy/calling/vendor-client.ts';
import { InvalidRequest, MissingField, VendorUnavailable } from '../../src/proxy/fault.ts';
import { readInvitations } from '../../src/proxy/vendors/capillary/read-referral.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import {
  asking,
  CAPILLARY,
  friend,
  only,
  PROMOTION_PATH,
  ROWAN,
  type TestVendor,
  testVendor,
} from './helpers/capillary.ts';

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  sandbox.clearLog();
  sandbox.clearNext();
});
after(() => sandbox.close());

function against(settings: Record<string, string> = {}): TestVendor {
  return testVendor({
    ...CAPILLARY,
    CAPILLARY_BASE_URL: sandbox.vendors['capillary']?.baseUrl ?? '',
    CAPILLARY_MOST_FRIENDS: '20',
    ...settings,
  });
}

const SENT: Invitation = { status: 'sent' };
const UNCERTAIN: Invitation = { status: 'uncertain', reason: 'vendor-unavailable' };
type Refusal = Extract<Invitation, { status: 'refused' }>;
const refused = (reason: Refusal['reason']): Invitation => ({ status: 'refused', reason });

/** Three levels of an answer, each as it is given; absent where it is `undefined`. */
function reply(levels: { request?: unknown; customer?: unknown; friend?: unknown }, status = 200): VendorReply {
  const entry = { id: '1', identifier: '447700900456', ...('friend' in levels && { status: levels.friend }) };
  const customer = {
    referrals: { referral_type: [{ type: 'MOBILE', referral: [entry] }] },
    ...('customer' in levels && { item_status: levels.customer }),
  };
  const request = 'request' in levels ? { status: levels.request } : {};
  return { status, json: { response: { ...request, customers: { customer: [customer] } } } };
}

const yes = (code: unknown) => ({ success: 'true', code, message: 'Sample text' });
const no = (code: unknown) => ({ success: 'false', code, message: 'Sample text' });

const LEVELS: [string, Parameters<typeof reply>[0], Invitation][] = [
  ['all three say success', { request: yes(200), customer: yes(1000), friend: yes(1000) }, SENT],
  ['codes are text', { request: yes('200'), customer: yes('1000'), friend: yes('100') }, SENT],
  [
    'success is a boolean',
    { request: { success: true }, customer: { success: true }, friend: { success: true } },
    SENT,
  ],
  ['there are only codes', { request: { code: 200 }, customer: { code: '1000' }, friend: { code: 100 } }, SENT],
  ['the customer’s code is 1040', { request: yes(200), customer: yes(1040), friend: yes(1000) }, SENT],
  ['the upper levels are missing', { friend: yes(1000) }, SENT],
  ['the upper levels are null', { request: null, customer: null, friend: yes(1000) }, SENT],
  ['some of several failed', { request: yes(201), customer: yes(1000), friend: yes(1000) }, SENT],
  ['some of several failed, and so it is no success', { request: no(201), friend: yes(1000) }, SENT],
  ['some of several failed, by its code alone', { request: { code: '201' }, friend: yes(1000) }, SENT],
  ['some of several failed, and who is not said', { request: no(201), customer: yes(1000) }, UNCERTAIN],

  [
    'only the friend’s says failure',
    { request: yes(200), customer: yes(1000), friend: no(1701) },
    refused('identifier-invalid'),
  ],
  [
    'the friend’s has a code of failure and the word of success',
    { request: yes(200), customer: yes(1000), friend: yes(1701) },
    refused('identifier-invalid'),
  ],
  [
    'the friend’s has no code',
    { request: yes(200), customer: yes(1000), friend: { success: 'false' } },
    refused('refused-by-vendor'),
  ],
  [
    'the friend’s has a code nobody knows',
    { request: yes(200), customer: yes(1000), friend: no(9999) },
    refused('refused-by-vendor'),
  ],
  [
    'the friend’s has such a code and no word',
    { request: yes(200), customer: yes(1000), friend: { code: 9999 } },
    refused('refused-by-vendor'),
  ],
  [
    'the friend’s knows less than the customer’s',
    { request: no(500), customer: no(1012), friend: no(9999) },
    refused('customer-unknown'),
  ],
  [
    'the friend’s is missing and the customer’s says failure',
    { request: no(500), customer: no(1012) },
    refused('customer-unknown'),
  ],
  ['the friend’s is missing and the request’s says failure', { request: no(500) }, refused('refused-by-vendor')],

  ['the friend’s is missing', { request: yes(200), customer: yes(1000) }, UNCERTAIN],
  ['the friend’s is null', { request: yes(200), customer: yes(1000), friend: null }, UNCERTAIN],
  ['the friend’s is text', { request: yes(200), customer: yes(1000), friend: 'true' }, UNCERTAIN],
  ['the friend’s is empty', { request: yes(200), customer: yes(1000), friend: {} }, UNCERTAIN],
  ['the friend’s says neither', { request: yes(200), customer: yes(1000), friend: { success: 'perhaps' } }, UNCERTAIN],
  [
    'the request’s says failure and the friend’s success',
    { request: no(500), customer: yes(1000), friend: yes(1000) },
    UNCERTAIN,
  ],
  [
    'the customer’s says failure and the friend’s success',
    { request: yes(200), customer: no(1206), friend: yes(1000) },
    UNCERTAIN,
  ],
  [
    'the customer’s says neither and the friend’s success',
    { request: yes(200), customer: {}, friend: yes(1000) },
    UNCERTAIN,
  ],
  ['no level is there', {}, UNCERTAIN],
];
for (const [name, levels, expected] of LEVELS) {
  test(`${name}: ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(readInvitations(reply(levels), 1), [expected]);
  });
}

const STATUSES: [number, unknown, Invitation][] = [
  [200, undefined, UNCERTAIN],
  [200, {}, UNCERTAIN],
  [200, [], UNCERTAIN],
  [200, 'text', UNCERTAIN],
  [200, { response: null }, UNCERTAIN],
  [200, { response: { status: yes(200), customers: null } }, UNCERTAIN],
  [200, { response: { status: yes(200), customers: { customer: [] } } }, UNCERTAIN],
  [204, undefined, UNCERTAIN],
  [400, {}, refused('refused-by-vendor')],
  [400, undefined, refused('refused-by-vendor')],
  [403, undefined, refused('integration-unknown')],
  [404, undefined, refused('integration-unknown')],
  [408, undefined, refused('vendor-unavailable')],
  [413, undefined, refused('refused-by-vendor')],
  [415, undefined, refused('integration-unknown')],
  [422, undefined, refused('refused-by-vendor')],
  [429, undefined, refused('too-many-requests')],
  [461, undefined, refused('vendor-unavailable')],
  [500, undefined, UNCERTAIN],
  [500, { message: 'Sample text' }, UNCERTAIN],
  [500, { response: { status: no(500) } }, refused('refused-by-vendor')],
  [502, undefined, UNCERTAIN],
  [503, undefined, UNCERTAIN],
  [504, { response: {} }, UNCERTAIN],
  [521, undefined, UNCERTAIN],
  [521, { errors: [{ code: 521 }] }, refused('vendor-unavailable')],
];
for (const [status, json, expected] of STATUSES) {
  test(`a ${status} with ${JSON.stringify(json)}: ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(readInvitations({ status, json }, 1), [expected]);
  });
}

test('the body is believed, whatever the status', () => {
  for (const status of [201, 400, 500, 504]) {
    assert.deepEqual(readInvitations(reply({ friend: yes(1000) }, status), 1), [SENT]);
    assert.deepEqual(readInvitations(reply({ friend: no(1701) }, status), 1), [refused('identifier-invalid')]);
  }
});

/** What the sandbox ends in for every code of the contract. */
const CODES: [string, Refusal['reason']][] = [
  ['request-refused-400', 'refused-by-vendor'],
  ['request-refused-402', 'integration-unknown'],
  ['request-refused-404', 'integration-unknown'],
  ['request-refused-405', 'integration-unknown'],
  ['request-refused-406', 'integration-unknown'],
  ['request-refused-407', 'vendor-unavailable'],
  ['request-refused-408', 'integration-unknown'],
  ['request-refused-500', 'refused-by-vendor'],
  ['referrer-refused-1012', 'customer-unknown'],
  ['referrer-refused-1202', 'integration-unknown'],
  ['referrer-refused-1203', 'integration-unknown'],
  ['referrer-refused-1204', 'refused-by-vendor'],
  ['referrer-refused-1205', 'refused-by-vendor'],
  ['referrer-refused-1222', 'vendor-unavailable'],
  ['friends-refused-1206', 'type-unsupported'],
  ['friends-refused-1701', 'identifier-invalid'],
  ['referrals-bad-request-400', 'refused-by-vendor'],
  ['referrals-campaign-invalid-1202', 'integration-unknown'],
  ['referrals-server-error-500', 'refused-by-vendor'],
];
for (const [outcome, reason] of CODES) {
  test(`${outcome}: refused, as ${reason}, and never asked again`, async () => {
    sandbox.next('capillary', { outcome });
    const friends = [friend('447700900456'), friend('447700900457')];
    assert.deepEqual(await against().invite(friends), [refused(reason), refused(reason)]);
    only(sandbox.log);
  });
}

const OTHERS: [string, Invitation[]][] = [
  ['referrals-older', [SENT, SENT]],
  ['referrals-some-failed', [SENT, SENT]],
  ['referrals-done-as-1040', [SENT, SENT]],
  ['referrals-xml', [UNCERTAIN, UNCERTAIN]],
  ['referrals-xml-variant', [UNCERTAIN, UNCERTAIN]],
  ['referrals-no-status', [UNCERTAIN, UNCERTAIN]],
  ['referrals-last-missing', [SENT, UNCERTAIN]],
  ['referrals-all-missing', [UNCERTAIN, UNCERTAIN]],
  ['request-false', [UNCERTAIN, UNCERTAIN]],
  ['referrer-false', [UNCERTAIN, UNCERTAIN]],
  ['referrer-refused-1206', [UNCERTAIN, UNCERTAIN]],
];
for (const [outcome, expected] of OTHERS) {
  test(`${outcome}: ${JSON.stringify(expected)}`, async () => {
    sandbox.next('capillary', { outcome });
    assert.deepEqual(await against().invite([friend('447700900456'), friend('447700900457')]), expected);
    only(sandbox.log);
  });
}

for (const outcome of ['request-refused-401', 'unauthorised-401']) {
  test(`${outcome}: nothing was done, and the vendor could not be asked`, async () => {
    sandbox.next('capillary', { outcome, times: 2 });
    await assert.rejects(against().invite([friend('447700900456')]), VendorUnavailable);
    only(sandbox.log);
  });
}

/** Twenty friends of both types, and what becomes of each. */
const TWENTY: [string, Invitation][] = Array.from({ length: 5 }, (_, index): [string, Invitation][] => [
  [`+44 7700 9001${10 + index}`, SENT],
  [`hazel.${index}@example.net`, SENT],
  [`0770090${index}701`, refused('identifier-invalid')],
  [
    index % 2 ? `refused-1701@sandbox.example` : 'no-status@sandbox.example',
    index % 2 ? refused('identifier-invalid') : UNCERTAIN,
  ],
]).flat();

test('twenty friends, mixed: right row by row, in two calls, though numbers come back in another form', async () => {
  const friends = TWENTY.map(([identifier], index) => friend(identifier, `Friend ${index}`));
  assert.equal(friends.length, 20);
  assert.deepEqual(
    await against().invite(friends),
    TWENTY.map(([, expected]) => expected),
  );
  assert.equal(sandbox.log.length, 2);
});

test('of one call that did nothing and one that did, each friend hears the right thing', async () => {
  sandbox.next('capillary', { outcome: 'unauthorised-401' });
  const invitations = await against().invite([friend('hazel@example.net'), friend('447700900456')]);
  assert.deepEqual(invitations, [SENT, refused('vendor-unavailable')]);
  assert.equal(sandbox.log.length, 2);
});

test('the vendor has one call for a referrer at a time', async () => {
  let [underway, most] = [0, 0];
  const counting: typeof fetch = async (input, init) => {
    underway += 1;
    most = Math.max(most, underway);
    const response = await fetch(input, init);
    underway -= 1;
    return response;
  };
  const settings = { ...CAPILLARY, CAPILLARY_BASE_URL: sandbox.vendors['capillary']?.baseUrl ?? '' };
  const vendor = testVendor(settings, { fetch: counting });
  assert.deepEqual(await vendor.invite([friend('hazel@example.net'), friend('447700900456')]), [SENT, SENT]);
  assert.deepEqual([sandbox.log.length, most], [2, 1]);
});

test('where the first call took too long the second is not begun, and its friends may be sent later', async () => {
  const clock = { now: Date.now() };
  const settings = { ...CAPILLARY, CAPILLARY_BASE_URL: sandbox.vendors['capillary']?.baseUrl ?? '' };
  const slow: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    clock.now += 4_500;
    return response;
  };
  const vendor = testVendor(settings, { fetch: slow, now: () => clock.now });
  assert.deepEqual(await vendor.invite([friend('hazel@example.net'), friend('447700900456')]), [
    refused('vendor-unavailable'),
    SENT,
  ]);
  only(sandbox.log);
});

/** Ids in an answer of two, the second of whom was refused; and whom we take for refused. */
const IDS: [string, unknown[], Invitation[]][] = [
  ['ours, in order', ['1', '2'], [SENT, refused('identifier-invalid')]],
  ['ours, in another order', ['2', '1'], [refused('identifier-invalid'), SENT]],
  ['ours, as numbers', [2, 1], [refused('identifier-invalid'), SENT]],
  ['empty', ['', ''], [SENT, refused('identifier-invalid')]],
  ['null', [null, null], [SENT, refused('identifier-invalid')]],
  ['the vendor’s', ['5501', '5502'], [SENT, refused('identifier-invalid')]],
  ['from nought', ['0', '1'], [UNCERTAIN, UNCERTAIN]],
  ['twice the same', ['1', '1'], [UNCERTAIN, UNCERTAIN]],
  ['partly empty', ['', '2'], [UNCERTAIN, UNCERTAIN]],
];
for (const [name, [first, second], expected] of IDS) {
  test(`ids that are ${name} are matched as ${JSON.stringify(expected)}`, () => {
    const entries = [
      { id: first, identifier: 'another form', status: yes(1000) },
      { id: second, identifier: 'another form', status: no(1701) },
    ];
    const json = { response: { customers: { customer: { referrals: { referral_type: { referral: entries } } } } } };
    assert.deepEqual(readInvitations({ status: 200, json }, 2), expected);
  });
}

test('fewer entries than friends, without ids, belong to nobody', () => {
  const entries = [{ id: '', status: yes(1000) }];
  const json = { response: { customers: { customer: [{ referrals: { referral_type: [{ referral: entries }] } }] } } };
  assert.deepEqual(readInvitations({ status: 200, json }, 2), [UNCERTAIN, UNCERTAIN]);
});

test('friends of a type the shop does not invite by are refused without a call', async () => {
  const vendor = against({ CAPILLARY_FRIENDS_BY: 'phone' });
  assert.deepEqual(await vendor.invite([friend('hazel@example.net')]), [refused('type-unsupported')]);
  assert.equal(sandbox.log.length, 0);
  assert.deepEqual(await vendor.invite([friend('hazel@example.net'), friend('447700900456')]), [
    refused('type-unsupported'),
    SENT,
  ]);
  only(sandbox.log);
});

test('more friends than the shop allows are refused before anybody is invited', async () => {
  const vendor = against({ CAPILLARY_MOST_FRIENDS: '1' });
  await assert.rejects(
    vendor.invite([friend('447700900456'), friend('447700900457')]),
    (error) => error instanceof InvalidRequest && error.errors[0]?.field === 'friends',
  );
  assert.equal(sandbox.log.length, 0);
});

for (const customer of [{}, { id: 'LKS-C-20417' }, { phone: 'unknown' }]) {
  test(`${JSON.stringify(customer)} cannot invite, and the e-mail is what is missing`, async () => {
    const { vendor } = against();
    const missing = (error: unknown) => error instanceof MissingField && error.errors[0]?.field === 'customer.email';
    await assert.rejects(async () => vendor.referralOffer?.(asking({ customer })), missing);
    const sealed = { act: 'invite', offer: 'LKSP1' };
    await assert.rejects(
      async () => vendor.invite?.(asking({ customer, friends: [friend('447700900456')], sealed })),
      missing,
    );
  });
}

const FOREIGN: [string, Record<string, unknown>][] = [
  ['of the other act', { act: 'enrol', offer: '311/80412' }],
  ['of another campaign', { act: 'invite', offer: 'LKSP2' }],
  ['of another vendor', { event: 'https://vendor.example/' }],
  ['with nothing in it', {}],
];
for (const [name, sealed] of FOREIGN) {
  test(`a receipt ${name} invites nobody`, async () => {
    const { vendor } = against();
    await assert.rejects(
      async () => vendor.invite?.(asking({ customer: ROWAN, friends: [friend('447700900456')], sealed })),
      (error) => error instanceof InvalidRequest && error.errors[0]?.field === 'receipt',
    );
  });
}

test('without a campaign nobody can be invited', () => {
  const { vendor } = against({ CAPILLARY_CAMPAIGN_TOKEN: '' });
  assert.equal(vendor.referralOffer, undefined);
  assert.equal(vendor.invite, undefined);
  assert.ok(vendor.enrol && vendor.postPurchaseOffer, PROMOTION_PATH);
});
