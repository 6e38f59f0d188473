import assert from 'node:assert/strict';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import type { LogLine } from '../../src/proxy/index.ts';
import { type OfferServer, type ServeOptions, serveOfferProxy } from '../../src/proxy/node.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { assertProblem, REFERRAL_OFFER, ROWAN, SHOP, settings } from './helpers/proxy.ts';

let sandbox: Sandbox;
let server: OfferServer;
const lines: LogLine[] = [];
const own = { Request, Response };

const open = (others: Record<string, string> = {}, options: ServeOptions = {}) =>
  serveOfferProxy(settings({ MENTION_ME_BASE_URL: sandbox.vendors['mention-me']?.baseUrl ?? '', ...others }), {
    port: 0,
    hostname: '127.0.0.1',
    runtime: { log: (line) => 'event' in line || lines.push(line) },
    ...options,
  });

before(async () => {
  sandbox = await startSandbox();
  server = await open();
});
after(async () => {
  await server.close();
  await sandbox.close();
});

function ask(
  url: string,
  body: BodyInit = JSON.stringify(ROWAN),
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url + REFERRAL_OFFER, {
    method: 'POST',
    headers: { origin: SHOP, 'content-type': 'text/plain', ...headers },
    body,
  });
}

/** Everything a server answers to these bytes, until it closes the connection. */
function talk(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

test('a page gets its offer over real HTTP', async () => {
  const response = await ask(server.url);
  assert.equal(response.status, 200);
  const { offer } = await response.json();
  assert.equal(offer.headline, 'Share Larkspur, earn a free tin');
});

test('the vendor is told the address of the connection', async () => {
  sandbox.clearLog();
  await ask(server.url, undefined, { 'x-forwarded-for': '203.0.113.7' });
  assert.match(JSON.stringify(sandbox.log[0]?.body), /"ipAddress":"127\.0\.0\.1"/);
});

test('nothing global of Node is replaced', () => {
  assert.equal(globalThis.Request, own.Request);
  assert.equal(globalThis.Response, own.Response);
});

for (const [name, headers] of [
  ['an honest length', { 'content-length': String(1024 * 1024) }],
  ['no length at all', { 'transfer-encoding': 'chunked' }],
] as const) {
  test(`a page that sends a megabyte with ${name} sees its 413 while it is still sending`, async () => {
    const url = new URL(REFERRAL_OFFER, server.url);
    const outgoing = httpRequest(url, {
      method: 'POST',
      headers: { origin: SHOP, 'content-type': 'text/plain', ...headers },
    });
    const answer = await new Promise<{ status: number | undefined; connection: string | undefined }>(
      (resolve, reject) => {
        outgoing.on('error', reject).on('response', (incoming) => {
          resolve({ status: incoming.statusCode, connection: incoming.headers.connection });
          outgoing.on('error', () => {}).destroy();
        });
        outgoing.write(Buffer.alloc(64 * 1024, 0x20));
      },
    );
    assert.deepEqual(answer, { status: 413, connection: 'close' });
  });
}

test('a refused request leaves its connection fit for the next', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (origin: string, body: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { origin, 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body) };
      const url = new URL(REFERRAL_OFFER, server.url);
      const outgoing = httpRequest(url, { method: 'POST', agent, headers }, (incoming) => {
        incoming.resume().on('end', () => resolve(incoming.statusCode));
      });
      outgoing.on('error', reject).end(body);
    });
  const json = JSON.stringify(ROWAN);
  for (const size of [json.length, 17_000, 60_000, 70_000]) {
    assert.equal(await send('https://evil.example', json.padEnd(size)), 403, `${size} bytes`);
    assert.equal(await send(SHOP, json), 200);
    assert.equal(await send(SHOP, json.padEnd(size)), size > 16 * 1024 ? 413 : 200, `${size} bytes`);
    assert.equal(await send(SHOP, json), 200);
  }
  agent.destroy();
});

test('a body longer than its length is cut by it, and what follows is no request', async () => {
  const head = `POST ${REFERRAL_OFFER} HTTP/1.1\r\nHost: x\r\nOrigin: ${SHOP}\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\n`;
  const answer = await talk(server.url, head + JSON.stringify(ROWAN));
  assert.match(answer, /^HTTP\/1\.1 400 /);
  assert.ok(!answer.includes('HTTP/1.1 200'));
});

test('the path counts as it was sent', async () => {
  for (const path of [
    `/x/..${REFERRAL_OFFER}`,
    `/.${REFERRAL_OFFER}`,
    `${REFERRAL_OFFER}#x`,
    `/offers/%2e%2e${REFERRAL_OFFER}`,
  ]) {
    const answer = await talk(
      server.url,
      `POST ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${SHOP}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    );
    assert.match(answer, /^HTTP\/1\.1 404 /, path);
  }
});

for (const [name, head] of [
  ['a backslash in the path', 'GET /offers\\livez HTTP/1.1\r\nHost: x'],
  ['a host that is none', 'GET /offers/livez HTTP/1.1\r\nHost: a b/c'],
] as const) {
  test(`${name} is 400, as a problem document`, async () => {
    const answer = await talk(server.url, `${head}\r\nConnection: close\r\n\r\n`);
    assert.match(answer, /^HTTP\/1\.1 400 /);
    assert.match(answer, /application\/problem\+json/);
    assert.match(answer, /no-store/);
  });
}

test('a page that leaves while it is sending does no harm', async () => {
  const head = `POST ${REFERRAL_OFFER} HTTP/1.1\r\nHost: x\r\nOrigin: ${SHOP}\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n{`;
  const before = lines.length;
  await new Promise<void>((resolve) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
      socket.write(head, () => socket.destroy()),
    );
    socket.on('close', () => resolve());
  });
  assert.equal((await ask(server.url)).status, 200);
  for (const line of lines.slice(before)) assert.ok(line.status === 200 || line.status === 400);
});

test('a call under way ends well although the page has left', async () => {
  sandbox.clearLog();
  sandbox.hold();
  const arrival = sandbox.nextArrival();
  const leaving = new AbortController();
  const answer = fetch(server.url + REFERRAL_OFFER, {
    method: 'POST',
    headers: { origin: SHOP, 'content-type': 'text/plain' },
    body: JSON.stringify(ROWAN),
    signal: leaving.signal,
  });
  const gone = assert.rejects(answer, { name: 'AbortError' });
  await arrival;
  leaving.abort();
  await gone;
  sandbox.release();
  // A later call finds the earlier one answered in full.
  await ask(server.url);
  assert.equal(sandbox.log[0]?.status, 200);
});

test('closing answers what is under way, says so at once, and then takes no more', async () => {
  const closing = await open();
  sandbox.hold();
  const arrival = sandbox.nextArrival();
  const underWay = ask(closing.url);
  await arrival;
  const closed = closing.close(1_000);
  const ready = await fetch(`${closing.url}/offers/readyz`);
  assert.equal(ready.status, 503);
  assert.equal(ready.headers.get('connection'), 'close');
  assert.equal((await fetch(`${closing.url}/offers/livez`)).status, 200);
  sandbox.release();
  assert.equal((await underWay).status, 200);
  await closed;
  await assert.rejects(fetch(`${closing.url}/offers/livez`));
  assert.equal(await closing.close(), undefined);
});

test('a port that is taken is an error, not a wait', async () => {
  const port = Number(new URL(server.url).port);
  await assert.rejects(open({}, { port }), { code: 'EADDRINUSE' });
});

test('the port may come from the settings', async () => {
  const fromSettings = await serveOfferProxy(settings({ PORT: '0' }), { hostname: '127.0.0.1' });
  assert.match(fromSettings.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  await fromSettings.close();
});

test('a foreign page is refused over real HTTP too', async () => {
  sandbox.clearLog();
  await assertProblem(await ask(server.url, undefined, { origin: 'https://evil.example' }), 403, 'origin-not-allowed');
  assert.equal(sandbox.log.length, 0);
});
