import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfferRequest } from '../../src/offer/offer-request.ts';
import { buildEnrolment } from '../../src/proxy/vendors/mention-me/build-enrolment.ts';
import type { Shopper } from '../../src/proxy/vendors/vendor.ts';

const NOW = Date.parse('2026-05-14T09:31:07Z');
const NOBODY: Shopper = { address: undefined, device: undefined };

function build(request: OfferRequest, shopper = NOBODY, secret?: string) {
  const settings = {
    MENTION_ME_BASE_URL: 'https://mention-me.com',
    MENTION_ME_PARTNER_CODE: 'CODE',
    MENTION_ME_VERSION: 'v2' as const,
    MENTION_ME_AUTH_SECRET: secret,
  };
  const customer = { email: 'rowan.ash@example.com', ...request.customer };
  return buildEnrolment({ request: { ...request, customer }, shopper, settings, now: NOW });
}

const LOCALES: [string | undefined, string | undefined][] = [
  ['en-GB', 'en_GB'],
  ['en_GB', 'en_GB'],
  ['EN-gb', 'en_GB'],
  ['zh-Hant-TW', 'zh_TW'],
  ['de-AT-1996', 'de_AT'],
  ['en', undefined],
  ['es-419', undefined],
  ['haw-US', undefined],
  ['not a language!', undefined],
  [undefined, undefined],
];
for (const [locale, expected] of LOCALES) {
  test(`the language ${locale} is sent as ${expected}`, async () => {
    const { request } = await build(locale === undefined ? {} : { locale });
    assert.equal(request.localeCode, expected);
    assert.equal('localeCode' in request, expected !== undefined);
  });
}

const ADDRESSES: [string | undefined, boolean][] = [
  ['203.0.113.24', true],
  ['2001:db8::7', true],
  ['2001:db8::1234:5678', true],
  ['2001:db8:1:2:3:4:5:6789', false],
  [undefined, false],
];
for (const [address, fits] of ADDRESSES) {
  test(`the address ${address} ${fits ? 'is sent' : 'is left out'}`, async () => {
    const { request } = await build({}, { ...NOBODY, address });
    assert.equal(request.ipAddress, fits ? address : undefined);
    assert.equal('ipAddress' in request, fits);
  });
}

test('what is optional and does not fit is left out, not cut', async () => {
  const long = 'x'.repeat(51);
  const { customer } = await build({ customer: { title: 'x'.repeat(21), segment: long, id: 'C-1' } });
  assert.deepEqual(customer, {
    emailAddress: 'rowan.ash@example.com',
    firstname: '',
    surname: '',
    uniqueIdentifier: 'C-1',
  });
  assert.equal('segment' in (await build({ customer: { segment: 'tea & cake' } })).customer, false);
});

test('an order without a date was placed now', async () => {
  const { order } = await build({ order: { id: 'LKS-1', total: '1', currency: 'GBP' } });
  assert.deepEqual(order, {
    orderIdentifier: 'LKS-1',
    total: '1',
    currencyCode: 'GBP',
    dateString: '2026-05-14T09:31:07.000Z',
  });
});

test('an address without any field is no address', async () => {
  assert.equal('address' in (await build({ address: {} })), false);
});

test('the device is the same for the same person, whatever the case', async () => {
  const one = await build({ customer: { email: 'rowan.ash@example.com' } });
  const other = await build({ customer: { email: 'Rowan.Ash@Example.com' } });
  assert.equal(one.request.userDeviceIdentifier, other.request.userDeviceIdentifier);
  assert.match(one.request.userDeviceIdentifier ?? '', /^[0-9a-f]{64}$/);
});

test('the e-mail is vouched for only with a secret', async () => {
  assert.equal('authenticationToken' in (await build({})).request, false);
  assert.equal(
    (await build({}, NOBODY, 'sample-secret-only')).request.authenticationToken,
    'bf61e373254dc059e2bb8439a9de43b0d47c08286138c463459a5d9db766fb6d',
  );
});

const DEVICES = [
  ['mobile', 'mobile-web'],
  ['desktop', 'desktop-web'],
  [undefined, undefined],
] as const;
for (const [device, expected] of DEVICES) {
  test(`the device ${device} is sent as ${expected}`, async () => {
    assert.equal((await build({}, { ...NOBODY, device })).request.deviceType, expected);
  });
}
