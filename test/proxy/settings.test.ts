import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOfferProxy, SettingsError } from '../../src/proxy/index.ts';
import { createMemoryStore } from '../../src/proxy/store/memory-store.ts';
import { settings } from './helpers/proxy.ts';

/** The names of the settings at fault. */
function mistakes(environment: Record<string, string | undefined>): string[] {
  try {
    createOfferProxy(environment);
    return [];
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error.mistakes.map(({ setting }) => setting).sort();
  }
}

const SECRET_31 = 'x'.repeat(31);
const SECRET_32 = 'x'.repeat(32);

const WRONG: [string, string][] = [
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['OFFERS_BASE_PATH', 'offers'],
  ['OFFERS_BASE_PATH', '/offers/'],
  ['OFFERS_BASE_PATH', '/a/../b'],
  ['OFFERS_BASE_PATH', '/./b'],
  ['OFFERS_BASE_PATH', '/:any'],
  ['OFFERS_BASE_PATH', '/*'],
  ['OFFERS_BASE_PATH', '/a b'],
  ['OFFERS_ALLOWED_ORIGINS', ''],
  ['OFFERS_ALLOWED_ORIGINS', '*'],
  ['OFFERS_ALLOWED_ORIGINS', 'null'],
  ['OFFERS_ALLOWED_ORIGINS', 'https://shop.example/path'],
  ['OFFERS_ALLOWED_ORIGINS', 'https://shop.example, https://*.shop.example'],
  ['OFFERS_ALLOWED_ORIGINS', 'https://shop.example,'],
  ['OFFERS_SECRET', ''],
  ['OFFERS_SECRET', SECRET_31],
  ['OFFERS_SECRET', `${SECRET_32},${SECRET_31}`],
  ['OFFERS_SIGNING_SECRET', SECRET_31],
  ['OFFERS_REQUIRE_SIGNED', 'yes'],
  ['OFFERS_REQUIRE_SIGNED', 'TRUE'],
  ['OFFERS_TRUSTED_PROXIES', '10.0.0.1'],
  ['OFFERS_TRUSTED_PROXIES', '10.0.0.0/8, all'],
  ['OFFERS_REDIS_URL', 'redis.example:6379'],
  ['OFFERS_REDIS_URL', 'https://redis.example'],
  ['OFFERS_REDIS_URL', 'redis://'],
  ['OFFERS_REDIS_URL', 'redis://redis.example/first'],
  ['OFFERS_RATE_LIMIT', '60'],
  ['OFFERS_RATE_LIMIT', '0/1m'],
  ['OFFERS_RATE_LIMIT', '60/0m'],
  ['OFFERS_RATE_LIMIT', '-60/1m'],
  ['OFFERS_RATE_LIMIT', '1.5/1m'],
  ['OFFERS_RATE_LIMIT', '60/1d'],
  ['OFFERS_RATE_LIMIT', '60/25h'],
  ['OFFERS_LINK_HOSTS', 'https://shop.example'],
  ['OFFERS_LINK_HOSTS', '*.shop.example'],
  ['OFFERS_LINK_HOSTS', 'shop.example/path'],
  ['OFFERS_LINK_HOSTS', 'user@shop.example'],
  ['MENTION_ME_PARTNER_CODE', 'x'.repeat(51)],
  ['MENTION_ME_VERSION', 'v3'],
  ['MENTION_ME_BASE_URL', 'mention-me.com'],
  ['MENTION_ME_BASE_URL', 'http://mention-me.com'],
  ['MENTION_ME_BASE_URL', 'https://user:word@mention-me.com'],
  ['MENTION_ME_BASE_URL', 'https://mention-me.com?x=1'],
  ['MENTION_ME_BASE_URL', 'https://mention-me.com#x'],
  ['MENTION_ME_BASE_URL', 'https://mention-me.com/a/../b'],
  ['MENTION_ME_BASE_URL', 'https:\\\\mention-me.com'],
  ['MENTION_ME_BASE_URL', 'https://2130706433'],
  ['MENTION_ME_BASE_URL', 'javascript:alert(1)'],
  ['UPTICK_INTEGRATION_ID', 'not-a-uuid'],
  ['UPTICK_INTEGRATION_ID', '../3b1e6d52-0f7a-4c1d-9a61-5c2f7f0a1b11'],
];

for (const [name, value] of WRONG) {
  test(`${name}=${value} is named`, () => assert.deepEqual(mistakes(settings({ [name]: value })), [name]));
}

const FINE: [string, string][] = [
  ['PORT', '0'],
  ['PORT', ' '],
  ['OFFERS_BASE_PATH', '/'],
  ['OFFERS_BASE_PATH', '/shop/offers-2.0'],
  ['OFFERS_ALLOWED_ORIGINS', 'https://shop.example , http://localhost:5173'],
  ['OFFERS_SECRET', `${SECRET_32} , ${SECRET_32}`],
  ['OFFERS_REQUIRE_SIGNED', 'false'],
  ['OFFERS_TRUSTED_PROXIES', '10.0.0.0/8, fd00::/8'],
  ['OFFERS_RATE_LIMIT', '1/1s'],
  ['OFFERS_RATE_LIMIT', '100000000/24h'],
  ['OFFERS_LINK_HOSTS', 'images.example, shop.example:8443'],
  ['MENTION_ME_BASE_URL', 'https://demo.mention-me.com/'],
  ['MENTION_ME_BASE_URL', 'https://gateway.example/vendors/mention-me'],
  ['MENTION_ME_BASE_URL', 'http://127.0.0.1:4100'],
  ['MENTION_ME_BASE_URL', 'http://localhost:4100'],
  ['MENTION_ME_VERSION', 'v1'],
  ['UPTICK_INTEGRATION_ID', '3B1E6D52-0F7A-4C1D-9A61-5C2F7F0A1B11'],
  ['SOMETHING_ELSE', 'entirely'],
];

for (const [name, value] of FINE) {
  test(`${name}=${value} is fine`, () => assert.deepEqual(mistakes(settings({ [name]: value })), []));
}

test('a base without an integration is half a vendor', () => {
  assert.deepEqual(mistakes(settings({ UPTICK_BASE_URL: 'http://api.uptick.com' })), [
    'UPTICK_BASE_URL',
    'UPTICK_INTEGRATION_ID',
  ]);
});

test('with nothing set, everything that is needed is named at once', () => {
  assert.deepEqual(mistakes({}), ['MENTION_ME_*, UPTICK_*, CAPILLARY_*', 'OFFERS_ALLOWED_ORIGINS', 'OFFERS_SECRET']);
});

test('a vendor set up by half is named beside all else', () => {
  const environment = { OFFERS_SECRET: 'short', PORT: 'x', MENTION_ME_VERSION: 'v9', OFFERS_REQUIRE_SIGNED: 'true' };
  assert.deepEqual(mistakes(environment), [
    'MENTION_ME_PARTNER_CODE',
    'MENTION_ME_VERSION',
    'OFFERS_ALLOWED_ORIGINS',
    'OFFERS_SECRET',
    'OFFERS_SIGNING_SECRET',
    'PORT',
  ]);
});

test('to require signed orders needs a secret to check them with', () => {
  assert.deepEqual(mistakes(settings({ OFFERS_REQUIRE_SIGNED: 'true' })), ['OFFERS_SIGNING_SECRET']);
  assert.deepEqual(mistakes(settings({ OFFERS_REQUIRE_SIGNED: 'true', OFFERS_SIGNING_SECRET: SECRET_32 })), []);
});

test('the message names every setting and never what it holds', () => {
  const names = ['PORT', 'OFFERS_BASE_PATH', 'OFFERS_ALLOWED_ORIGINS', 'OFFERS_SECRET', 'MENTION_ME_BASE_URL'];
  const environment = settings(Object.fromEntries(names.map((name) => [name, 'canary'])));
  assert.throws(
    () => createOfferProxy(environment),
    ({ message }: Error) => names.every((name) => message.includes(name)) && !message.includes('canary'),
  );
});

for (const url of ['redis://redis.example', 'rediss://user:word@redis.example:6380/2']) {
  test(`OFFERS_REDIS_URL may be ${url}, and then comes with a store`, () => {
    const store = createMemoryStore(Date.now, () => crypto.randomUUID());
    assert.doesNotThrow(() => createOfferProxy(settings({ OFFERS_REDIS_URL: url }), { store }));
    assert.deepEqual(mistakes(settings({ OFFERS_REDIS_URL: url })), ['OFFERS_REDIS_URL']);
  });
}
