import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress, networkOf, parseNetwork } from '../../src/proxy/gate/client-address.ts';

const trusted = ['10.0.0.0/8', '2001:db8::/32'].map(parseNetwork).filter((network) => network !== undefined);

const RULES: [string, string | undefined, string | null, string | undefined][] = [
  ['the socket', '203.0.113.7', null, '203.0.113.7'],
  ['the socket, as nobody is trusted to speak for it', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['whom a trusted proxy was called by', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['the nearest that is not ours', '10.0.0.1', '1.2.3.4, 198.51.100.1, 10.2.2.2', '198.51.100.1'],
  ['the farthest of ours, when all are', '10.0.0.1', '10.3.3.3, 10.2.2.2', '10.3.3.3'],
  ['our own proxy, when it says nothing', '10.0.0.1', null, '10.0.0.1'],
  ['an IPv4 address in IPv6 clothes', '::ffff:203.0.113.7', null, '203.0.113.7'],
  ['a trusted proxy in IPv6 clothes', '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['an IPv6 address', '2001:db8::1', '2001:db9:0:0::7', '2001:db9::7'],
  ['without the port some proxies add', '10.0.0.1', '198.51.100.1:5060', '198.51.100.1'],
  ['without brackets and port', '10.0.0.1', '[2001:db9::7]:5060', '2001:db9::7'],
  ['nothing, when a trusted proxy says a word', '10.0.0.1', 'unknown', undefined],
  ['nothing, when the number is dressed up', '10.0.0.1', '0x7f.1', undefined],
  ['nothing, behind an empty place', '10.0.0.1', '198.51.100.1,', undefined],
  ['nothing, when nothing is known', undefined, '198.51.100.1', undefined],
  ['nothing, for a socket of another kind', '/tmp/socket', '198.51.100.1', undefined],
];

for (const [name, remoteAddress, forwardedFor, expected] of RULES) {
  test(`the shopper is ${name}`, () => {
    assert.equal(clientAddress({ remoteAddress, forwardedFor, trusted }), expected);
  });
}

test('without trusted networks only the socket counts', () => {
  assert.equal(clientAddress({ remoteAddress: '10.0.0.1', forwardedFor: '1.2.3.4', trusted: [] }), '10.0.0.1');
});

const HOUSEHOLDS: [string, string][] = [
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::7', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::7', '2001:db8:1:3::/64'],
  ['::1', '::/64'],
];

for (const [address, expected] of HOUSEHOLDS) {
  test(`${address} counts as ${expected}`, () => assert.equal(networkOf(address), expected));
}

for (const text of ['10.0.0.1', '10.0.0.0/33', '10.1/8', '::/129', 'all', '']) {
  test(`"${text}" is no network`, () => assert.equal(parseNetwork(text), undefined));
}
