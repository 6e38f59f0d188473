import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { EnrolmentAnswer } from '../../src/offer/enrolment.ts';
import type { Reason } from '../../src/offer/reason.ts';
import { InvalidRequest, MissingField, VendorUnavailable } from '../../src/proxy/fault.ts';
import { readEnrolment } from '../../src/proxy/vendors/capillary/read-enrolment.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { asking, CAPILLARY, only, ROWAN, type TestVendor, testVendor } from './helpers/capillary.ts';

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
  return testVendor({ ...CAPILLARY, CAPILLARY_BASE_URL: sandbox.vendors['capillary']?.baseUrl ?? '', ...settings });
}

const ENROLLED: EnrolmentAnswer = { status: 'enrolled' };
const UNCERTAIN: EnrolmentAnswer = { status: 'uncertain', reason: 'vendor-unavailable' };
const not = (reason: Reason): EnrolmentAnswer => ({ status: 'not-enrolled', reason });

/** What the sandbox ends in, over real HTTP. */
const OUTCOMES: [string, EnrolmentAnswer][] = [
  ['promotion-default', ENROLLED],
  ['promotion-issual-text', ENROLLED],
  ['promotion-issued-with-warning', ENROLLED],
  ['promotion-not-issued-warning-8890', not('limit-reached')],
  ['promotion-code-text-8890', not('limit-reached')],
  ['promotion-incomplete-8881', not('integration-unknown')],
  ['promotion-inactive-8892', not('refused-by-vendor')],
  ['promotion-user-groups-8899', not('refused-by-vendor')],
  ['promotion-some-failed-201', not('refused-by-vendor')],
  ['promotion-customer-not-found-400', not('customer-unknown')],
  ['promotion-not-enabled-403', not('integration-unknown')],
  ['promotion-search-busy-461', not('vendor-unavailable')],
  ['promotion-several-at-once-521', not('vendor-unavailable')],
  ['promotion-rate-limited-429', not('too-many-requests')],
  ['promotion-effects-empty', not('refused-by-vendor')],
  ['promotion-effects-missing', UNCERTAIN],
  ['promotion-server-error-500', UNCERTAIN],
  ['gateway-error-502', UNCERTAIN],
];
for (const [outcome, expected] of OUTCOMES) {
  test(`${outcome}: ${JSON.stringify(expected)}, after one call`, async () => {
    sandbox.next('capillary', { outcome });
    assert.deepEqual(await against().enrol(), expected);
    only(sandbox.log);
  });
}

const issued = [{ programId: 311, promotionId: 80412, issualId: 17 }];
const item = (code: unknown) => [{ status: false, code, message: 'Sample text' }];

const BODIES: [number, unknown, EnrolmentAnswer][] = [
  // Enrolled, whatever else is said.
  [200, { sideEffects: issued }, ENROLLED],
  [201, { errors: [], warnings: item(9999), sideEffects: issued }, ENROLLED],
  [200, { errors: null, warnings: null, sideEffects: issued[0] }, ENROLLED],
  [500, { sideEffects: issued }, ENROLLED],
  [429, { sideEffects: issued }, ENROLLED],

  // Issued, and not issued.
  [200, { errors: item(8890), sideEffects: issued }, UNCERTAIN],
  [200, { warnings: item('8890'), sideEffects: issued }, UNCERTAIN],

  // Something in the list, and nothing that was issued.
  [200, { sideEffects: [null] }, not('refused-by-vendor')],
  [200, { sideEffects: ['issued'] }, not('refused-by-vendor')],
  [200, { sideEffects: [{}] }, not('refused-by-vendor')],
  [200, { sideEffects: [{ issualId: null }] }, not('refused-by-vendor')],
  [200, { warnings: item(8890), sideEffects: [{}] }, not('limit-reached')],
  [200, { warnings: item(8890), sideEffects: {} }, not('limit-reached')],
  [200, { sideEffects: {} }, UNCERTAIN],
  [200, { sideEffects: true }, UNCERTAIN],

  // A code says why, wherever it stands and however it is written.
  [200, { errors: item(8015) }, not('customer-unknown')],
  [200, { errors: item('8015') }, not('customer-unknown')],
  [200, { errors: item(8015)[0] }, not('customer-unknown')],
  [200, { warnings: item(8015) }, not('customer-unknown')],
  [200, { errors: item(8890) }, not('limit-reached')],
  [200, { errors: [...item(9999), ...item(8015)] }, not('customer-unknown')],
  [500, { errors: item(8015) }, not('customer-unknown')],
  [504, { warnings: item(8890), sideEffects: [] }, not('limit-reached')],
  [200, { errors: item(9999) }, not('refused-by-vendor')],
  [429, { errors: item(429) }, not('too-many-requests')],

  // Nothing is said of what was done.
  [200, {}, UNCERTAIN],
  [200, [], UNCERTAIN],
  [200, undefined, UNCERTAIN],
  [200, { errors: [], warnings: [] }, UNCERTAIN],
  [200, { warnings: item(9999) }, UNCERTAIN],
  [200, { errors: ['no'] }, UNCERTAIN],
  [200, { errors: [{ message: 'Sample text' }] }, UNCERTAIN],
  [204, undefined, UNCERTAIN],
  [500, undefined, UNCERTAIN],
  [500, { errors: item(500) }, UNCERTAIN],
  [502, { errors: item(502) }, UNCERTAIN],
  [503, undefined, UNCERTAIN],
  [504, { errors: [], sideEffects: [] }, UNCERTAIN],
  [520, undefined, UNCERTAIN],
  [521, undefined, UNCERTAIN],
  [521, 'text', UNCERTAIN],
  [521, {}, not('vendor-unavailable')],

  [400, undefined, not('refused-by-vendor')],
  [400, { errors: item(9999) }, not('refused-by-vendor')],
  [403, undefined, not('integration-unknown')],
  [404, undefined, not('integration-unknown')],
  [405, undefined, not('integration-unknown')],
  [415, undefined, not('integration-unknown')],
  [429, undefined, not('too-many-requests')],
  [461, undefined, not('vendor-unavailable')],
];
for (const [status, json, expected] of BODIES) {
  test(`a ${status} with ${JSON.stringify(json)}: ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(readEnrolment({ status, json }), expected);
  });
}

test('credentials that are not taken: nothing was done, and the vendor could not be asked', async () => {
  sandbox.next('capillary', { outcome: 'unauthorised-401', times: 2 });
  await assert.rejects(against().enrol(), VendorUnavailable);
  only(sandbox.log);
});

test('a customer nobody could know cannot enrol', async () => {
  const { vendor } = against();
  const missing = (error: unknown) => error instanceof MissingField && error.errors[0]?.field === 'customer.email';
  const placement = 'order_confirmation' as const;
  await assert.rejects(async () => vendor.postPurchaseOffer?.(asking({ customer: {}, placement })), missing);
  await assert.rejects(async () => vendor.postPurchaseOffer?.(asking({ placement })), missing);
  const sealed = { act: 'enrol', offer: '311/80412' };
  await assert.rejects(async () => vendor.enrol?.(asking({ customer: {}, sealed })), missing);
});

const FOREIGN: [string, Record<string, unknown>][] = [
  ['of the other act', { act: 'invite', offer: 'LKSP1' }],
  ['of another promotion', { act: 'enrol', offer: '311/80413' }],
  ['with nothing in it', {}],
];
for (const [name, sealed] of FOREIGN) {
  test(`a receipt ${name} enrols nobody`, async () => {
    const { vendor } = against();
    await assert.rejects(
      async () => vendor.enrol?.(asking({ customer: ROWAN, sealed })),
      (error) => error instanceof InvalidRequest && error.errors[0]?.field === 'receipt',
    );
  });
}

test('without a promotion nobody can enrol', () => {
  const { vendor } = against({ CAPILLARY_PROGRAM_ID: '', CAPILLARY_PROMOTION_ID: '' });
  assert.equal(vendor.postPurchaseOffer, undefined);
  assert.equal(vendor.enrol, undefined);
  assert.ok(vendor.invite && vendor.referralOffer);
});
