import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Invitation, InvitationReason } from '../../src/offer/invitation.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type ActingProxy, actingProxy, INVITATIONS, invited, newOrder, ROWAN } from './helpers/acts.ts';
import { assertProblem, post, SHOP } from './helpers/proxy.ts';

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.close());
beforeEach(() => {
  sandbox.clearLog();
  sandbox.clearNext();
});

const SENT: Invitation = { status: 'sent' };
const refused = (reason: InvitationReason): Invitation => ({ status: 'refused', reason });

let friends = 0;
/** A friend nobody has invited. Its last digits ask the vendor for nothing special. */
function phone(ending = '456'): string {
  friends += 1;
  return `+44 77 ${String(friends).padStart(5, '0')} ${ending}`;
}

async function invite(proxy: ActingProxy, receipt: string, friends: unknown[]): Promise<Invitation[]> {
  const { status, body } = await proxy.ask(INVITATIONS, { receipt, customer: ROWAN, friends });
  assert.equal(status, 200);
  return body.invitations ?? [];
}

/** What a page may list, and what becomes of it without anybody being asked; `undefined`: it is sent. */
const ROWS: [string, unknown, InvitationReason?][] = [
  ['a phone number', { identifier: '+44 7700 900001' }],
  ['an e-mail address', { identifier: 'hazel@example.net' }],
  ['a type that fits', { identifier: 'hazel@example.net', type: 'email' }],
  ['a blank type', { identifier: 'hazel@example.net', type: ' ' }],
  ['no identifier', { name: 'Hazel' }, 'identifier-invalid'],
  ['a blank identifier', { identifier: ' ' }, 'identifier-invalid'],
  ['an identifier that is a number', { identifier: 447700900001 }, 'identifier-invalid'],
  ['a word', { identifier: 'hazel' }, 'identifier-invalid'],
  ['an e-mail address without a point', { identifier: 'hazel@localhost' }, 'identifier-invalid'],
  ['a phone number too short', { identifier: '12345' }, 'identifier-invalid'],
  ['a phone number called an e-mail', { identifier: '+44 7700 900001', type: 'email' }, 'identifier-invalid'],
  ['an e-mail called a phone number', { identifier: 'hazel@example.net', type: 'phone' }, 'identifier-invalid'],
  ['another type', { identifier: 'hazel@example.net', type: 'fax' }, 'type-unsupported'],
  ['a list', [], 'invalid-request'],
  ['null', null, 'invalid-request'],
  ['a text', 'hazel@example.net', 'invalid-request'],
  ['the shopper’s own phone number', { identifier: '00447700900123' }, 'duplicate'],
  ['the shopper’s own e-mail', { identifier: 'Rowan.Ash@Example.com' }, 'duplicate'],
  ['a name in emoji', { identifier: 'hazel@example.net', name: '🌰👩‍👩‍👧🏽' }],
  ['a name from right to left', { identifier: 'hazel@example.net', name: 'بندق الشجرة' }],
  ['a name in Han', { identifier: 'hazel@example.net', name: '榛' }],
  ['a blank name', { identifier: 'hazel@example.net', name: ' ' }],
  ['a name of 255 letters', { identifier: 'hazel@example.net', name: 'x'.repeat(255) }],
  ['a name of 256 letters', { identifier: 'hazel@example.net', name: 'x'.repeat(256) }, 'invalid-request'],
  ['a name with a line break', { identifier: 'hazel@example.net', name: 'Hazel\nAsh' }, 'invalid-request'],
  ['a name with a bell', { identifier: 'hazel@example.net', name: 'Hazel\u0007' }, 'invalid-request'],
  ['half a letter', { identifier: 'hazel@example.net', name: 'Hazel\uD83D' }, 'invalid-request'],
  ['a name that is a number', { identifier: 'hazel@example.net', name: 7 }, 'invalid-request'],
];
for (const [name, row, reason] of ROWS) {
  test(`a friend with ${name} is ${reason ? `refused as ${reason}, and nobody is asked` : 'invited'}`, async () => {
    const proxy = actingProxy(sandbox);
    assert.deepEqual(await invite(proxy, await proxy.receipt('invite'), [row]), [reason ? refused(reason) : SENT]);
    assert.equal(sandbox.log.length, reason ? 0 : 1);
    // What was refused before the vendor was asked is no act.
    assert.equal(proxy.acts.length, reason ? 0 : 1);
  });
}

test('a name arrives at the vendor as it was typed', async () => {
  const proxy = actingProxy(sandbox);
  const names = ['🌰👩‍👩‍👧🏽', 'بندق', 'O’Hazel-Ash'];
  await invite(
    proxy,
    await proxy.receipt('invite'),
    names.map((name) => ({ identifier: phone(), name })),
  );
  const sent = JSON.stringify(sandbox.log[0]?.body);
  for (const name of names) assert.ok(sent.includes(name), name);
});

test('whoever is listed twice is invited once; what was refused above does not count as listed', async () => {
  const proxy = actingProxy(sandbox);
  const hazel = 'hazel@example.net';
  const rows = [
    { identifier: hazel, name: 'x'.repeat(256) },
    { identifier: hazel },
    { identifier: ' HAZEL@example.net' },
    { identifier: '+44 7700 900777' },
    { identifier: '0044 7700 900777' },
  ];
  assert.deepEqual(await invite(proxy, await proxy.receipt('invite'), rows), [
    refused('invalid-request'),
    SENT,
    refused('duplicate'),
    SENT,
    refused('duplicate'),
  ]);
  assert.deepEqual(invited(sandbox).flat().sort(), ['447700900777', hazel]);
});

test('twenty friends: each answer stands in its row, and again only the refused are sent', async () => {
  const proxy = actingProxy(sandbox);
  const receipt = await proxy.receipt('invite');
  const [good, mistyped] = [Array.from({ length: 8 }, () => phone()), Array.from({ length: 4 }, () => phone('701'))];
  const mails = Array.from({ length: 4 }, (_, place) => `friend-${place}@example.net`);
  const rows: [string, Invitation][] = [
    ...good.map((identifier): [string, Invitation] => [identifier, SENT]),
    ...mails.map((identifier): [string, Invitation] => [identifier, SENT]),
    ...mistyped.map((identifier): [string, Invitation] => [identifier, refused('identifier-invalid')]),
    ['not a friend', refused('identifier-invalid')],
    [ROWAN.phone ?? '', refused('duplicate')],
    [good[0] ?? '', refused('duplicate')],
    ['refused-1701@sandbox.example', refused('identifier-invalid')],
  ];
  // Mixed, so that a shift would show; but the second of the twins behind the first.
  const mixed = rows.map((_, place) => rows[(place * 7) % 20] ?? rows[0]).filter((row) => row !== undefined);
  const expected = mixed.map(([, invitation]) => invitation);
  const page = (friends: [string, Invitation][]) => friends.map(([identifier]) => ({ identifier, name: 'Hazel' }));
  assert.equal(mixed.length, 20);
  assert.deepEqual(await invite(proxy, receipt, page(mixed)), expected);
  assert.equal(invited(sandbox).flat().length, 17);

  // The page sends all of it again: what was sent is known, what was refused is tried.
  sandbox.clearLog();
  const again = await invite(proxy, receipt, page(mixed));
  assert.deepEqual(again, expected);
  const digits = mistyped.map((number) => number.replace(/\D/g, ''));
  assert.deepEqual(invited(sandbox).flat().sort(), [...digits, 'refused-1701@sandbox.example'].sort());

  // And mended.
  sandbox.clearLog();
  const mended = digits.map((number) => `+${number.slice(0, -3)}702`);
  assert.deepEqual(
    await invite(
      proxy,
      receipt,
      mended.map((identifier) => ({ identifier })),
    ),
    mended.map(() => SENT),
  );
  assert.deepEqual(invited(sandbox).flat().sort(), mended.map((number) => number.slice(1)).sort());
});

test('a friend is invited once an order, whatever the page asks for beside it', async () => {
  const proxy = actingProxy(sandbox);
  const [order, friend] = [newOrder(), { identifier: phone() }];
  const answers: Invitation[] = [];
  for (const others of [{}, { situation: 'account' }, { locale: 'de' }, { variation: '2' }, { segment: 'vip' }]) {
    const receipt = await proxy.receipt('invite', { customer: ROWAN, order, ...others });
    answers.push(...(await invite(proxy, receipt, [friend])));
  }
  assert.deepEqual(
    answers,
    Array.from({ length: 5 }, () => SENT),
  );
  assert.equal(proxy.acts.length, 1);
  const next = await proxy.receipt('invite', { customer: ROWAN, order: newOrder() });
  assert.deepEqual(await invite(proxy, next, [friend]), [SENT]);
  assert.equal(invited(sandbox).length, 2);
});

const MOST_THREE = { CAPILLARY_MOST_FRIENDS: '3' };

test('more friends than the offer said are not invited, in one request or in several', async () => {
  const proxy = actingProxy(sandbox, MOST_THREE);
  const order = newOrder();
  const receipt = await proxy.receipt('invite', { customer: ROWAN, order });
  const rows = Array.from({ length: 5 }, () => ({ identifier: phone() }));
  const full = refused('limit-reached');
  assert.deepEqual(await invite(proxy, receipt, rows.slice(0, 2)), [SENT, SENT]);
  assert.deepEqual(await invite(proxy, receipt, rows.slice(2)), [SENT, full, full]);
  // Known ones need no place, and another receipt of the order brings none.
  const again = await proxy.receipt('invite', { customer: ROWAN, order, situation: 'account' });
  assert.deepEqual(await invite(proxy, again, rows), [SENT, SENT, SENT, full, full]);
  assert.equal(invited(sandbox).flat().length, 3);
  assert.deepEqual(
    proxy.acts.map(({ outcome }) => outcome),
    ['sent', 'sent', 'sent'],
  );
  assert.deepEqual(await invite(proxy, await proxy.receipt('invite'), rows.slice(4)), [SENT]);
});

test('who was refused leaves a place, and who was perhaps invited takes one', async () => {
  const proxy = actingProxy(sandbox, MOST_THREE);
  const receipt = await proxy.receipt('invite');
  const rows = [phone('701'), phone('000'), phone()].map((identifier) => ({ identifier }));
  const statuses = async (friends: unknown[]) => (await invite(proxy, receipt, friends)).map(({ status }) => status);
  assert.deepEqual(await statuses(rows), ['refused', 'uncertain', 'sent']);
  assert.deepEqual(await statuses([{ identifier: phone() }, { identifier: phone() }]), ['sent', 'refused']);
});

test('after a fault all places are free', async () => {
  const proxy = actingProxy(sandbox, MOST_THREE);
  const receipt = await proxy.receipt('invite');
  const friends = Array.from({ length: 3 }, () => ({ identifier: phone() }));
  sandbox.next('capillary', { outcome: 'unauthorised-401' });
  assert.equal((await proxy.ask(INVITATIONS, { receipt, customer: ROWAN, friends })).status, 502);
  assert.deepEqual(await invite(proxy, receipt, friends), [SENT, SENT, SENT]);
});

test('where the answer is lost each friend is uncertain, for ever, and has a line to reconcile', async () => {
  const proxy = actingProxy(sandbox);
  const receipt = await proxy.receipt('invite');
  const friends = [{ identifier: phone() }, { identifier: phone() }];
  const lost: Invitation = { status: 'uncertain', reason: 'vendor-unavailable' };
  sandbox.next('capillary', { fault: 'answer-lost' });
  for (let i = 0; i < 3; i++) assert.deepEqual(await invite(proxy, receipt, friends), [lost, lost]);
  assert.equal(invited(sandbox).length, 1);
  const { view } = proxy.acts[0] ?? {};
  assert.deepEqual(
    proxy.acts.map(({ time, requestId, id, ...line }) => line),
    friends.map(() => ({
      event: 'invitation',
      view,
      provider: 'capillary',
      origin: SHOP,
      outcome: 'uncertain',
      reason: 'vendor-unavailable',
    })),
  );
  assert.equal(new Set(proxy.acts.map(({ id }) => id)).size, 2);
  for (const { id } of proxy.acts) assert.match(id, /^[\w-]{22}$/);

  // Another friend beside them is sent alone.
  assert.deepEqual(await invite(proxy, receipt, [...friends, { identifier: phone() }]), [lost, lost, SENT]);
  assert.deepEqual(
    invited(sandbox).map(({ length }) => length),
    [2, 1],
  );
});

test('a silent vendor leaves uncertainty of its own kind, and the word for it is kept', async () => {
  const proxy = actingProxy(sandbox);
  const receipt = await proxy.receipt('invite');
  const friend = { identifier: phone() };
  sandbox.next('capillary', { fault: 'hang' });
  const late: Invitation = { status: 'uncertain', reason: 'timeout' };
  for (let i = 0; i < 2; i++) assert.deepEqual(await invite(proxy, receipt, [friend]), [late]);
});

test('a vendor that was not there was told nothing: the same friends are sent when it is back', async () => {
  const away = await startSandbox();
  const { baseUrl = '' } = away.vendors['capillary'] ?? {};
  await away.close();
  let isBack = false;
  const proxy = actingProxy(
    sandbox,
    {},
    { fetch: (input, init) => (isBack ? fetch(input, init) : fetch(baseUrl, init)) },
  );
  const receipt = await proxy.receipt('invite');
  const body = { receipt, customer: ROWAN, friends: [{ identifier: phone() }, { identifier: phone() }] };
  await assertProblem(await proxy.fetch(post(body, {}, INVITATIONS)), 502, 'vendor-unavailable');
  assert.deepEqual(proxy.acts, []);
  isBack = true;
  assert.deepEqual(await invite(proxy, receipt, body.friends), [SENT, SENT]);
});

test('a mistake of ours leaves doubt, which is said and noted, and never acted on', async () => {
  const proxy = actingProxy(
    sandbox,
    {},
    {
      // Told, and then a reply that no part of a proxy expects.
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        Object.defineProperty(response, 'headers', { get: () => assert.fail('a mistake') });
        return response;
      },
    },
  );
  const receipt = await proxy.receipt('invite');
  const friends = [{ identifier: phone() }, { identifier: phone() }];
  const lost: Invitation = { status: 'uncertain', reason: 'vendor-unavailable' };
  assert.deepEqual(await invite(proxy, receipt, friends), [lost, lost]);
  assert.equal(proxy.lines.at(-1)?.mistake?.[0], 'AssertionError');
  assert.deepEqual(await invite(proxy, receipt, friends), [lost, lost]);
  assert.equal(sandbox.log.length, 1);
  assert.deepEqual(
    proxy.acts.map(({ outcome }) => outcome),
    ['uncertain', 'uncertain'],
  );
});

test('what the vendor sends, refuses and leaves open is a line each; the request has the counts', async () => {
  const proxy = actingProxy(sandbox);
  const rows = [phone(), phone('701'), phone('000'), 'nobody'].map((identifier) => ({ identifier }));
  await invite(proxy, await proxy.receipt('invite'), rows);
  assert.deepEqual(
    proxy.acts.map(({ outcome, reason }) => [outcome, reason]),
    [
      ['sent', undefined],
      ['refused', 'identifier-invalid'],
      ['uncertain', 'vendor-unavailable'],
    ],
  );
  assert.deepEqual(proxy.lines.at(-1)?.invitations, { sent: 1, refused: 2, uncertain: 1 });
  assert.equal(new Set(proxy.acts.map(({ requestId }) => requestId)).size, 1);
  assert.equal(proxy.lines.at(-1)?.requestId, proxy.acts[0]?.requestId);
});

const many = (count: number, length = 1) =>
  Array.from({ length: count }, (_, place) => ({ identifier: `${place}`.padStart(length, 'x') }));

const BODIES: [string, (receipt: string) => unknown, number, string, string[]][] = [
  ['nothing', () => ({}), 400, 'missing-field', ['receipt', 'friends']],
  ['no friends', (receipt) => ({ receipt }), 400, 'missing-field', ['friends']],
  ['an empty list', (receipt) => ({ receipt, friends: [] }), 400, 'missing-field', ['friends']],
  ['no receipt', () => ({ friends: many(1) }), 400, 'missing-field', ['receipt']],
  ['a list that is none', (receipt) => ({ receipt, friends: {} }), 400, 'invalid-request', ['friends']],
  ['51 friends', (receipt) => ({ receipt, friends: many(51) }), 400, 'invalid-request', ['friends']],
  ['500 friends', (receipt) => ({ receipt, friends: many(500) }), 400, 'invalid-request', ['friends']],
  ['500 friends with long names', (receipt) => ({ receipt, friends: many(500, 40) }), 413, 'too-large', []],
  [
    'a wrong customer',
    (receipt) => ({ receipt, friends: many(1), customer: { email: 'rowan' } }),
    400,
    'invalid-request',
    ['customer.email'],
  ],
  ['a list for a body', () => [], 400, 'invalid-request', ['body']],
];
for (const [name, make, status, reason, fields] of BODIES) {
  test(`${name} is ${status} ${reason}, and nobody is asked`, async () => {
    const proxy = actingProxy(sandbox);
    const response = await proxy.fetch(post(make(await proxy.receipt('invite')), {}, INVITATIONS));
    assert.deepEqual(await assertProblem(response, status, reason), fields);
    assert.equal(sandbox.log.length, 0);
  });
}

test('fifty friends with long names fit into one request', async () => {
  const proxy = actingProxy(sandbox);
  const friends = Array.from({ length: 50 }, () => ({ identifier: phone(), name: 'Hazel '.repeat(30) }));
  assert.deepEqual(
    await invite(proxy, await proxy.receipt('invite'), friends),
    friends.map(() => SENT),
  );
});

test('without anybody who invites, nobody is invited, and the page may name one', async () => {
  const proxy = actingProxy(sandbox);
  const receipt = await proxy.receipt('invite');
  const friends = [{ identifier: phone() }];
  const response = await proxy.fetch(post({ receipt, friends }, {}, INVITATIONS));
  assert.deepEqual(await assertProblem(response, 400, 'missing-field'), ['customer.email']);
  assert.deepEqual(await invite(proxy, receipt, friends), [SENT]);
});
