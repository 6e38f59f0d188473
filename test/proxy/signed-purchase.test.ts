import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';
import { base64url, EncryptJWT, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { assertProblem, post, SIGNING_SECRET, testProxy } from './helpers/proxy.ts';

const NOW = Date.parse('2026-05-14T09:31:07Z');
const iat = NOW / 1000;
const PURCHASE = {
  customer: { email: 'rowan.ash@example.com' },
  order: { id: 'LKS-10482', total: '46.50', currency: 'GBP' },
};
const CLAIMS = { ...PURCHASE, iat, exp: iat + 900, jti: 'one' };

const jwsKey = new TextEncoder().encode(SIGNING_SECRET);
const jweKey = new Uint8Array(createHash('sha256').update(SIGNING_SECRET).digest());

function signed(claims: JWTPayload, key: Uint8Array = jwsKey, alg = 'HS256', header: object = {}): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ ...header, alg }).sign(key);
}

function encrypted(claims: JWTPayload, key: Uint8Array = jweKey, enc = 'A256GCM', alg = 'dir'): Promise<string> {
  return new EncryptJWT(claims).setProtectedHeader({ alg, enc }).encrypt(key);
}

function signingProxy(others: Record<string, string> = {}) {
  return testProxy({ OFFERS_SIGNING_SECRET: SIGNING_SECRET, ...others }, undefined, { now: () => NOW });
}

const MAKERS = { JWS: signed, JWE: encrypted };

for (const [form, make] of Object.entries(MAKERS)) {
  test(`a ${form} says who bought what, and the page cannot add to it`, async () => {
    const proxy = signingProxy({ OFFERS_REQUIRE_SIGNED: 'true' });
    const token = await make(CLAIMS);
    const page = {
      customer: { email: 'eve@example.com', firstName: 'Eve' },
      address: { city: 'Ludlow' },
      order: { id: 'X' },
    };
    const response = await proxy.fetch(post({ ...page, token, situation: 'checkout' }));
    assert.equal(response.status, 200);
    const [call] = proxy.calls;
    assert.ok(call && typeof call.body === 'object' && call.body !== null);
    assert.deepEqual('customer' in call.body && call.body.customer, {
      emailAddress: 'rowan.ash@example.com',
      firstname: '',
      surname: '',
    });
    assert.ok('request' in call.body && JSON.stringify(call.body.request).includes('"situation":"checkout"'));
    assert.ok('order' in call.body && JSON.stringify(call.body.order).includes('LKS-10482'));
    assert.equal('address' in call.body, false);
  });

  test(`asking again with the same ${form} is fine`, async () => {
    const proxy = signingProxy();
    const token = await make(CLAIMS);
    for (let time = 0; time < 2; time++) assert.equal((await proxy.fetch(post({ token }))).status, 200);
  });

  const { exp: _exp, ...endless } = CLAIMS;
  const { iat: _iat, ...beginless } = CLAIMS;
  const BAD_CLAIMS: [string, JWTPayload][] = [
    ['no end', endless],
    ['no beginning', beginless],
    ['an end that is over', { ...CLAIMS, iat: iat - 800, exp: iat - 60 }],
    ['a beginning to come', { ...CLAIMS, iat: iat + 60, exp: iat + 120 }],
    ['a life of 15 minutes and a second', { ...CLAIMS, exp: iat + 901 }],
    ['a life of a year', { ...CLAIMS, exp: iat + 31_536_000 }],
    ['a beginning long ago', { ...CLAIMS, iat: iat - 3_600, exp: iat + 60 }],
    ['"not before" to come', { ...CLAIMS, nbf: iat + 60 }],
    ['another audience', { ...CLAIMS, aud: 'someone-else' }],
    ['another issuer', { ...CLAIMS, iss: 'someone-else' }],
  ];
  for (const [name, claims] of BAD_CLAIMS) {
    test(`a ${form} with ${name} is 401`, async () => {
      const proxy = signingProxy();
      await assertProblem(await proxy.fetch(post({ token: await make(claims) })), 401, 'signature-required');
      assert.equal(proxy.calls.length, 0);
    });
  }
}

/** A JWS by hand, for what no library writes. */
async function hmac(header: object, text: string, hash = 'sha256', key: string = SIGNING_SECRET): Promise<string> {
  const input = `${base64url.encode(JSON.stringify(header))}.${base64url.encode(text)}`;
  return `${input}.${createHmac(hash, key).update(input).digest('base64url')}`;
}

const payload = JSON.stringify(CLAIMS);
const otherKey = new TextEncoder().encode('another-signing-secret-for-tests-only');

const BAD_TOKENS: [string, () => Promise<string>][] = [
  ['a word', async () => 'token'],
  ['two dots', async () => '..'],
  ['four dots', async () => '....'],
  ['algorithm none', async () => new UnsecuredJWT(CLAIMS).encode()],
  ['algorithm none, in capitals', () => hmac({ alg: 'NONE' }, payload)],
  ['no algorithm', () => hmac({}, payload)],
  ['HS512 instead', () => hmac({ alg: 'HS512' }, payload, 'sha512')],
  ['HS256 said, SHA-512 done', () => hmac({ alg: 'HS256' }, payload, 'sha512')],
  ['RS256 said, HMAC done', () => hmac({ alg: 'RS256' }, payload)],
  ['an unknown critical header', () => hmac({ alg: 'HS256', crit: ['x'], x: 1 }, payload)],
  ['an unencoded payload', () => hmac({ alg: 'HS256', b64: false, crit: ['b64'] }, payload)],
  [
    'a key of its own in the header',
    () => signed(CLAIMS, otherKey, 'HS256', { jwk: { kty: 'oct', k: base64url.encode(otherKey) } }),
  ],
  ['another key', () => signed(CLAIMS, otherKey)],
  ['an empty key’s id', () => signed(CLAIMS, otherKey, 'HS256', { kid: '/dev/null' })],
  ['a key of one byte', () => hmac({ alg: 'HS256' }, payload, 'sha256', 'x')],
  ['the key of the other form', () => signed(CLAIMS, jweKey)],
  ['no signature', async () => `${(await signed(CLAIMS)).split('.').slice(0, 2).join('.')}.`],
  [
    'another payload',
    async () => swapped(await signed(CLAIMS), 1, base64url.encode(JSON.stringify({ ...CLAIMS, jti: 'x' }))),
  ],
  ['a payload that is no JSON', () => hmac({ alg: 'HS256' }, 'hello')],
  ['a payload that is a list', () => hmac({ alg: 'HS256' }, '[]')],
  ['an endless number for an end', () => hmac({ alg: 'HS256' }, payload.replace(`"exp":${iat + 900}`, '"exp":1e999'))],
  ['endless numbers for both', () => hmac({ alg: 'HS256' }, payload.replace(/"(iat|exp)":\d+/g, '"$1":1e999'))],
  ['encryption with another key', () => encrypted(CLAIMS, new Uint8Array(32))],
  ['encryption with the raw secret', () => encrypted(CLAIMS, jwsKey.slice(0, 32))],
  ['a weaker encryption', () => encrypted(CLAIMS, jweKey.slice(0, 16), 'A128GCM')],
  ['another encryption', () => encrypted(CLAIMS, new Uint8Array([...jweKey, ...jweKey]), 'A256CBC-HS512')],
  ['a wrapped key', () => encrypted(CLAIMS, jweKey, 'A256GCM', 'A256KW')],
  ['a key from a password', () => encrypted(CLAIMS, jwsKey, 'A256GCM', 'PBES2-HS256+A128KW')],
];

function swapped(token: string, index: number, part: string): string {
  return token.split('.').with(index, part).join('.');
}

for (const end of ['"tomorrow"', 'null', 'true', '-1', '"9999999999"']) {
  BAD_TOKENS.push([`the end ${end}`, () => hmac({ alg: 'HS256' }, payload.replace(/"exp":\d+/, `"exp":${end}`))]);
}

for (const [name, make] of BAD_TOKENS) {
  test(`a token with ${name} is 401`, async () => {
    const proxy = signingProxy();
    await assertProblem(await proxy.fetch(post({ token: await make() })), 401, 'signature-required');
    assert.equal(proxy.calls.length, 0);
  });
}

test('the hand of these tests can write a good token', async () => {
  assert.equal((await signingProxy().fetch(post({ token: await hmac({ alg: 'HS256' }, payload) }))).status, 200);
});

test('clocks may differ by half a minute', async () => {
  for (const claims of [
    { ...CLAIMS, iat: iat + 29 },
    { ...CLAIMS, iat: iat - 60, exp: iat - 29 },
  ]) {
    assert.equal((await signingProxy().fetch(post({ token: await signed(claims) }))).status, 200);
  }
});

test('what is signed is held to the same rules', async () => {
  const token = await signed({ ...CLAIMS, order: { id: 'LKS-1', total: 46.5, currency: 'GBP' } });
  assert.deepEqual(await assertProblem(await signingProxy().fetch(post({ token })), 400, 'invalid-request'), [
    'order.total',
  ]);
});

test('where signed orders are required, nothing else is answered', async () => {
  const proxy = signingProxy({ OFFERS_REQUIRE_SIGNED: 'true' });
  await assertProblem(await proxy.fetch(post(PURCHASE)), 401, 'signature-required');
  await assertProblem(await proxy.fetch(post({ ...PURCHASE, token: '' })), 401, 'signature-required');
  assert.equal(proxy.calls.length, 0);
});

test('without a signing secret no token is believed, nor passed over', async () => {
  const proxy = testProxy();
  await assertProblem(await proxy.fetch(post({ ...PURCHASE, token: await signed(CLAIMS) })), 401, 'signature-required');
  assert.equal(proxy.calls.length, 0);
});
