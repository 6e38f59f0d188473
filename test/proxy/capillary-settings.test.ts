import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASIC, CAPILLARY, mistakesIn, PROMOTION, REFERRAL } from './helpers/capillary.ts';

const HTTPS = { CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com' };
const TOKEN = { CAPILLARY_OAUTH_KEY: 'key', CAPILLARY_OAUTH_SECRET: 'secret' };

/** Settings, and the names of those at fault. */
const SETTINGS: [string, Record<string, string>, string[]][] = [
  ['a till and a campaign', { ...HTTPS, ...BASIC, ...REFERRAL }, []],
  ['a till and a promotion', { ...HTTPS, ...BASIC, ...PROMOTION }, []],
  ['a key and a campaign', { ...HTTPS, ...TOKEN, ...REFERRAL }, []],
  ['nothing but a base', HTTPS, ['CAMPAIGN_TOKEN', 'USERNAME']],
  ['no base', { ...BASIC, ...REFERRAL }, ['BASE_URL']],
  ['an http base', { ...CAPILLARY, CAPILLARY_BASE_URL: 'http://eu.api.capillarytech.com' }, ['BASE_URL']],
  ['nobody who calls', { ...HTTPS, ...REFERRAL }, ['USERNAME']],
  ['a till without its password', { ...HTTPS, ...REFERRAL, CAPILLARY_USERNAME: 'till' }, ['PASSWORD']],
  ['a password without its till', { ...HTTPS, ...REFERRAL, CAPILLARY_PASSWORD: 'word' }, ['USERNAME']],
  ['a key without its secret', { ...HTTPS, ...REFERRAL, CAPILLARY_OAUTH_KEY: 'key' }, ['OAUTH_SECRET']],
  ['a secret without its key', { ...HTTPS, ...REFERRAL, CAPILLARY_OAUTH_SECRET: 'secret' }, ['OAUTH_KEY']],
  ['both ways to say who calls', { ...HTTPS, ...REFERRAL, ...BASIC, ...TOKEN }, ['OAUTH_KEY']],
  ['nothing to offer', { ...HTTPS, ...BASIC }, ['CAMPAIGN_TOKEN']],
  ['a programme without a promotion', { ...HTTPS, ...BASIC, CAPILLARY_PROGRAM_ID: '311' }, ['PROMOTION_ID']],
  ['a promotion without a programme', { ...HTTPS, ...BASIC, CAPILLARY_PROMOTION_ID: '80412' }, ['PROGRAM_ID']],
  ['an attribution', { ...HTTPS, ...TOKEN, ...REFERRAL, CAPILLARY_ATTRIBUTION_CODE: 'x' }, []],
  [
    'an attribution without its code',
    { ...HTTPS, ...TOKEN, ...REFERRAL, CAPILLARY_ATTRIBUTION_TYPE: 'TILL' },
    ['ATTRIBUTION_CODE'],
  ],
  [
    'an attribution of a till',
    { ...HTTPS, ...BASIC, ...REFERRAL, CAPILLARY_ATTRIBUTION_CODE: 'x' },
    ['ATTRIBUTION_CODE'],
  ],
  ['referrers by number alone', { ...HTTPS, ...CAPILLARY, CAPILLARY_CUSTOMER_BY: 'id' }, ['CUSTOMER_BY']],
  ['customers by number alone', { ...HTTPS, ...BASIC, ...PROMOTION, CAPILLARY_CUSTOMER_BY: 'id' }, []],
  ['the largest number', { ...HTTPS, ...CAPILLARY, CAPILLARY_PROMOTION_ID: '9007199254740991' }, []],
  [
    'all kinds of mistakes',
    { CAPILLARY_BASE_URL: 'x', CAPILLARY_USERNAME: 'a:b', CAPILLARY_PROGRAM_ID: 'x' },
    ['BASE_URL', 'PASSWORD', 'PROGRAM_ID', 'PROMOTION_ID', 'USERNAME'],
  ],
];
for (const [name, environment, expected] of SETTINGS) {
  test(`${name}: ${expected.join(', ') || 'fine'}`, () => {
    const found = mistakesIn(environment).map((line) => line.split(':')[0]);
    assert.deepEqual(
      found.sort(),
      expected.map((setting) => `CAPILLARY_${setting}`),
    );
  });
}

const VALUES: [string, string, boolean][] = [
  ['USERNAME', 'till:01', false],
  ['USERNAME', 'tïll', false],
  ['OAUTH_HEADER', 'CAP-API-ACCESS-TOKEN', true],
  ['OAUTH_HEADER', 'two words', false],
  ['CAMPAIGN_TOKEN', 'two words', false],
  ['PROGRAM_ID', '0', false],
  ['PROGRAM_ID', '-1', false],
  ['PROGRAM_ID', '1.5', false],
  ['PROGRAM_ID', '0311', false],
  ['PROGRAM_ID', '1e3', false],
  ['PROGRAM_ID', '9007199254740992', false],
  ['SOURCE', 'LINE', true],
  ['SOURCE', 'line', false],
  ['CUSTOMER_BY', 'email, phone', true],
  ['CUSTOMER_BY', 'email,email', false],
  ['CUSTOMER_BY', 'mobile', false],
  ['FRIENDS_BY', 'email', true],
  ['FRIENDS_BY', 'email,', false],
  ['FRIENDS_BY', 'id', false],
  ['MOST_FRIENDS', '1', true],
  ['MOST_FRIENDS', '50', true],
  ['MOST_FRIENDS', '0', false],
  ['MOST_FRIENDS', '51', false],
  ['MOST_FRIENDS', 'ten', false],
];
for (const [name, value, isFine] of VALUES) {
  test(`CAPILLARY_${name}=${value} is ${isFine ? 'fine' : 'named'}`, () => {
    const setting = `CAPILLARY_${name}`;
    const found = mistakesIn({ ...HTTPS, ...CAPILLARY, [setting]: value });
    assert.deepEqual(
      found.map((line) => line.split(':')[0]),
      isFine ? [] : [setting],
    );
    assert.ok(found.every((line) => !line.includes(`expected ${value}`)));
  });
}
