import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64url, decodeProtectedHeader, EncryptJWT, UnsecuredJWT } from 'jose';
import { deriveKey } from '../../src/proxy/sealing/derive-key.ts';
import { encryptOnNode } from '../../src/proxy/sealing/node-encrypt.ts';
import { createSealer, type Sealer } from '../../src/proxy/sealing/seal.ts';
import { SECRET } from './helpers/proxy.ts';

const NOW = Date.parse('2026-05-14T09:31:07Z');
const now = () => NOW;
const OTHER = 'another-sealing-secret-for-tests-0002';

for (const [runtime, encrypt] of [
  ['any runtime', undefined],
  ['Node', encryptOnNode],
] as const) {
  test(`what ${runtime} sealed opens everywhere, and is never sealed the same way twice`, async () => {
    const sealer = createSealer([SECRET], now, encrypt);
    const claims = { provider: 'mention-me', text: 'Ünïcode, ≥ 1 kB'.repeat(100) };
    const token = await sealer.seal('receipt', claims, 60);
    const opened = await createSealer([SECRET], now).open('receipt', token);
    assert.deepEqual(opened, { ...claims, kind: 'receipt', iat: NOW / 1000, exp: NOW / 1000 + 60 });
    const [head, key, iv, text, tag] = token.split('.');
    assert.equal(key, '');
    const again = (await sealer.seal('receipt', claims, 60)).split('.');
    assert.equal(again[0], head);
    for (const [place, part] of [iv, text, tag].entries()) assert.notEqual(again[place + 2], part);
    for (let place = 0; place < 5; place++) {
      if (place === 1) continue;
      const parts = token.split('.');
      const bytes = base64url.decode(parts[place] ?? '');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      parts[place] = base64url.encode(bytes);
      assert.equal(await sealer.open('receipt', parts.join('.')), undefined, `part ${place}`);
    }
  });
}

test('on Node, no two of a thousand seals begin alike', async () => {
  const sealer = createSealer([SECRET], now, encryptOnNode);
  const tokens = await Promise.all(Array.from({ length: 1_000 }, () => sealer.seal('receipt', { a: 1 }, 60)));
  assert.equal(new Set(tokens.map((token) => token.split('.')[2])).size, 1_000);
});

test('what was sealed opens, and cannot be read', async () => {
  const sealer = createSealer([SECRET], now);
  const token = await sealer.seal('receipt', { provider: 'mention-me' }, 60);
  const opened = await sealer.open('receipt', token);
  assert.equal(opened?.['provider'], 'mention-me');
  for (const part of token.split('.')) assert.ok(!Buffer.from(part, 'base64url').includes('mention-me'));
});

test('the same claims are never sealed the same way twice', async () => {
  const sealer = createSealer([SECRET], now);
  assert.notEqual(await sealer.seal('receipt', { a: 1 }, 60), await sealer.seal('receipt', { a: 1 }, 60));
});

test('an older secret still opens, and the newest seals', async () => {
  const before = await createSealer([SECRET], now).seal('receipt', { a: 1 }, 60);
  const rotated = createSealer([OTHER, SECRET], now);
  assert.equal((await rotated.open('receipt', before))?.['a'], 1);
  const after = await rotated.seal('receipt', { a: 2 }, 60);
  assert.notEqual(decodeProtectedHeader(after).kid, decodeProtectedHeader(before).kid);
  assert.equal((await createSealer([OTHER], now).open('receipt', after))?.['a'], 2);
  assert.equal(await createSealer([OTHER], now).open('receipt', before), undefined);
});

test('it opens until its last second', async () => {
  const token = await createSealer([SECRET], now).seal('receipt', {}, 60);
  assert.ok(await createSealer([SECRET], () => NOW + 59_000).open('receipt', token));
  assert.equal(await createSealer([SECRET], () => NOW + 60_000).open('receipt', token), undefined);
});

test('what has lapsed is told from what was never ours', async () => {
  const token = await createSealer([SECRET], now).seal('receipt', {}, 60);
  const later = createSealer([SECRET], () => NOW + 60_000);
  assert.equal(await later.hasLapsed('receipt', token), true);
  assert.equal(await later.hasLapsed('continuation', token), false);
  assert.equal(await later.hasLapsed('receipt', `${token}x`), false);
  assert.equal(await createSealer([OTHER], () => NOW + 60_000).hasLapsed('receipt', token), false);
  assert.equal(await createSealer([SECRET], now).hasLapsed('receipt', token), false);
});

/** A token made with the right key, in the wrong way. */
async function forged(claims: Record<string, unknown>, header: Record<string, string> = {}): Promise<string> {
  const { kid = '' } = decodeProtectedHeader(await createSealer([SECRET], now).seal('receipt', {}, 60));
  return new EncryptJWT(claims)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid, ...header })
    .encrypt(await deriveKey(SECRET, 'seal'));
}

const exp = NOW / 1000 + 60;

test('the forger of these tests can make a good one', async () => {
  assert.ok(await createSealer([SECRET], now).open('receipt', await forged({ kind: 'receipt', exp })));
});

const FORGERIES: [string, (sealer: Sealer) => Promise<string>][] = [
  ['nothing', async () => ''],
  ['a word', async () => 'receipt'],
  ['four dots', async () => '....'],
  ['another kind', () => forged({ kind: 'continuation', exp })],
  ['no kind', () => forged({ exp })],
  ['no end', () => forged({ kind: 'receipt' })],
  ['a key we do not have', () => forged({ kind: 'receipt', exp }, { kid: '../key' })],
  ['an unsecured token', async () => new UnsecuredJWT({ kind: 'receipt', exp }).encode()],
  ['another secret', () => createSealer([OTHER], now).seal('receipt', {}, 60)],
  ['a changed text', async (sealer) => changed(await sealer.seal('receipt', {}, 60), 3)],
  ['a changed tag', async (sealer) => changed(await sealer.seal('receipt', {}, 60), 4)],
  ['a changed header', async (sealer) => reheaded(await sealer.seal('receipt', {}, 60))],
];

for (const [name, make] of FORGERIES) {
  test(`${name} does not open`, async () => {
    const sealer = createSealer([SECRET], now);
    assert.equal(await sealer.open('receipt', await make(sealer)), undefined);
  });
}

function changed(token: string, index: number): string {
  const parts = token.split('.');
  const bytes = base64url.decode(parts[index] ?? '');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  parts[index] = base64url.encode(bytes);
  return parts.join('.');
}

function reheaded(token: string): string {
  const [, ...rest] = token.split('.');
  const header = base64url.encode(JSON.stringify({ ...decodeProtectedHeader(token), typ: 'JWT' }));
  return [header, ...rest].join('.');
}
