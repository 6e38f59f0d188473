import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceOf } from '../../src/proxy/gate/device.ts';
import { referAFriend } from '../../src/proxy/words.ts';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
const DESK = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const DEVICES: [string, Record<string, string>, string | undefined][] = [
  ['a phone by its hint', { 'sec-ch-ua-mobile': '?1', 'user-agent': DESK }, 'mobile'],
  ['a desk by its hint', { 'sec-ch-ua-mobile': '?0', 'user-agent': PHONE }, 'desktop'],
  ['a phone by its name', { 'user-agent': PHONE }, 'mobile'],
  ['a desk by its name', { 'user-agent': DESK }, 'desktop'],
  ['by its name, when the hint is none', { 'sec-ch-ua-mobile': 'yes', 'user-agent': PHONE }, 'mobile'],
  ['unknown without a name', {}, undefined],
];
for (const [name, headers, expected] of DEVICES) {
  test(`the device is ${name}`, () => assert.equal(deviceOf(new Headers(headers)), expected));
}

const LABELS: [(string | undefined)[], string][] = [
  [['fr-FR', 'en-GB'], 'Parrainer un ami'],
  [[undefined, 'de_AT'], 'Freunde werben'],
  [['xx', 'sv'], 'Tipsa en vän'],
  [['not a language!'], 'Refer a friend'],
  [['constructor'], 'Refer a friend'],
  [[], 'Refer a friend'],
];
for (const [locales, expected] of LABELS) {
  test(`for ${locales.join(', ') || 'nobody'} the label is "${expected}"`, () => {
    assert.equal(referAFriend(...locales), expected);
  });
}
