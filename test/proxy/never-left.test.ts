import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neverLeft } from '../../src/proxy/calling/never-left.ts';
import { startVendor } from './helpers/vendor.ts';

const failed = (cause: unknown) => new TypeError('fetch failed', { cause });
const coded = (words: { code?: string; syscall?: string }) => Object.assign(new Error('sample'), words);

const ERRORS: [string, unknown, boolean][] = [
  ['a host that nobody knows', failed(coded({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })), true],
  ['a name server that is busy', failed(coded({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' })), true],
  ['a host that cannot be reached', failed(coded({ code: 'EHOSTUNREACH', syscall: 'connect' })), true],
  ['a connection that takes too long', failed(coded({ code: 'UND_ERR_CONNECT_TIMEOUT' })), true],
  ['a certificate of yesterday', failed(coded({ code: 'CERT_HAS_EXPIRED' })), true],
  ['a certificate of another host', failed(coded({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })), true],
  ['a certificate of nobody’s', failed(coded({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })), true],
  ['two addresses that refuse', failed(new AggregateError([refusal(), refusal()])), true],
  ['one address that refuses and one that resets', failed(new AggregateError([refusal(), reset()])), false],
  ['no address at all', failed(new AggregateError([])), false],
  ['a reset', failed(reset()), false],
  ['a socket that closed', failed(coded({ code: 'UND_ERR_SOCKET' })), false],
  ['a host lost in the middle', failed(coded({ code: 'EHOSTUNREACH', syscall: 'read' })), false],
  ['headers that take too long', failed(coded({ code: 'UND_ERR_HEADERS_TIMEOUT' })), false],
  ['an error without a word', failed(undefined), false],
  ['no error', 'connect', false],
];
for (const [name, error, expected] of ERRORS) {
  test(`${name}: the call ${expected ? 'never left' : 'may have arrived'}`, () => {
    assert.equal(neverLeft(error), expected);
  });
}

function refusal(): Error {
  return coded({ code: 'ECONNREFUSED', syscall: 'connect' });
}

function reset(): Error {
  return coded({ code: 'ECONNRESET', syscall: 'read' });
}

/** What Node's own fetch fails with. */
function failure(url: string): Promise<unknown> {
  return fetch(url, { method: 'POST' }).then(
    () => assert.fail('It did not fail.'),
    (error: unknown) => error,
  );
}

for (const host of ['127.0.0.1', 'localhost']) {
  test(`Node says plainly that nobody listens on ${host}`, async () => {
    const vendor = await startVendor();
    await vendor.close();
    assert.equal(neverLeft(await failure(vendor.baseUrl.replace('127.0.0.1', host))), true);
  });
}

test('a connection that the vendor resets may have brought it the call', async () => {
  const vendor = await startVendor((response) => response.socket?.resetAndDestroy());
  assert.equal(neverLeft(await failure(vendor.baseUrl)), false);
  await vendor.close();
});
