import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enrolment, OFFER, post, REDEMPTION, readFixture, redemption, startForTests } from './client.ts';

const sandbox = await startForTests();
const full = Object(await readFixture('offer-success-full')).request.body;
const coupon = Object(await readFixture('coupon-redemption-accepted-202')).request.body;

/** The body with one field set, or taken away by `undefined`. */
function change(body: object, path: string, value: unknown): object {
  const changed = structuredClone(body);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let holder: Record<string, unknown> = Object(changed);
  for (const name of names) {
    holder[name] ??= {};
    holder = Object(holder[name]);
  }
  holder[last] = value;
  return changed;
}

async function complaints(response: Response): Promise<string[]> {
  assert.equal(response.status, 422);
  const { errors } = await response.json();
  return errors.map(({ message }: { message: string }) => message);
}

const long = (length: number) => 'x'.repeat(length);

const REFUSED: [path: string, value: unknown, complaint: string][] = [
  ['customer', undefined, 'is required'],
  ['request', undefined, 'is required'],
  ['customer', null, 'must be an object'],
  ['request', 'text', 'must be an object'],
  ['order', 'text', 'must be an object'],
  ['address', 'text', 'must be an object'],
  ['implementation', 'text', 'must be an object'],
  ['surprise', {}, 'is not a field of this call'],
  ['customer.surprise', '', 'is not a field of this call'],
  ['request.surprise', '', 'is not a field of this call'],
  ['order.surprise', '', 'is not a field of this call'],
  ['address.surprise', '', 'is not a field of this call'],
  ['implementation.surprise', '', 'is not a field of this call'],

  ['customer.emailAddress', undefined, 'is required'],
  ['customer.emailAddress', '', 'must be an e-mail address'],
  ['customer.emailAddress', 'rowan.ash(at)example.com', 'must be an e-mail address'],
  ['customer.emailAddress', `${long(250)}@example.com`, 'must be 255 characters at most'],
  ['customer.firstname', undefined, 'is required'],
  ['customer.firstname', 7, 'must be text'],
  ['customer.firstname', long(256), 'must be 255 characters at most'],
  ['customer.surname', undefined, 'is required'],
  ['customer.surname', null, 'must be text'],
  ['customer.surname', long(256), 'must be 255 characters at most'],
  ['customer.title', 7, 'must be text'],
  ['customer.title', long(21), 'must be 20 characters at most'],
  ['customer.uniqueIdentifier', 20417, 'must be text'],
  ['customer.uniqueIdentifier', long(256), 'must be 255 characters at most'],
  ['customer.segment', 7, 'must be text'],
  ['customer.segment', long(51), 'must be 50 characters at most'],
  ['customer.customField', {}, 'must be text'],
  ['customer.visitorId', 7, 'must be text'],

  ['request.partnerCode', undefined, 'is required'],
  ['request.partnerCode', '', 'must not be empty'],
  ['request.partnerCode', long(51), 'must be 50 characters at most'],
  ['request.situation', undefined, 'is required'],
  ['request.situation', '', 'must be made of letters, digits, "_", "-" and spaces'],
  ['request.situation', 'order/confirmation', 'must be made of letters, digits, "_", "-" and spaces'],
  ['request.situation', long(51), 'must be 50 characters at most'],
  ['request.localeCode', 'en-GB', 'must look like en_GB'],
  ['request.localeCode', 'fil_PH', 'must be 5 characters at most'],
  ['request.segment', 7, 'must be text'],
  ['request.ipAddress', '2001:0db8:0000:0000:0000:ff00:0042:8329', 'must be 20 characters at most'],
  ['request.userDeviceIdentifier', 7, 'must be text'],
  ['request.deviceType', 7, 'must be text'],
  ['request.appName', 7, 'must be text'],
  ['request.appVersion', 4.2, 'must be text'],
  ['request.variation', 1, 'must be text'],
  ['request.variation', 'one', 'must be digits'],
  ['request.authenticationToken', long(64), 'must be 64 lower-case hexadecimal digits'],
  ['request.authenticationToken', 'A'.repeat(64), 'must be 64 lower-case hexadecimal digits'],
  ['request.authenticationToken', 'a'.repeat(63), 'must be 64 lower-case hexadecimal digits'],

  ['order.orderIdentifier', undefined, 'is required'],
  ['order.orderIdentifier', '', 'must not be empty'],
  ['order.orderIdentifier', 10482, 'must be text'],
  ['order.orderIdentifier', long(51), 'must be 50 characters at most'],
  ['order.total', undefined, 'is required'],
  ['order.total', 46.5, 'must be text'],
  ['order.total', '46,50', 'must be decimal text, such as 46.50'],
  ['order.total', '', 'must be decimal text, such as 46.50'],
  ['order.currencyCode', undefined, 'is required'],
  ['order.currencyCode', 'POUNDS', 'must be three capital letters'],
  ['order.dateString', undefined, 'is required'],
  ['order.dateString', '14 May, morning', 'must be an ISO 8601 date, or empty for now'],
  ['order.dateString', '2026-02-30', 'must be an ISO 8601 date, or empty for now'],
  ['order.dateString', '2026-05-14T25:00:00Z', 'must be an ISO 8601 date, or empty for now'],
  ['order.dateString', 1778750000, 'must be text'],
  ['order.couponCode', null, 'must be text'],
  ['order.couponCode', long(256), 'must be 255 characters at most'],
  ['order.discountAmount', 0, 'must be text'],
  ['order.discountAmount', '5 off', 'must be decimal text, such as 46.50'],
  ['order.orderItemCount', 2, 'must be text'],
  ['order.orderItemCount', '2.5', 'must be digits'],
  ['order.isSubscription', 'false', 'must be true or false, not text'],
  ['order.isGift', '', 'must be true or false, not text'],

  ['address.addressLine1', 4, 'must be text'],
  ['address.addressLine2', null, 'must be text'],
  ['address.addressCity', 4, 'must be text'],
  ['address.addressCounty', 4, 'must be text'],
  ['address.addressPostCode', 4, 'must be text'],
  ['address.addressCountry', 4, 'must be text'],
  ['implementation.wrapContentWithBranding', 'true', 'must be true or false, not text'],
  ['implementation.showCloseIcon', 0, 'must be true or false, not text'],
];

const ACCEPTED: [path: string, value: unknown][] = [
  ['order', undefined],
  ['address', undefined],
  ['implementation', undefined],
  ['customer.firstname', ''],
  ['customer.surname', long(255)],
  ['customer.emailAddress', "o'ash+tea@example.com"],
  ['order.dateString', ''],
  ['order.dateString', '2026-05-14'],
  ['order.dateString', '2026-05-14T09:31:07.123Z'],
  ['order.dateString', '2028-02-29T23:59:59-05:00'],
  ['order.total', '46'],
  ['order.couponCode', 'TEA-1,TEA-2'],
  ['request.situation', 'app main_menu-2'],
  ['request.localeCode', 'en'],
  ['request.variation', '0'],
  ['request.ipAddress', '203.0.113.24'],
  ['request.authenticationToken', 'bf61e373254dc059e2bb8439a9de43b0d47c08286138c463459a5d9db766fb6d'],
];

describe('an enrolment', () => {
  for (const [path, value, complaint] of REFUSED) {
    it(`is refused with ${path} as ${JSON.stringify(value)?.slice(0, 40)}, which ${complaint}`, async () => {
      const response = await post(sandbox.baseUrl + OFFER, change(full, path, value));
      assert.deepEqual(await complaints(response), [`${path} ${complaint}`]);
    });
  }

  for (const [path, value] of ACCEPTED) {
    it(`is fine with ${path} as ${JSON.stringify(value)?.slice(0, 40)}`, async () => {
      const response = await post(sandbox.baseUrl + OFFER, change(full, path, value));
      assert.equal(response.status, 200, await response.text());
    });
  }

  it('names every fault at once', async () => {
    const body = change(change(full, 'order.total', 1), 'surprise', 1);
    const messages = await complaints(await post(sandbox.baseUrl + OFFER, body));
    assert.deepEqual(messages, ['order.total must be text', 'surprise is not a field of this call']);
  });

  it('is refused as a list', async () => {
    assert.equal((await post(sandbox.baseUrl + OFFER, [])).status, 422);
  });
});

describe('a coupon redemption', () => {
  const refused: [path: string, value: unknown, complaint: string][] = [
    ['order', undefined, 'is required'],
    ['request', undefined, 'is required'],
    ['order.couponCode', undefined, 'is required'],
    ['order.couponCode', '', 'must not be empty'],
    ['order.total', 31, 'must be text'],
    ['customer', { emailAddress: 'rowan.ash@example.com', surname: 'Ash' }, 'customer.firstname is required'],
    ['address.addressCity', 1, 'must be text'],
    ['implementation', {}, 'is not a field of this call'],
  ];
  for (const version of ['v1', 'v2']) {
    const url = sandbox.baseUrl + REDEMPTION.replace('v2', version);
    for (const [path, value, complaint] of refused) {
      it(`of ${version} is refused with ${path} as ${JSON.stringify(value)}`, async () => {
        const messages = await complaints(await post(url, change(coupon, path, value)));
        assert.deepEqual(messages, [complaint.includes('customer.') ? complaint : `${path} ${complaint}`]);
      });
    }

    // The order and the request are the same shapes as in an enrolment, and so are their rules.
    for (const [path, value, complaint] of REFUSED.filter(([path]) => /^(order|request|address)\./.test(path))) {
      it(`of ${version} is refused with ${path} as ${JSON.stringify(value)?.slice(0, 40)}`, async () => {
        assert.deepEqual(await complaints(await post(url, change(coupon, path, value))), [`${path} ${complaint}`]);
      });
    }
  }

  for (const path of ['customer', 'address']) {
    it(`is fine without ${path}`, async () => {
      assert.equal((await post(sandbox.baseUrl + REDEMPTION, change(coupon, path, undefined))).status, 202);
    });
  }
});

describe('the envelope', () => {
  for (const type of ['text/plain', 'application/problem+json', 'application/jsonp']) {
    it(`is refused as ${type}`, async () => {
      const response = await post(sandbox.baseUrl + OFFER, enrolment(), { headers: { 'content-type': type } });
      assert.deepEqual(await complaints(response), ['content-type must be application/json']);
    });
  }

  it('is fine with a charset', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    assert.equal((await post(sandbox.baseUrl + OFFER, enrolment(), { headers })).status, 200);
  });

  it('is refused with anything in the query', async () => {
    const response = await post(`${sandbox.baseUrl + OFFER}?emailAddress=x`, enrolment());
    assert.deepEqual(await complaints(response), ['emailAddress must not be in the query']);
  });

  for (const body of ['', '{"customer":', 'customer=1']) {
    it(`answers 400 to ${JSON.stringify(body)}`, async () => {
      assert.equal((await post(sandbox.baseUrl + REDEMPTION, body)).status, 400);
    });
  }

  for (const path of ['/', '/api/entry-point/v3/offer', '/api/entry-point/v2/referee', '/api/entry-point/v2/offer/']) {
    it(`answers 404 at ${path}`, async () => {
      assert.equal((await post(sandbox.baseUrl + path, enrolment())).status, 404);
    });
  }

  for (const method of ['GET', 'PUT', 'DELETE']) {
    it(`answers 405 to ${method}`, async () => {
      const response = await fetch(sandbox.baseUrl + OFFER, { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'POST');
    });
  }

  it('answers 413 to more than a mebibyte', async () => {
    const response = await post(sandbox.baseUrl + REDEMPTION, change(redemption(), 'surprise', long(1024 * 1024)));
    assert.equal(response.status, 413);
  });
});
