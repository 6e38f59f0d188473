import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SignJWT } from 'jose';
import type { Connection } from '../../src/proxy/index.ts';
import { createSealer } from '../../src/proxy/sealing/seal.ts';
import {
  assertProblem,
  NEXT_OFFER,
  POST_PURCHASE_OFFER,
  post,
  REFERRAL_OFFER,
  ROWAN,
  SECRET,
  SHOP,
  SIGNING_SECRET,
  type TestProxy,
  testProxy,
} from './helpers/proxy.ts';
import { EVENTS, eventOf } from './helpers/shown.ts';
import { UPTICK } from './helpers/uptick.ts';

const NOW = Date.parse('2026-05-14T09:31:07Z');

function limitedProxy(others: Record<string, string> = {}, now = () => NOW): TestProxy {
  const environment = { OFFERS_RATE_LIMIT: '3/1m', OFFERS_SIGNING_SECRET: SIGNING_SECRET, ...UPTICK, ...others };
  return testProxy(environment, undefined, { now });
}

const from = (remoteAddress: string): Connection => ({ remoteAddress });
const HERE = from('203.0.113.7');

/** How many of so many requests are not refused for their number. */
async function passed(times: number, ask: (time: number) => Promise<Response>): Promise<number> {
  const answers: Response[] = [];
  for (let time = 0; time < times; time++) answers.push(await ask(time));
  return answers.filter(({ status }) => status !== 429).length;
}

test('the fourth of four is 429, says when to come again, and reaches no vendor', async () => {
  const proxy = limitedProxy();
  for (const left of [2, 1, 0]) {
    const { status, headers } = await proxy.fetch(post(ROWAN), HERE);
    assert.equal(status, 200);
    assert.equal(headers.get('ratelimit-policy'), '"client";q=3;w=60');
    assert.equal(headers.get('ratelimit'), `"client";r=${left};t=60`);
    assert.equal(headers.get('retry-after'), null);
  }
  const refused = await proxy.fetch(post(ROWAN), HERE);
  assert.equal(refused.headers.get('retry-after'), '60');
  assert.equal(refused.headers.get('ratelimit'), '"client";r=0;t=60');
  assert.equal(refused.headers.get('access-control-allow-origin'), SHOP);
  assert.match(refused.headers.get('access-control-expose-headers') ?? '', /\bRetry-After\b/);
  assert.equal(refused.headers.get('cache-control'), 'no-store');
  await assertProblem(refused, 429, 'too-many-requests');
  assert.equal(proxy.calls.length, 3);
  assert.equal(proxy.lines.at(-1)?.reason, 'too-many-requests');
});

test('the body of one too many is not read', async () => {
  const proxy = limitedProxy();
  await passed(3, () => proxy.fetch(post(ROWAN), HERE));
  const body = new ReadableStream({ pull: () => assert.fail('the body was read') }, { highWaterMark: 0 });
  await assertProblem(await proxy.fetch(post(body), HERE), 429, 'too-many-requests');
});

test('a minute later all is left again', async () => {
  let clock = NOW;
  const proxy = limitedProxy({}, () => clock);
  await passed(4, () => proxy.fetch(post(ROWAN), HERE));
  clock += 59_000;
  const { status, headers } = await proxy.fetch(post(ROWAN), HERE);
  assert.deepEqual([status, headers.get('retry-after')], [429, '1']);
  clock += 1_000;
  assert.equal((await proxy.fetch(post(ROWAN), HERE)).status, 200);
});

test('all offers of one address are one count, whatever its requests hold', async () => {
  const proxy = limitedProxy();
  const requests = [
    post(ROWAN),
    post('{', {}, POST_PURCHASE_OFFER),
    post({}, {}, NEXT_OFFER),
    post(ROWAN),
    post(ROWAN, {}, POST_PURCHASE_OFFER),
  ];
  assert.equal(await passed(5, async (time) => proxy.fetch(requests[time] ?? post({}), HERE)), 3);
});

test('strangers and preflights are not counted, and find no limit', async () => {
  const proxy = limitedProxy();
  const preflight = () =>
    new Request(`https://offers.example${REFERRAL_OFFER}`, { method: 'OPTIONS', headers: { origin: SHOP } });
  for (let time = 0; time < 10; time++) {
    await assertProblem(
      await proxy.fetch(post(ROWAN, { origin: 'https://evil.example' }), HERE),
      403,
      'origin-not-allowed',
    );
    assert.equal((await proxy.fetch(preflight(), HERE)).status, 204);
  }
  assert.equal((await proxy.fetch(post(ROWAN), HERE)).headers.get('ratelimit'), '"client";r=2;t=60');
});

test('one address does not use up what another has', async () => {
  const proxy = limitedProxy();
  await passed(10, () => proxy.fetch(post(ROWAN), HERE));
  assert.equal(await passed(3, () => proxy.fetch(post(ROWAN), from('203.0.113.8'))), 3);
});

test('an IPv6 household is one sender, its neighbours are others', async () => {
  const proxy = limitedProxy();
  assert.equal(await passed(10, (time) => proxy.fetch(post(ROWAN), from(`2001:db8:1:2::${time + 1}`))), 3);
  assert.equal(await passed(10, (time) => proxy.fetch(post(ROWAN), from(`2001:db8:1:${time + 3}::1`))), 10);
});

test('a forged X-Forwarded-For makes nobody another', async () => {
  const proxy = limitedProxy();
  const ask = (time: number) => proxy.fetch(post(ROWAN, { 'x-forwarded-for': `198.51.100.${time}` }), HERE);
  assert.equal(await passed(20, ask), 3);
});

test('behind a trusted proxy the address it was called by counts, whatever stands before it', async () => {
  const proxy = limitedProxy({ OFFERS_TRUSTED_PROXIES: '10.0.0.0/8' });
  const through = (forwardedFor: string) =>
    proxy.fetch(post(ROWAN, { 'x-forwarded-for': forwardedFor }), from('10.0.0.1'));
  assert.equal(await passed(20, (time) => through(`198.51.100.${time}, 203.0.113.7`)), 3);
  assert.equal(await passed(20, (time) => through(`198.51.100.${time}`)), 20);
});

test('those of whom no address is known share a count that is ten times as large', async () => {
  const proxy = limitedProxy();
  assert.equal(await passed(40, () => proxy.fetch(post(ROWAN))), 30);
  assert.equal((await proxy.fetch(post(ROWAN), HERE)).status, 200);
});

/** A token that the shop's server made. */
function signed(claims: object = {}): Promise<string> {
  const iat = NOW / 1000;
  return new SignJWT({ ...ROWAN, iat, exp: iat + 900, jti: 'one', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SIGNING_SECRET));
}

const anywhere = (time: number) => from(`198.51.${time >> 8}.${time & 255}`);

test('one token is one sender, from however many addresses it comes', async () => {
  const proxy = limitedProxy();
  const token = await signed();
  assert.equal(await passed(20, (time) => proxy.fetch(post({ token }), anywhere(time))), 3);
  const refused = await proxy.fetch(post({ token }), anywhere(21));
  assert.equal(refused.headers.get('retry-after'), '60');
  assert.equal(refused.headers.get('ratelimit'), '"token";r=0;t=60');
  assert.equal(refused.headers.get('ratelimit-policy'), '"token";q=3;w=60');
  await assertProblem(refused, 429, 'too-many-requests');
  const other = await signed({ jti: 'two' });
  assert.equal((await proxy.fetch(post({ token: other }), anywhere(22))).status, 200);
});

test('tokens without an id are told apart by their order and their time', async () => {
  const proxy = limitedProxy();
  const token = async (id: string) => signed({ jti: undefined, order: { ...ROWAN.order, id } });
  for (const id of ['LKS-1', 'LKS-2']) {
    assert.equal(await passed(5, async (time) => proxy.fetch(post({ token: await token(id) }), anywhere(time))), 3, id);
  }
});

test('a token nobody signed uses up nothing but what its sender has', async () => {
  const proxy = limitedProxy();
  const token = await signed();
  const forged = `${token.slice(0, -4)}AAAA`;
  for (let time = 0; time < 10; time++) {
    await assertProblem(await proxy.fetch(post({ token: forged }), anywhere(time)), 401, 'signature-required');
  }
  assert.equal((await proxy.fetch(post({ token }), anywhere(11))).status, 200);
});

test('one continuation is one sender, however its letters are written', async () => {
  const proxy = limitedProxy({}, Date.now);
  const claims = { provider: 'uptick', origin: SHOP, place: 'order_confirmation', state: {} };
  const continuation = await createSealer([SECRET], Date.now).seal('continuation', claims, 60);
  // The last four bits of its last letter mean nothing (RFC 4648, section 3.5).
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const first = letters.indexOf(continuation.slice(-1)) & ~15;
  const spellings = [...letters.slice(first, first + 16)].map((letter) => continuation.slice(0, -1) + letter);
  const ask = (time: number) =>
    proxy.fetch(post({ continuation: spellings[time], answer: 'next' }, {}, NEXT_OFFER), anywhere(time));
  assert.equal(await passed(spellings.length, ask), 3);
});

test('views have a count of their own, ten times as large, that no offer uses up', async () => {
  const proxy = limitedProxy({}, Date.now);
  await passed(10, () => proxy.fetch(post(ROWAN), HERE));
  const report = async () => proxy.fetch(post({ events: [await eventOf()] }, {}, EVENTS), HERE);
  assert.equal(await passed(40, report), 30);
  assert.equal((await report()).headers.get('ratelimit-policy'), '"views";q=30;w=60');
});

test('a view that was refused for its number is counted when it comes again', async () => {
  let clock = Date.now();
  const proxy = limitedProxy({}, () => clock);
  const event = await eventOf();
  await passed(30, () => proxy.fetch(post({ events: [] }, {}, EVENTS), HERE));
  const refused = await proxy.fetch(post({ events: [event] }, {}, EVENTS), HERE);
  assert.equal(refused.status, 429);
  clock += Number(refused.headers.get('retry-after')) * 1000;
  const { settled } = await (await proxy.fetch(post({ events: [event] }, {}, EVENTS), HERE)).json();
  assert.deepEqual(settled, [event.id]);
});

test('a limiter of the platform’s own decides, and its silence is not passed on', async () => {
  const quotas: string[] = [];
  const proxy = testProxy({}, undefined, {
    rateLimiter: {
      async count({ name, most, seconds }, sender) {
        quotas.push(`${name} ${most}/${seconds} ${sender}`);
        return { within: quotas.length < 2 };
      },
    },
  });
  assert.equal((await proxy.fetch(post(ROWAN), HERE)).headers.get('ratelimit'), null);
  const refused = await proxy.fetch(post(ROWAN), HERE);
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '60']);
  assert.deepEqual(quotas, ['client 60/60 203.0.113.7', 'client 60/60 203.0.113.7']);
});
