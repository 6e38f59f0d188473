import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { ReceiptClaims } from '../../src/proxy/sealing/receipt.ts';
import { createSealer } from '../../src/proxy/sealing/seal.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import {
  type ActingProxy,
  actingProxy,
  ENROLMENTS,
  forgedReceipt,
  INVITATIONS,
  newOrder,
  ROWAN,
  signed,
} from './helpers/acts.ts';
import { assertProblem, post, SECRET, SHOP, SIGNING_SECRET } from './helpers/proxy.ts';

/** What a receipt allows, and whom it names. */

const OTHER_SHOP = 'https://other.larkspur.example';
const OTHER_SECRET = 'another-sealing-secret-for-tests-0002';
const HOUR = 60 * 60 * 1000;
const SIGNING = { OFFERS_SIGNING_SECRET: SIGNING_SECRET };
const STRICT = { ...SIGNING, OFFERS_REQUIRE_SIGNED: 'true' };

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.close());
beforeEach(() => sandbox.clearLog());

/** Each act with its path, and what a page adds to the receipt. */
const ACTS = {
  invite: { path: INVITATIONS, more: { friends: [{ identifier: 'hazel@example.net' }] }, offer: 'LKSP1' },
  enrol: { path: ENROLMENTS, more: {}, offer: '311/80412' },
} as const;
type Kind = keyof typeof ACTS;

/** Whom the vendor was asked to act for. */
function customers(): unknown[] {
  return sandbox.log.map(({ query }) => query['mobile'] ?? query['email'] ?? query['identifierValue']);
}

for (const kind of ['invite', 'enrol'] as const) {
  const { path, more, offer } = ACTS[kind];
  const other: Kind = kind === 'invite' ? 'enrol' : 'invite';
  const vendor = { act: kind, offer };
  const act = { kind, occasion: 'an-occasion' };

  const good = (claims: Partial<ReceiptClaims> = {}, made?: number, secret?: string) =>
    forgedReceipt({ act: { ...act, occasion: crypto.randomUUID() }, vendor, ...claims }, made, secret);
  const ask = (proxy: ActingProxy, receipt: unknown, others: object = {}, headers: Record<string, string> = {}) =>
    proxy.fetch(post({ receipt, customer: ROWAN, ...more, ...others }, headers, path));

  test(`to ${kind}: the hand of these tests can make a good receipt`, async () => {
    const response = await ask(actingProxy(sandbox), await good());
    assert.equal(response.status, 200);
    assert.equal(sandbox.log.length, 1);
  });

  const BAD: [string, number, string, () => Promise<unknown>][] = [
    ['a word', 400, 'invalid-request', async () => 'receipt'],
    ['a number', 400, 'invalid-request', async () => 1],
    ['four dots', 400, 'invalid-request', async () => '....'],
    ['one of another secret', 400, 'invalid-request', () => good({}, undefined, OTHER_SECRET)],
    ['one with a changed letter', 400, 'invalid-request', async () => changed(await good())],
    ['a continuation', 400, 'invalid-request', () => continuation({ act, vendor })],
    ['one that allows nothing', 400, 'invalid-request', () => forgedReceipt({ vendor })],
    [`one to ${other}`, 400, 'invalid-request', () => good({ act: { kind: other, occasion: 'x' } })],
    ['one of a vendor that cannot do it', 400, 'invalid-request', () => good({ provider: 'mention-me' })],
    ['one of a vendor that is not set up', 400, 'invalid-request', () => good({ provider: 'nobody' })],
    ['one of a vendor called constructor', 400, 'invalid-request', () => good({ provider: 'constructor' })],
    ['one of another campaign', 400, 'invalid-request', () => good({ vendor: { act: kind, offer: 'x' } })],
    ['one of three days ago', 400, 'flow-expired', () => good({}, Date.now() - 72 * HOUR)],
  ];
  for (const [name, status, reason, make] of BAD) {
    test(`to ${kind} with ${name} is ${status} ${reason}, names the receipt, and asks nobody`, async () => {
      const response = await ask(actingProxy(sandbox), await make());
      assert.deepEqual(await assertProblem(response, status, reason), ['receipt']);
      assert.equal(sandbox.log.length, 0);
    });
  }

  test(`to ${kind} with another shop’s receipt is refused, on the list or not`, async () => {
    const proxy = actingProxy(sandbox, { OFFERS_ALLOWED_ORIGINS: `${SHOP},${OTHER_SHOP}` });
    await assertProblem(await ask(proxy, await good({ origin: OTHER_SHOP })), 403, 'origin-not-allowed');
    await assertProblem(await ask(proxy, await good(), {}, { origin: OTHER_SHOP }), 403, 'origin-not-allowed');
    await assertProblem(
      await ask(proxy, await good(), {}, { origin: 'https://evil.example' }),
      403,
      'origin-not-allowed',
    );
    assert.equal(sandbox.log.length, 0);
  });

  /** How the offer was asked for; whom the page names; what is required; whom the vendor hears of. */
  const SIGNED = { phone: '+44 7700 900321' };
  const EVE = { phone: '+44 7700 900666', email: 'eve@example.com' };
  const TABLE: [string, object | undefined, Record<string, string>, string | undefined][] = [
    ['unsigned', undefined, {}, '447700900666'],
    ['unsigned, with a secret that nobody needs', undefined, SIGNING, '447700900666'],
    ['signed', SIGNED, SIGNING, '447700900321'],
    ['signed, and required', SIGNED, STRICT, '447700900321'],
  ];
  for (const [name, vouched, settings, customer] of TABLE) {
    test(`to ${kind}, ${name}: the vendor hears of ${customer}, whoever the page names`, async () => {
      const proxy = actingProxy(sandbox, settings);
      const request = vouched
        ? { token: await signed({ customer: vouched, order: newOrder() }) }
        : { customer: ROWAN, order: newOrder() };
      const receipt = await proxy.receipt(kind, request);
      assert.equal((await ask(proxy, receipt, { customer: EVE })).status, 200);
      assert.deepEqual(customers(), [customer]);
    });
  }

  test(`to ${kind} nothing is added to whom the shop’s server named: the other fields are not the page’s either`, async () => {
    // By phone first, if there is one; the signed customer has none.
    const proxy = actingProxy(sandbox, STRICT);
    const receipt = await proxy.receipt(kind, {
      token: await signed({ customer: { email: 'signed@example.com' }, order: newOrder() }),
    });
    assert.equal((await ask(proxy, receipt, { customer: EVE })).status, 200);
    assert.deepEqual(customers(), ['signed@example.com']);
  });

  test(`to ${kind} where signed orders are required, a receipt without a signature is 401`, async () => {
    const proxy = actingProxy(sandbox, STRICT);
    await assertProblem(await ask(proxy, await good()), 401, 'signature-required');
    assert.equal(sandbox.log.length, 0);
  });

  test(`to ${kind} for whom the shop’s server does not name is for nobody, and not for the page to say`, async () => {
    const proxy = actingProxy(sandbox, STRICT);
    const receipt = await good({ act: { ...act, customer: {} } });
    assert.deepEqual(await assertProblem(await ask(proxy, receipt), 400, 'missing-field'), ['customer.email']);
    assert.equal(sandbox.log.length, 0);
  });

  test(`a signed receipt to ${kind} says who bought, and no more of them than a vendor has to know`, async () => {
    const proxy = actingProxy(sandbox, STRICT);
    const customer = { email: ROWAN.email, phone: ROWAN.phone, id: 'C-1' };
    const names = { firstName: 'Rowan', lastName: 'Ash', title: 'Mx' };
    const token = await signed({
      customer: { ...customer, ...names, customField: 'likes smoke', segment: 'tea-club', visitorId: 'V-1' },
      order: newOrder(),
    });
    const claims = await createSealer([SECRET], Date.now).open('receipt', await proxy.receipt(kind, { token }));
    assert.ok(typeof claims?.['act'] === 'object');
    assert.deepEqual({ ...claims['act'] }, { ...claims['act'], kind, customer });
  });
}

/** With one letter of the sealed part written differently. */
function changed(receipt: string): string {
  const parts = receipt.split('.');
  const text = parts[3] ?? '';
  return parts.with(3, (text.startsWith('A') ? 'B' : 'A') + text.slice(1)).join('.');
}

function continuation(claims: object): Promise<string> {
  const contents = { provider: 'capillary', view: 'a-view', origin: SHOP, ...claims };
  return createSealer([SECRET], Date.now).seal('continuation', contents, 60);
}

test('an unsigned receipt names nobody', async () => {
  const receipt = await actingProxy(sandbox).receipt('invite');
  const claims = await createSealer([SECRET], Date.now).open('receipt', receipt);
  assert.ok(!JSON.stringify(claims).includes('rowan'));
  assert.ok(claims?.['act'] && !JSON.stringify(claims['act']).includes('customer'));
});

test('a receipt that allows nothing but a view holds no customer, signed or not', async () => {
  const proxy = actingProxy(sandbox, SIGNING);
  const token = await signed({ customer: { email: 'rowan.ash@example.com' }, order: newOrder() });
  const { body } = await proxy.ask('/offers/v1/referral-offer', { provider: 'mention-me', token });
  const { receipt }: { receipt: string } = JSON.parse(JSON.stringify(body.offer));
  const { iat, exp, view, ...claims } = (await createSealer([SECRET], Date.now).open('receipt', receipt)) ?? {};
  assert.deepEqual(claims, { kind: 'receipt', provider: 'mention-me', origin: SHOP });
});

test('the largest signed customer and fifty friends fit into a page’s request', async () => {
  const long = '茶'.repeat(255);
  const customer = {
    email: `${'茶'.repeat(310)}@茶.茶`,
    phone: ROWAN.phone,
    firstName: long,
    lastName: long,
    title: long,
    id: long,
  };
  const proxy = actingProxy(sandbox, STRICT);
  const receipt = await proxy.receipt('invite', { token: await signed({ customer, order: newOrder() }) });
  const friends = Array.from({ length: 50 }, (_, place) => ({
    identifier: `friend-${place}@example.net`,
    name: 'Hazel',
  }));
  const { status, body } = await proxy.ask(INVITATIONS, { receipt, friends });
  assert.equal(status, 200);
  assert.deepEqual(new Set(body.invitations?.map(({ status }) => status)), new Set(['sent']));
});
