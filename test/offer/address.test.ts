import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AddressRules, isLoopback, safeAddress } from '../../src/offer/address.ts';

const loopback: AddressRules = { loopback: true };

describe('safeAddress', () => {
  const rows: [string, unknown, AddressRules, string | undefined][] = [
    ['https', 'https://example.com/a?b#c', {}, 'https://example.com/a?b#c'],
    ['https with spaces around it', ' https://example.com/ ', {}, 'https://example.com/'],
    ['plain http', 'http://example.com/', {}, undefined],
    ['plain http, where loopback is allowed', 'http://example.com/', loopback, undefined],
    ['http on loopback', 'http://127.0.0.1:8787/', {}, undefined],
    ['http on loopback, where that is allowed', 'http://127.0.0.1:8787/', loopback, 'http://127.0.0.1:8787/'],
    ['http on a number that is loopback', 'http://2130706433/', loopback, 'http://127.0.0.1/'],
    ['http on IPv6 loopback', 'http://[::1]:80/', loopback, 'http://[::1]/'],
    ['a script', 'javascript:alert(1)', loopback, undefined],
    ['a script with a newline in it', 'java\nscript:alert(1)', loopback, undefined],
    ['a script in odd case with a control character before it', '\u0001JaVaScRiPt:alert(1)', loopback, undefined],
    ['data', 'data:text/html,hi', {}, undefined],
    ['blob', 'blob:https://example.com/1', {}, undefined],
    ['a path', '/a', {}, undefined],
    ['a host without a scheme', '//example.com/', {}, undefined],
    ['backslashes', '\\\\example.com', {}, undefined],
    ['credentials', 'https://user:secret@example.com/', {}, undefined],
    ['a number', 7, {}, undefined],
    ['null', null, {}, undefined],
    ['nothing', '', {}, undefined],
    ['a listed host', 'https://example.com/', { hosts: ['example.com'] }, 'https://example.com/'],
    ['a listed host on another port', 'https://example.com:444/', { hosts: ['example.com'] }, undefined],
    ['a host that ends like a listed one', 'https://not-example.com/', { hosts: ['example.com'] }, undefined],
    ['a listed host as a subdomain', 'https://example.com.evil.example/', { hosts: ['example.com'] }, undefined],
  ];
  for (const [title, value, rules, expected] of rows) {
    it(`answers ${expected ?? 'nothing'} for ${title}`, () => assert.equal(safeAddress(value, rules), expected));
  }
});

describe('isLoopback', () => {
  for (const host of ['localhost', 'shop.localhost', '127.0.0.1', '127.9.9.9', '[::1]']) {
    it(`is true of ${host}`, () => assert.equal(isLoopback(host), true));
  }
  for (const host of ['localhost.example.com', 'notlocalhost', '127.0.0.1.example.com', '128.0.0.1', '[::2]', '']) {
    it(`is false of "${host}"`, () => assert.equal(isLoopback(host), false));
  }
});
