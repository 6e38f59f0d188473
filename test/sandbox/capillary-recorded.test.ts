import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { outcomes } from '../../src/sandbox/capillary/outcomes.ts';
import {
  post,
  REFERRALS,
  readBody,
  readFixture,
  referrals,
  sendFixture,
  startForTests,
  TOKEN,
} from './capillary-client.ts';

const sandbox = await startForTests();
const files = await readdir(new URL('../fixtures/capillary/', import.meta.url));
const recorded = files.map((file) => file.replace('.json', ''));

describe('a recorded outcome', () => {
  for (const name of recorded) {
    it(`${name} is the fixture, in the table and on the wire`, async () => {
      const { request, response: expected } = await readFixture(name);
      assert.deepEqual(outcomes[name], expected);

      sandbox.next('capillary', { outcome: name });
      const response = await sendFixture(sandbox.baseUrl, request);
      assert.equal(response.status, expected.status);
      for (const [header, value] of Object.entries(expected.headers)) assert.equal(response.headers.get(header), value);
      assert.deepEqual(await readBody(response), expected.body);
      // A request of the contract is never refused for its form.
      assert.equal(sandbox.log.at(-1)?.outcome, name);
    });
  }

  // Their requests are the same as those that succeed.
  const chosen = ['promotion-not-issued-warning-8890', 'promotion-rate-limited-429', 'referrals-older-shape'];
  for (const name of recorded.filter((name) => !chosen.includes(name))) {
    it(`${name} has a request that gets the same body although nobody chooses`, async () => {
      const { request, response: expected } = await readFixture(name);
      const response = await sendFixture(sandbox.baseUrl, request);
      assert.equal(response.status, expected.status);
      assert.equal(response.headers.get('content-type'), expected.headers['content-type']);
      assert.match(response.headers.get('x-cap-requestid') ?? '', /^S[A-Z]+-/);
      assert.equal(await response.text(), JSON.stringify(expected.body));
    });
  }

  it('referrals-older-shape has a request that gets the same levels, as far as the shape is chosen', async () => {
    const { request, response: expected } = await readFixture('referrals-older-shape');
    sandbox.next('capillary', { outcome: 'referrals-older' });
    const body = Object(await readBody(await sendFixture(sandbox.baseUrl, request)));
    const { customer } = body.response.customers;
    // What the vendor knows of Rowan beyond the call.
    Object.assign(customer, { email: 'rowan.ash@example.com', external_id: 'LKS-C-20417' });
    assert.deepEqual(body, expected.body);
  });
});

describe('an outcome of the contract without a fixture', () => {
  const HEAD = { 'content-type': 'application/json; charset=utf-8', 'x-cap-requestid': 'SAMPLE-REQUEST-0001' };
  const table: [name: string, answer: { status: number; headers: Record<string, string>; body: unknown }][] = [
    [
      'referrals-xml-variant',
      {
        status: 200,
        headers: { 'content-type': 'application/xml' },
        body: '<?xml version="1.0" encoding="UTF-8"?><root><response><status><success>true</success><code>200</code><message>success</message></status><customers><customer><mobile>447700900123</mobile><item_status><success>true</success><code>1000</code><message>Sample text: referrals invited</message></item_status></customer></customers></response></root>',
      },
    ],
    [
      'referrals-campaign-invalid-1202',
      {
        status: 200,
        headers: HEAD,
        body: {
          response: {
            status: { success: 'false', code: 500, message: 'Sample text: every request failed' },
            customers: {
              customer: [
                {
                  email: null,
                  mobile: '447700900123',
                  external_id: null,
                  firstname: 'Rowan',
                  lastname: 'Ash',
                  referrals: { referral_type: [] },
                  item_status: { success: 'false', code: 1202, message: 'Sample text: campaign token is not valid' },
                },
              ],
            },
          },
        },
      },
    ],
    ['referrals-bad-request-400', { status: 400, headers: HEAD, body: {} }],
    [
      'unauthorised-401',
      {
        status: 401,
        headers: HEAD,
        body: { response: { status: { success: 'false', code: 401, message: 'Sample text: check credentials' } } },
      },
    ],
    [
      'token-issued',
      {
        status: 200,
        headers: HEAD,
        body: { data: { accessToken: 'ACCESS_TOKEN_PLACEHOLDER', ttlSeconds: 300 }, errors: null },
      },
    ],
  ];
  for (const [name, answer] of table) {
    it(`${name} is the contract’s example, in the table and on the wire`, async () => {
      assert.deepEqual(outcomes[name], answer);
      sandbox.next('capillary', { outcome: name });
      const response = await post(`${sandbox.baseUrl}${REFERRALS}?format=json`, referrals('MOBILE', ['447700900456']));
      assert.equal(response.status, answer.status);
      assert.deepEqual(await readBody(response), answer.body);
    });
  }

  it('token-issued is a token that works', async () => {
    sandbox.next('capillary', { outcome: 'token-issued' });
    const key = { key: 'CLIENT_KEY_PLACEHOLDER', secret: 'CLIENT_SECRET_PLACEHOLDER' };
    const asked = await post(sandbox.baseUrl + TOKEN, key, { authorization: undefined });
    const { accessToken } = (await asked.json()).data;
    const headers = { authorization: undefined, 'x-cap-api-oauth-token': accessToken };
    const response = await post(sandbox.baseUrl + REFERRALS, referrals('MOBILE', ['447700900456']), headers);
    assert.equal(response.status, 200);
  });
});
