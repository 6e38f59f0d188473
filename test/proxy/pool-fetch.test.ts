import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, before, test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { neverLeft } from '../../src/proxy/calling/never-left.ts';
import { createPoolFetch } from '../../src/proxy/calling/pool-fetch.ts';
import type { VendorRequest } from '../../src/proxy/calling/vendor-fetch.ts';
import { readAtMost, TooManyBytes } from '../../src/proxy/gate/read-at-most.ts';
import { startVendor, type TestVendor } from './helpers/vendor.ts';

const pool = createPoolFetch();
let vendor: TestVendor;
let answer: (response: ServerResponse, request: IncomingMessage) => void;
before(async () => {
  vendor = await startVendor((response, request) => answer(response, request));
});
after(async () => {
  pool.close();
  await vendor.close();
});

const get = (signal = new AbortController().signal): VendorRequest => ({
  method: 'GET',
  headers: { accept: 'application/json' },
  redirect: 'manual',
  signal,
});
const call = (path = '/', request = get()) => pool.fetch(new URL(path, vendor.baseUrl), request);
const textOf = async (most = 1_000_000) => new TextDecoder().decode(await readAtMost((await call()).body, most));
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => assert.fail('It did not fail.'),
    (error: unknown) => error,
  );

test('method, path, query, headers and body arrive as given', async () => {
  let seen: unknown;
  answer = (response, { method, url, headers }) => {
    seen = { method, url, accept: headers.accept, type: headers['content-type'] };
    response.writeHead(201, { 'x-own': 'yes' }).end('{}');
  };
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const response = await call('/a%2Fb/../c?d=%20&e', { ...get(), method: 'POST', headers, body: '{"a":1}' });
  assert.deepEqual(seen, {
    method: 'POST',
    url: '/c?d=%20&e',
    accept: 'application/json',
    type: 'application/json',
  });
  assert.deepEqual([response.status, response.headers.get('x-own')], [201, 'yes']);
  assert.equal(response.headers.get('retry-after'), null);
});

for (const [packing, pack] of [
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
] as const) {
  test(`${packing} is unpacked, and counted as it unpacks`, async () => {
    const long = Buffer.alloc(5_000_000, 'x');
    answer = (response) => response.writeHead(200, { 'content-encoding': packing }).end(pack(long));
    await assert.rejects(textOf(100_000), TooManyBytes);
    answer = (response) => response.writeHead(200, { 'content-encoding': packing }).end(pack('all'));
    assert.equal(await textOf(), 'all');
  });
}

test('what says it is packed and is not fails, and so does what breaks off', async () => {
  answer = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('never');
  await assert.rejects(textOf());
  answer = (response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': '1000' });
    response.write(gzipSync('x'.repeat(100)).subarray(0, 15), () => response.socket?.resetAndDestroy());
  };
  await assert.rejects(textOf());
});

test('a redirect is an answer, and nobody follows it', async () => {
  answer = (response) => response.writeHead(302, { location: '/elsewhere' }).end();
  const before = vendor.calls;
  assert.equal((await call()).status, 302);
  assert.equal(vendor.calls, before + 1);
});

test('whoever gives up ends the call', async () => {
  const closed = new Promise((resolve) => {
    answer = (response) => response.on('close', resolve);
  });
  const controller = new AbortController();
  const arrived = vendor.nextCall();
  const pending = failure(call('/', get(controller.signal)));
  await arrived;
  controller.abort();
  await pending;
  await closed;
});

test('a reset may have been heard, a refusal was not', async () => {
  answer = (response) => response.socket?.resetAndDestroy();
  assert.equal(neverLeft(await failure(call())), false);
  const gone = await startVendor();
  await gone.close();
  assert.equal(neverLeft(await failure(pool.fetch(new URL(gone.baseUrl), get()))), true);
});

test('a call is never sent a second time, though the connection was lost under it', async () => {
  answer = (response) => response.end('{}');
  await textOf();
  const before = vendor.calls;
  answer = (response) => response.socket?.resetAndDestroy();
  await failure(call('/', { ...get(), method: 'POST', body: '{}' }));
  await failure(call());
  assert.equal(vendor.calls, before + 2);
});

test('a name of this machine may be called: that is the sandbox', async () => {
  answer = (response) => response.end('{}');
  const url = new URL(vendor.baseUrl.replace('127.0.0.1', 'localhost'));
  assert.equal((await pool.fetch(url, get())).status, 200);
});

const FOUND: [string, string, string[]][] = [
  ['a vendor’s name that leads to this machine', 'vendor.example', ['127.0.0.1']],
  ['a vendor’s name that leads here too', 'vendor.example', ['8.8.8.8', '::1']],
  ['a vendor’s name that leads into the network', 'vendor.example', ['10.0.0.5']],
  ['a name of this machine that leads away', 'sandbox.localhost', ['8.8.8.8']],
];
for (const [name, hostname, addresses] of FOUND) {
  test(`${name} is not called, and the call never left`, async () => {
    const before = vendor.calls;
    const rebound = createPoolFetch((_, __, found) => {
      found(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    });
    const url = new URL(vendor.baseUrl);
    url.hostname = hostname;
    assert.equal(neverLeft(await failure(rebound.fetch(url, get()))), true);
    assert.equal(vendor.calls, before);
    rebound.close();
  });
}
