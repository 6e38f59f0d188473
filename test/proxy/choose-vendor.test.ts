import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseVendor } from '../../src/proxy/choose-vendor.ts';
import type { Vendor } from '../../src/proxy/vendors/vendor.ts';

const referralOffer = async () => ({ offer: null, reason: 'no-offer' }) as const;
const other: Vendor = { name: 'other', mayCall: () => true };
const first: Vendor = { name: 'first', mayCall: () => true, referralOffer };
const second: Vendor = { name: 'second', mayCall: () => true, referralOffer };
const list = { vendors: [other, first, second], known: ['other', 'first', 'second', 'absent'] };

const RULES: [string | undefined, string][] = [
  [undefined, 'first'],
  ['first', 'first'],
  ['second', 'second'],
  ['misspelt', 'first'],
  ['constructor', 'first'],
];

for (const [wanted, expected] of RULES) {
  test(`whoever wants ${wanted} gets ${expected}`, () => {
    assert.equal(chooseVendor(list, 'referralOffer', wanted).name, expected);
  });
}

for (const wanted of ['absent', 'other']) {
  test(`a vendor that is ${wanted === 'absent' ? 'not set up' : 'not able to'} is a mistake`, () => {
    assert.throws(() => chooseVendor(list, 'referralOffer', wanted), {
      name: 'InvalidRequest',
      errors: [{ field: 'provider', expected: 'one that is set up for this: first, second' }],
    });
  });
}
