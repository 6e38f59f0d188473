import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createTokenReader } from '../../src/proxy/gate/signed-purchase.ts';
import { post, SIGNING_SECRET, testProxy } from './helpers/proxy.ts';

/** The examples of a shop's server that makes a token, run as they are. */

const PURCHASE = {
  customer: { email: 'rowan.ash@example.com', firstName: 'Røwan “R”', lastName: '阿什 / +?' },
  order: { id: 'LKS-10482', total: '46.50', currency: 'GBP', subscription: true },
};

const EXAMPLES: [file: string, ...program: string[]][] = [
  ['token.mjs', process.execPath],
  ['encrypted-token.mjs', process.execPath],
  ['token.php', 'php'],
  ['token.rb', 'ruby'],
  ['token.py', 'python3', '-X', 'utf8'],
];

function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function run(file: string, program: string, args: string[], secret = SIGNING_SECRET): string {
  const path = fileURLToPath(new URL(`../../demo/tokens/${file}`, import.meta.url));
  const environment = { PATH: process.env['PATH'], OFFERS_SIGNING_SECRET: secret };
  const { stdout, stderr, status } = spawnSync(program, [...args, path, JSON.stringify(PURCHASE)], {
    env: environment,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

for (const [file, program = '', ...args] of EXAMPLES) {
  const skip = isThere(program) ? false : `no ${program} on this machine`;
  test(`the token of demo/tokens/${file} is accepted, and says what it was given`, { skip }, async () => {
    const token = run(file, program, args);
    const { iat = 0, exp = 0, jti, ...said } = await createTokenReader(SIGNING_SECRET, Date.now)(token);
    assert.deepEqual(said, PURCHASE);
    assert.equal(exp - iat, 900);
    assert.ok(jti && jti !== (await createTokenReader(SIGNING_SECRET, Date.now)(run(file, program, args))).jti);

    const proxy = testProxy({ OFFERS_SIGNING_SECRET: SIGNING_SECRET, OFFERS_REQUIRE_SIGNED: 'true' });
    assert.equal((await proxy.fetch(post({ token }))).status, 200);
    assert.match(JSON.stringify(proxy.calls), /rowan\.ash@example\.com/);
  });

  test(`the token of demo/tokens/${file} with another secret is 401`, { skip }, async () => {
    const token = run(file, program, args, 'another-signing-secret-for-tests-0002');
    const proxy = testProxy({ OFFERS_SIGNING_SECRET: SIGNING_SECRET });
    assert.equal((await proxy.fetch(post({ token }))).status, 401);
  });
}
