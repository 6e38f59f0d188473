import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createVendorClients } from '../../src/proxy/calling/vendor-client.ts';
import { vendorHosts } from '../../src/proxy/calling/vendor-hosts.ts';
import { VendorUnavailable } from '../../src/proxy/fault.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { assertProblem, post, ROWAN, testProxy } from './helpers/proxy.ts';

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.close());

/** A proxy that really calls a vendor at this address. */
function callingProxy(baseUrl = sandbox.vendors['mention-me']?.baseUrl ?? '') {
  return testProxy({ MENTION_ME_BASE_URL: baseUrl }, undefined, { fetch });
}

const asking = (scenario: string) => post({ ...ROWAN, customer: { email: `${scenario}@sandbox.example` } });

const UNAVAILABLE = [
  'html',
  'empty',
  'not-json',
  'truncated',
  'huge',
  'reset',
  'redirect',
  'rate-limited',
  'server-error',
];
for (const fault of UNAVAILABLE) {
  test(`${fault}: the vendor is unavailable, and asked once`, async () => {
    sandbox.clearLog();
    const proxy = callingProxy();
    await assertProblem(await proxy.fetch(asking(fault)), 502, 'vendor-unavailable');
    assert.equal(sandbox.log.length, 1);
  });
}

const NOTHING: [string, string][] = [
  ['offer-no-url', 'no-offer'],
  ['offer-javascript-url', 'no-offer'],
  ['offer-touchpoint-disabled-404', 'touchpoint-disabled'],
  ['offer-error-with-empty-body', 'touchpoint-disabled'],
  ['offer-touchpoint-disabled-404+truncated', 'touchpoint-disabled'],
  ['offer-validation-422', 'refused-by-vendor'],
];
for (const [outcome, reason] of NOTHING) {
  test(`${outcome}: nothing to show, as ${reason}`, async () => {
    const response = await callingProxy().fetch(asking(outcome));
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { offer: null, reason });
  });
}

test('offer-http-image: the offer stands without its picture', async () => {
  const { offer } = await (await callingProxy().fetch(asking('offer-http-image'))).json();
  assert.equal(offer.image, undefined);
  assert.ok(offer.action.url);
});

test('offer-hostile: every word is still the text it was', async () => {
  const { offer } = await (await callingProxy().fetch(asking('offer-hostile'))).json();
  assert.match(offer.headline, /^<img src=x onerror=.*<i>/);
});

test('whatever takes longer than 3 s is over after 3 s, headers or body', async () => {
  const start = performance.now();
  const scenarios = ['hang', 'drip', 'slow-9000', 'offer-touchpoint-disabled-404+hang'];
  await Promise.all(
    scenarios.map(async (scenario) => {
      await assertProblem(await callingProxy().fetch(asking(scenario)), 504, 'timeout');
    }),
  );
  const duration = performance.now() - start;
  assert.ok(duration >= 2_990 && duration < 3_500, `${duration} ms`);
});

/** A vendor that answers as told, for as long as the callback runs. */
async function withVendor(listener: RequestListener, use: (baseUrl: string) => Promise<void>): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  try {
    await use(`http://127.0.0.1:${address.port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const offer = JSON.stringify({ url: 'https://demo.mention-me.com/1' });

test('a packed answer of 10 MB is given up early', async () => {
  const bomb = gzipSync(
    JSON.stringify({ padding: ' '.repeat(10 * 1024 * 1024), url: 'https://demo.mention-me.com/1' }),
  );
  await withVendor(
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    async (baseUrl) =>
      assertProblem(await callingProxy(baseUrl).fetch(post(ROWAN)), 502, 'vendor-unavailable').then(() => {}),
  );
});

test('a packed answer of the usual size is read', async () => {
  await withVendor(
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(offer)),
    async (baseUrl) => assert.equal((await callingProxy(baseUrl).fetch(post(ROWAN))).status, 200),
  );
});

for (const status of [301, 302, 303, 304, 307, 308]) {
  test(`a ${status} leads nowhere, whatever its body says`, async () => {
    let calls = 0;
    const listener: RequestListener = (_, response) => {
      calls += 1;
      response.writeHead(status, { location: '/elsewhere' }).end(offer);
    };
    await withVendor(listener, async (baseUrl) => {
      await assertProblem(await callingProxy(baseUrl).fetch(post(ROWAN)), 502, 'vendor-unavailable');
      assert.equal(calls, 1);
    });
  });
}

for (const status of [200, 201, 202]) {
  test(`an offer under ${status} is an offer`, async () => {
    await withVendor(
      (_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end(offer),
      async (baseUrl) => assert.equal((await callingProxy(baseUrl).fetch(post(ROWAN))).status, 200),
    );
  });
}

for (const status of [204, 401, 402, 403, 405, 409, 429, 500, 503, 599]) {
  test(`a ${status} is no answer, whatever its body says`, async () => {
    await withVendor(
      (_, response) => response.writeHead(status).end(offer),
      async (baseUrl) =>
        assertProblem(await callingProxy(baseUrl).fetch(post(ROWAN)), 502, 'vendor-unavailable').then(() => {}),
    );
  });
}

for (const json of ['null', '[]', '"text"', '1', `[${offer}]`]) {
  test(`the answer ${json} is no answer`, async () => {
    const proxy = testProxy({}, () => new Response(json));
    await assertProblem(await proxy.fetch(post(ROWAN)), 502, 'vendor-unavailable');
  });
}

test('a vendor that is not there is unavailable', async () => {
  let gone = '';
  await withVendor(
    () => {},
    async (baseUrl) => {
      gone = baseUrl;
    },
  );
  await assertProblem(await callingProxy(gone).fetch(post(ROWAN)), 502, 'vendor-unavailable');
});

test('a page that leaves does not stop a call half way', async () => {
  sandbox.clearLog();
  sandbox.hold();
  const leaving = new AbortController();
  const arrival = sandbox.nextArrival();
  const answer = callingProxy().fetch(new Request(post(ROWAN), { signal: leaving.signal }));
  await arrival;
  leaving.abort();
  sandbox.release();
  assert.equal((await answer).status, 200);
  assert.equal(sandbox.log[0]?.status, 200);
});

const ELSEWHERE = [
  'https://evil.example/api',
  'http://mention-me.com/api',
  'https://mention-me.com:8443/api',
  'https://mention-me.com.evil.example/',
  'https://evil.example\\@mention-me.com/',
  'http://169.254.169.254/latest/meta-data',
];
for (const address of ELSEWHERE) {
  test(`a client for one vendor does not call ${address}`, async () => {
    const clients = createVendorClients(() => assert.fail('called'), Date.now);
    const mayCall = vendorHosts(new URL('https://mention-me.com'));
    const client = clients({ mayCall, patience: 1_000, report: () => assert.fail('reported') });
    await assert.rejects(client.send({ method: 'GET', url: new URL(address), patience: 1_000 }), VendorUnavailable);
  });
}
