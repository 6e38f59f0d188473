// The same, encrypted: nothing of it can be read in the page. node encrypted-token.mjs '{"customer":{…},"order":{…}}'
import { createCipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';

/** @param {object} purchase @param {string} secret */
export function encryptedOfferToken(purchase, secret) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { ...purchase, iat: now, exp: now + 900, jti: randomUUID() };
  const header = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM' })).toString('base64url');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', createHash('sha256').update(secret).digest(), iv);
  cipher.setAAD(Buffer.from(header));
  const text = Buffer.concat([cipher.update(JSON.stringify(claims)), cipher.final()]);
  return [header, '', ...[iv, text, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
}

const [, , purchase = '{}'] = process.argv;
process.stdout.write(encryptedOfferToken(JSON.parse(purchase), process.env['OFFERS_SIGNING_SECRET'] ?? ''));
