import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameIdentifier, normalIdentifier, readIdentifier } from '../../src/offer/identifier.ts';

const TYPED: [string, ReturnType<typeof readIdentifier>][] = [
  ['hazel@example.net', { type: 'email', identifier: 'hazel@example.net' }],
  [' hazel+tea@mail.example.co.uk ', { type: 'email', identifier: 'hazel+tea@mail.example.co.uk' }],
  ['"odd name"@example.net', undefined],
  ['хейзел@пример.бел', { type: 'email', identifier: 'хейзел@пример.бел' }],
  ['hazel@localhost', undefined],
  ['hazel@@example.net', undefined],
  ['hazel@example.', undefined],
  ['hazel', undefined],
  ['', undefined],
  [`${'h'.repeat(250)}@example.net`, undefined],
  ['+44 7700 900456', { type: 'phone', identifier: '+447700900456' }],
  ['+44 (0)7700 900456', { type: 'phone', identifier: '+447700900456' }],
  ['0044(0) 7700 900456', { type: 'phone', identifier: '00447700900456' }],
  ['(07700) 900-456', { type: 'phone', identifier: '07700900456' }],
  ['07700–900 456', { type: 'phone', identifier: '07700900456' }],
  ['0049.30/123 45 67', { type: 'phone', identifier: '0049301234567' }],
  ['123456', undefined],
  ['1234567890123456', undefined],
  ['+44+7700900456', undefined],
  ['07700 900 456 ext', undefined],
  ['٠٧٧٠٠٩٠٠٤٥٦', { type: 'phone', identifier: '07700900456' }],
  ['+९१ ९८७६५ ४३२१०', { type: 'phone', identifier: '+919876543210' }],
  ['＋４４（０）７７００ ９００４５６', { type: 'phone', identifier: '+447700900456' }],
  ['\u202A+44 7700 900456\u202C', { type: 'phone', identifier: '+447700900456' }],
  ['\uFEFFha\u00ADzel@exam\u200Bple.net\u200E', { type: 'email', identifier: 'hazel@example.net' }],
  ['ｈazel＠example.net', { type: 'email', identifier: 'hazel@example.net' }],
  ['<hazel@example.net>', undefined],
  ['Hazel<hazel@example.net', undefined],
  ['mailto:hazel@example.net', undefined],
  ['hazel@example.net,ash', undefined],
  ['hazel@example.net;', undefined],
  ['"hazel"@example.net', undefined],
];

for (const [typed, identifier] of TYPED) {
  test(`${JSON.stringify(typed.slice(0, 40))} is ${identifier ? `the ${identifier.type}` : 'neither'}`, () => {
    assert.deepEqual(readIdentifier(typed), identifier);
  });
}

const PAIRS: [string, string, boolean][] = [
  ['Hazel@Example.net', 'hazel@example.NET', true],
  ['hazel@example.net', 'hazel@example.com', false],
  ['+44 7700 900456', '447700900456', true],
  ['00447700900456', '+447700900456', true],
  ['07700900456', '+447700900456', false],
  ['+٤٤ ٧٧٠٠ ٩٠٠٤٥٦', '+447700900456', true],
  ['hazel\u200B@example.net', 'HAZEL@example.net', true],
];

test('the normal spelling is the same of what nobody has read before', () => {
  assert.equal(normalIdentifier({ type: 'email', identifier: ' Ｈazel\u200E@Example.net' }), 'hazel@example.net');
  assert.equal(normalIdentifier({ type: 'phone', identifier: '+٤٤7700900456' }), '447700900456');
});

for (const [one, other, same] of PAIRS) {
  test(`${one} and ${other} reach ${same ? 'the same person' : 'two people, as far as we know'}`, () => {
    const [first, second] = [readIdentifier(one), readIdentifier(other)];
    assert.ok(first && second);
    assert.equal(isSameIdentifier(first, second), same);
  });
}
