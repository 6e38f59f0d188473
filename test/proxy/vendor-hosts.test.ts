import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayLeadTo } from '../../src/proxy/calling/public-address.ts';
import { vendorHosts } from '../../src/proxy/calling/vendor-hosts.ts';

const LITERALS: [string, boolean][] = [
  ['https://8.8.8.8', true],
  ['https://[2001:4860:4860::8888]', true],
  ['https://10.0.0.5', false],
  ['https://172.16.0.1', false],
  ['https://192.168.1.1', false],
  ['https://100.64.0.1', false],
  ['https://169.254.169.254', false],
  ['https://0.0.0.0', false],
  ['https://224.0.0.1', false],
  // The same spelled otherwise: parsing tells.
  ['https://0xa000005', false],
  ['https://[::ffff:10.0.0.5]', false],
  ['https://[::ffff:169.254.169.254]', false],
  ['https://[fd00::1]', false],
  ['https://[fe80::1]', false],
  ['https://[::]', false],
];
for (const [base, expected] of LITERALS) {
  test(`a vendor ${expected ? 'may' : 'may not'} be at ${base}`, () => {
    const url = new URL(`${base}/api`);
    assert.equal(vendorHosts(new URL(base))(url), expected);
    // Nor may a list of hosts lead there.
    assert.equal(vendorHosts(new URL('https://vendor.example'), [url.host])(url), expected);
  });
}

for (const address of ['http://2130706433:1/', 'http://0x7f.1:1/', 'http://127.1:1/', 'http://[::1]:1/']) {
  test(`a sandbox on this machine may be called as ${address}, another vendor may not`, () => {
    assert.equal(vendorHosts(new URL('http://127.0.0.1:4100'))(new URL(address)), true);
    assert.equal(vendorHosts(new URL('https://vendor.example'))(new URL(address)), false);
  });
}

const LEADS: [string, string, boolean][] = [
  ['vendor.example', '203.0.113.9', false],
  ['vendor.example', '8.8.8.8', true],
  ['vendor.example', '2001:4860:4860::8888', true],
  ['vendor.example', '127.0.0.1', false],
  ['vendor.example', '::1', false],
  ['vendor.example', '10.1.2.3', false],
  ['vendor.example', '::ffff:10.1.2.3', false],
  ['vendor.example', '169.254.169.254', false],
  ['vendor.example', 'no address', false],
  ['localhost', '127.0.0.1', true],
  ['localhost', '::1', true],
  ['localhost', '8.8.8.8', false],
  ['sandbox.localhost', '10.0.0.1', false],
];
for (const [hostname, address, expected] of LEADS) {
  test(`${hostname} ${expected ? 'may' : 'may not'} lead to ${address}`, () => {
    assert.equal(mayLeadTo(hostname, address), expected);
  });
}
