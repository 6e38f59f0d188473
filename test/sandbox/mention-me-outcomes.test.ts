import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { outcomes } from '../../src/sandbox/mention-me/outcomes.ts';
import { enrolment, OFFER, post, REDEMPTION, readBody, readFixture, redemption, startForTests } from './client.ts';

const sandbox = await startForTests();
const files = await readdir(new URL('../fixtures/mention-me/', import.meta.url));
const recorded = files.map((file) => file.replace('.json', ''));

async function offer(outcome: string, path = OFFER): Promise<Record<string, unknown>> {
  const response = await post(sandbox.baseUrl + path, enrolment(`${outcome}@sandbox.example`));
  assert.equal(response.status, 200);
  return response.json();
}

describe('a recorded outcome', () => {
  for (const name of recorded) {
    it(`${name} is the fixture, in the table and on the wire`, async () => {
      const { request, response: expected } = await readFixture(name);
      assert.deepEqual(outcomes[name], expected);

      sandbox.next('mention-me', { outcome: name });
      const body = request.path.includes('consumer') ? redemption() : enrolment();
      const response = await post(sandbox.baseUrl + request.path, body);
      assert.equal(response.status, expected.status);
      for (const [header, value] of Object.entries(expected.headers)) assert.equal(response.headers.get(header), value);
      assert.deepEqual(await readBody(response), expected.body);
    });
  }

  for (const name of recorded.filter((name) => !name.endsWith('-422'))) {
    it(`${name} has a request that passes the checks`, async () => {
      const { request } = await readFixture(name);
      const response = await post(sandbox.baseUrl + request.path, request.body, { headers: request.headers });
      assert.ok(response.ok, await response.text());
    });
  }

  for (const [name, fields] of [
    ['offer-validation-422', ['customer.emailAddress', 'order.currencyCode']],
    ['coupon-redemption-validation-422', ['order.total', 'order.dateString']],
  ] as const) {
    it(`${name} has a request that is refused for ${fields.join(' and ')}`, async () => {
      const { request } = await readFixture(name);
      const response = await post(sandbox.baseUrl + request.path, request.body, { headers: request.headers });
      assert.equal(response.status, 422);
      const { errors } = await response.json();
      assert.deepEqual(
        errors.map(({ message }: { message: string }) => message.split(' ')[0]),
        fields,
      );
    });
  }
});

describe('an outcome of the contract without a fixture', () => {
  it('coupon-redemption-bad-request-400 lists one error', async () => {
    const response = await post(sandbox.baseUrl + REDEMPTION, redemption('SANDBOX-COUPON-REDEMPTION-BAD-REQUEST-400'));
    assert.equal(response.status, 400);
    assert.deepEqual(await response.json(), { errors: [{ message: 'Sample text: request is missing.' }] });
  });

  it('offer-error-with-empty-body is a 404 of no bytes', async () => {
    const response = await post(sandbox.baseUrl + OFFER, enrolment('offer-error-with-empty-body@sandbox.example'));
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-length'), '0');
    assert.equal(await response.text(), '');
  });
});

describe('a coupon redemption', () => {
  const table: [outcome: string, status: number, body: string][] = [
    ['coupon-redemption-accepted-202', 202, ''],
    ['coupon-redemption-recorded-200', 200, 'Recorded'],
    ['coupon-redemption-recorded-204', 204, ''],
    ['coupon-redemption-bad-request-400', 400, '{"errors":[{"message":"Sample text: request is missing."}]}'],
    ['coupon-redemption-forbidden-403', 403, '{"errors":[{"message":"Sample text: integration is not enabled."}]}'],
    [
      'coupon-redemption-not-confirmed-404',
      404,
      '{"errors":[{"message":"Sample text: could not confirm this order."}]}',
    ],
    [
      'coupon-redemption-validation-422',
      422,
      '{"errors":[{"message":"Sample text: dateString is not a date."},{"message":"Sample text: total is not a number."}]}',
    ],
    ['coupon-redemption-server-error-500', 500, '{"code":"500","message":"Sample text: try again shortly."}'],
    ['platform-unauthorised-401', 401, '{"code":"401","message":"Sample text: token has expired."}'],
  ];
  for (const version of ['v1', 'v2']) {
    for (const [outcome, status, body] of table) {
      it(`of ${version} ends in ${outcome} by its coupon`, async () => {
        const url = sandbox.baseUrl + REDEMPTION.replace('v2', version);
        const response = await post(url, redemption(`SANDBOX-${outcome.toUpperCase()}`));
        assert.equal(response.status, status);
        assert.equal(await response.text(), body);
        assert.equal(sandbox.log.at(-1)?.outcome, outcome);
      });
    }
  }

  describe('that comes again', () => {
    async function isRepeated(path: string, orderIdentifier: string, coupon?: string): Promise<boolean | undefined> {
      const { order, request } = redemption(coupon);
      await post(sandbox.baseUrl + path, { order: { ...order, orderIdentifier }, request });
      return sandbox.log.at(-1)?.repeated;
    }

    it('is answered all the same, and marked in the log', async () => {
      sandbox.clearLog();
      assert.equal(await isRepeated(REDEMPTION, 'POS-1'), undefined);
      assert.equal(await isRepeated(REDEMPTION, 'POS-2'), undefined);
      assert.equal(await isRepeated(REDEMPTION, 'POS-1'), true);
      assert.equal(sandbox.log.at(-1)?.status, 202);
    });

    it('is known by its order alone: by the other version, with another coupon, after a failure', async () => {
      sandbox.clearLog();
      assert.equal(await isRepeated(REDEMPTION, 'POS-1', 'SANDBOX-COUPON-REDEMPTION-SERVER-ERROR-500'), undefined);
      assert.equal(await isRepeated('/api/consumer/v1/coupon_redemption', 'POS-1', 'TEA-2'), true);
    });

    it('is not one that was refused, nor the enrolment of the same order', async () => {
      sandbox.clearLog();
      const { order } = redemption();
      await post(sandbox.baseUrl + OFFER, { ...enrolment(), order });
      await post(sandbox.baseUrl + REDEMPTION, { order });
      assert.equal(sandbox.log.at(-1)?.outcome, 'refused');
      assert.equal(await isRepeated(REDEMPTION, order.orderIdentifier), undefined);
    });
  });
});

describe('the usual offer', () => {
  it('has the words of the full fixture, and every link of its own leads to a page of the sandbox', async () => {
    const { response } = await readFixture('offer-success-full');
    const { url, imageUrl, privacyNoticeUrl, termsAndConditionsUrl, ...words } = await offer('offer-default');
    const links = { url, imageUrl, privacyNoticeUrl, termsAndConditionsUrl };
    assert.deepEqual({ ...words, ...links }, { ...Object(response.body), ...links });
    for (const link of Object.values(links)) {
      assert.ok(String(link).startsWith(sandbox.baseUrl));
      assert.equal((await fetch(String(link))).status, 200);
    }
  });

  for (const path of ['/api/entry-point/v2/offer', '/api/entry-point/v2/referrer']) {
    it(`answers ${path} when nobody chooses`, async () => {
      const response = await post(sandbox.baseUrl + path, enrolment());
      assert.deepEqual(await response.json(), await offer('offer-default'));
    });
  }

  for (const path of ['/api/entry-point/v1/offer', '/api/entry-point/v1/referrer']) {
    it(`answers ${path} with a link and its label only`, async () => {
      const response = await post(sandbox.baseUrl + path, enrolment());
      assert.deepEqual(Object.keys(await response.json()), ['url', 'defaultCallToAction']);
    });
  }

  for (const path of ['/api/consumer/v1/coupon_redemption', '/api/consumer/v2/coupon_redemption']) {
    it(`is no part of ${path}, which answers 202 and no body`, async () => {
      const response = await post(sandbox.baseUrl + path, redemption());
      assert.equal(response.status, 202);
      assert.equal(await response.text(), '');
    });
  }
});

describe('an outcome of our own', () => {
  it('offer-no-url lacks the link and nothing else', async () => {
    const { url: _, ...rest } = await offer('offer-default');
    assert.deepEqual(await offer('offer-no-url'), rest);
  });

  it('offer-javascript-url links to a script', async () => {
    assert.match(String((await offer('offer-javascript-url'))['url']), /^javascript:/);
  });

  it('offer-http-image shows a picture over plain http from a host that is not loopback', async () => {
    assert.match(String((await offer('offer-http-image'))['imageUrl']), /^http:\/\/images\.larkspur\.example\//);
  });

  it('offer-image-slow hands out a picture that waits as long as the name says', async () => {
    const { imageUrl } = await offer('offer-image-slow-40');
    const start = performance.now();
    const response = await fetch(String(imageUrl));
    assert.equal(response.headers.get('content-type'), 'image/svg+xml');
    assert.ok(performance.now() - start >= 35);
  });

  it('offer-image-slow waits two seconds when the name does not say', async () => {
    assert.match(String((await offer('offer-image-slow'))['imageUrl']), /\?delay=2000$/);
  });

  it('offer-image-broken hands out a picture that is not there', async () => {
    const { imageUrl } = await offer('offer-image-broken');
    assert.equal((await fetch(String(imageUrl))).status, 404);
  });

  it('offer-hostile holds markup, a turn of direction and an endless word in every text, and links that work', async () => {
    const usual = await offer('offer-default');
    for (const [field, value] of Object.entries(await offer('offer-hostile'))) {
      if (/url$/i.test(field)) assert.equal(value, usual[field]);
      else assert.match(String(value), /<script>.*\u202E\w{1000}/);
    }
  });
});
