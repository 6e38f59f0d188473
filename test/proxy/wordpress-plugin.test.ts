import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { createTokenReader } from '../../src/proxy/gate/signed-purchase.ts';
import { filesOf, root } from '../build/helpers/files.ts';
import { SIGNING_SECRET } from './helpers/proxy.ts';

/** What the plugin of demo/wordpress and the proxy must agree on. In a real WordPress: `npm run check:wordpress`. */

const PLUGIN = 'demo/wordpress/offer-elements';

const PURCHASE = {
  customer: { email: 'rowan.ash@example.com', firstName: 'Røwan “R”', lastName: '阿什 / +?' },
  order: { id: 'LKS-10482', total: '46.50', currency: 'GBP' },
};

/** Words of PHP's own tokenizer that PHP 7.4 does not know. */
const LATER = ['T_MATCH', 'T_NULLSAFE_OBJECT_OPERATOR', 'T_ENUM', 'T_READONLY', 'T_ATTRIBUTE'];

function php(code: string, input: unknown = null) {
  const { stdout, stderr, status } = spawnSync('php', ['-r', code], {
    cwd: path.join(root, PLUGIN),
    env: { PATH: process.env['PATH'], INPUT: JSON.stringify(input) },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  return JSON.parse(stdout);
}

const isThere = spawnSync('php', ['--version'], { stdio: 'ignore' }).status === 0;

describe('the WordPress plugin', { skip: isThere ? false : 'no php on this machine' }, () => {
  it('is written in what PHP knows, 7.4 as well', () => {
    const files = filesOf('.', path.join(root, PLUGIN)).filter((file) => file.endsWith('.php'));
    const words = php(
      `$words = fn($file) => array_map(
         fn($token) => is_array($token) ? token_name($token[0]) : $token,
         token_get_all(file_get_contents($file), TOKEN_PARSE)
       );
       echo json_encode(array_map($words, json_decode(getenv('INPUT'))));`,
      files,
    );
    const found = files.flatMap((file, index) => {
      return LATER.filter((word) => words[index].includes(word)).map((word) => `${file}: ${word}`);
    });
    assert.deepEqual(found, []);
    assert.equal(words.length, files.length);
  });

  const tokens = (secret: string): { encrypted: string; signed: string } =>
    php(
      `require 'includes/class-token.php';
       ['purchase' => $purchase, 'secret' => $secret] = json_decode(getenv('INPUT'), true);
       $claims = $purchase + ['iat' => time(), 'exp' => time() + 900, 'jti' => 'any'];
       echo json_encode([
         'encrypted' => OfferElements\\Token::make($purchase, $secret),
         'signed' => OfferElements\\Token::sign(json_encode($claims), $secret),
       ]);`,
      { purchase: PURCHASE, secret },
    );

  it('makes a token that the proxy takes, and that nobody else reads', async () => {
    const { encrypted } = tokens(SIGNING_SECRET);
    const { iat = 0, exp = 0, jti, ...said } = await createTokenReader(SIGNING_SECRET, Date.now)(encrypted);
    assert.deepEqual(said, PURCHASE);
    assert.equal(exp - iat, 900);
    assert.ok(jti && jti !== (await createTokenReader(SIGNING_SECRET, Date.now)(tokens(SIGNING_SECRET).encrypted)).jti);
    const parts = encrypted.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    assert.equal(parts.length, 5);
    assert.doesNotMatch(parts.join(), /rowan|Ash|LKS/);
  });

  it('makes one that the proxy takes on a PHP without OpenSSL', async () => {
    const claims = await createTokenReader(SIGNING_SECRET, Date.now)(tokens(SIGNING_SECRET).signed);
    assert.deepEqual(claims['order'], PURCHASE.order);
  });

  it('makes none that the proxy takes with another secret', async () => {
    const { encrypted, signed } = tokens('another-signing-secret-for-tests-0002');
    for (const token of [encrypted, signed]) {
      await assert.rejects(createTokenReader(SIGNING_SECRET, Date.now)(token), { kind: 'signature-required' });
    }
  });
});
