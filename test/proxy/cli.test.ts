import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { SECRET, settings } from './helpers/proxy.ts';
import { startCli } from './helpers/start-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'offer-proxy-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

const run = (args: string[], environment: Record<string, string> = {}) => startCli(args, environment).ended;

test('--help lists the settings', async () => {
  const { code, out } = await run(['--help']);
  assert.equal(code, 0);
  for (const name of [
    'PORT',
    'OFFERS_ALLOWED_ORIGINS',
    'OFFERS_SECRET',
    'MENTION_ME_PARTNER_CODE',
    'UPTICK_INTEGRATION_ID',
    'CAPILLARY_CONTENT',
    '--check',
  ]) {
    assert.ok(out.includes(name), name);
  }
});

test('--check says that all is right', async () => {
  const { code, out } = await run(['--check'], settings());
  assert.equal(code, 0);
  assert.match(out, /right/);
});

for (const args of [['--check'], []]) {
  test(`wrong settings are all named, and the proxy ${args[0] ?? 'start'} ends with 1`, async () => {
    const environment = { PORT: 'x', OFFERS_SECRET: 'short', OFFERS_SIGNING_SECRET_FILE: path.join(folder, 'absent') };
    const { code, out, error } = await run(args, environment);
    assert.equal(code, 1);
    assert.equal(out, '');
    for (const name of [
      'PORT',
      'OFFERS_SECRET',
      'OFFERS_SIGNING_SECRET_FILE',
      'OFFERS_ALLOWED_ORIGINS',
      'CAPILLARY_*',
    ]) {
      assert.ok(error.includes(`${name}: expected`), name);
    }
    assert.ok(!error.includes('short'));
    assert.ok(!error.includes('    at '), 'no stack');
  });
}

test('a word it does not know ends it with 1', async () => {
  assert.equal((await run(['--chekc'], settings())).code, 1);
});

test('a secret may stand in a file, and not in both places', async () => {
  const { OFFERS_SECRET: _, ...others } = settings();
  const OFFERS_SECRET_FILE = file('secret', `${SECRET}\n`);
  const MENTION_ME_AUTH_SECRET_FILE = file('auth', 'sample-secret-only\n');
  assert.equal((await run(['--check'], { ...others, OFFERS_SECRET_FILE, MENTION_ME_AUTH_SECRET_FILE })).code, 0);
  const both = await run(['--check'], settings({ OFFERS_SECRET_FILE }));
  assert.equal(both.code, 1);
  assert.match(both.error, /OFFERS_SECRET_FILE: expected to be absent/);
});

test('words for shoppers may stand in a file, and the place in it that is wrong is named', async () => {
  const texts = { headline: 'Headline', description: 'Description', callToAction: 'Press' };
  const referral = { ...texts, imageUrl: 'https://elsewhere.example/x.png' };
  const environment = settings({
    CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com',
    CAPILLARY_USERNAME: 'larkspur.till01',
    CAPILLARY_PASSWORD_FILE: file('password', 'sample-password-only\n'),
    CAPILLARY_CAMPAIGN_TOKEN: 'LKSP1',
    CAPILLARY_CONTENT: file('content.json', JSON.stringify({ en: { referral } })),
    OFFERS_LINK_HOSTS: 'images.shop.example',
  });
  const { code, error } = await run(['--check'], environment);
  assert.equal(code, 1);
  assert.match(error, /^ {2}CAPILLARY_CONTENT: en\.referral\.imageUrl: expected an address on one of the hosts/m);
});

for (const [signal, ready] of [
  ['SIGTERM', 503],
  ['SIGINT', undefined],
] as const) {
  test(`${signal} ends it well${ready ? ', after a notice' : ' at once'}`, async () => {
    const { child, listening, ended } = startCli([], settings({ PORT: '0' }));
    const url = await listening;
    const health = await fetch(`${url}/offers/readyz`);
    assert.equal(health.status, 200);
    await health.text();
    child.kill(signal);
    // The signal takes a moment to arrive; then, and until the end, nobody is told that it is ready.
    while (ready) {
      const response = await fetch(`${url}/offers/readyz`);
      await response.text();
      if (response.status === ready) break;
    }
    const { code, out } = await ended;
    assert.equal(code, 0);
    const [line] = out.trim().split('\n');
    assert.equal(JSON.parse(line ?? '').route, '/readyz');
  });
}
