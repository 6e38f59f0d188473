// A signed order, made by the shop's server: node token.mjs '{"customer":{…},"order":{…}}'
import { createHmac, randomUUID } from 'node:crypto';

/** @param {object} purchase @param {string} secret */
export function offerToken(purchase, secret) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { ...purchase, iat: now, exp: now + 900, jti: randomUUID() };
  const parts = [{ alg: 'HS256' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const signature = createHmac('sha256', secret).update(parts.join('.')).digest('base64url');
  return [...parts, signature].join('.');
}

const [, , purchase = '{}'] = process.argv;
process.stdout.write(offerToken(JSON.parse(purchase), process.env['OFFERS_SIGNING_SECRET'] ?? ''));
