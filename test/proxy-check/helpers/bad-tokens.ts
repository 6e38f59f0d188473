import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { base64url, CompactEncrypt, EncryptJWT, type JWTPayload, SignJWT } from 'jose';
import { SIGNING_SECRET } from '../../proxy/helpers/proxy.ts';

/** Signed and encrypted orders as nobody who knows the secret makes them, or as nobody should believe them. */

const jwsKey = new TextEncoder().encode(SIGNING_SECRET);
const jweKey = new Uint8Array(createHash('sha256').update(SIGNING_SECRET).digest());
const otherKey = new TextEncoder().encode('a-secret-that-the-shop-never-had-0001');

export const CUSTOMER = { email: 'rowan.ash@example.com' };
const ORDER = { id: 'LKS-10482', total: '46.50', currency: 'GBP', coupon: 'TEA-10' };

export function claims(now: number): JWTPayload {
  const iat = Math.floor(now / 1000);
  return { customer: CUSTOMER, order: ORDER, iat, exp: iat + 600, jti: crypto.randomUUID() };
}

export function goodToken(now: number, others: JWTPayload = {}): Promise<string> {
  return new SignJWT({ ...claims(now), ...others }).setProtectedHeader({ alg: 'HS256' }).sign(jwsKey);
}

/** A JWS by hand, for what no library writes. */
function byHand(header: object | string, payload: object | string, key: Uint8Array | string = jwsKey, hash = 'sha256') {
  const text = (value: object | string) => (typeof value === 'string' ? value : JSON.stringify(value));
  const input = `${base64url.encode(text(header))}.${base64url.encode(text(payload))}`;
  return `${input}.${createHmac(hash, key).update(input).digest('base64url')}`;
}

export async function badTokens(now: number): Promise<[string, string][]> {
  const good = claims(now);
  const { iat = 0 } = good;
  const { exp: _end, ...endless } = good;
  const token = await goodToken(now);
  const [head = '', body = '', mark = ''] = token.split('.');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

  const algorithms = ['none', 'None', 'NONE', 'nOnE', '', ' ', 'HS1', 'HS128', 'hs256', 'HS256 ', 'HS384', 'HS512'];
  const asymmetric = ['RS256', 'PS256', 'ES256', 'ES256K', 'EdDSA', 'Ed25519', 'dir', 'A128KW'];
  const keyIds = [
    '',
    '/dev/null',
    '../../dev/null',
    'file:///dev/null',
    "' UNION SELECT 'x'-- ",
    '0',
    '__proto__',
    '\0',
  ];
  const headers: Record<string, object> = {
    'its own key': { jwk: { kty: 'oct', k: base64url.encode(otherKey) } },
    'a set of keys elsewhere': { jku: 'http://127.0.0.1:9/keys' },
    'a certificate elsewhere': { x5u: 'http://127.0.0.1:9/cert' },
    'a certificate': { x5c: [Buffer.from(pem).toString('base64')] },
  };
  const times: Record<string, object> = {
    'no end': { exp: undefined },
    'no beginning': { iat: undefined },
    neither: { exp: undefined, iat: undefined },
    'an end long past': { iat: iat - 2_000, exp: iat - 1_200 },
    'an end a minute ago': { iat: iat - 600, exp: iat - 60 },
    'a beginning in a minute': { iat: iat + 60, exp: iat + 120 },
    'a "not before" in a minute': { nbf: iat + 60 },
    'a life of an hour': { exp: iat + 3_600 },
    'a life of 15 minutes and a second': { exp: iat + 901 },
    'a beginning an hour ago': { iat: iat - 3_600 },
    'an end before its beginning': { iat: iat + 20, exp: iat - 3_600 },
    'an end in words': { exp: 'tomorrow' },
    'an end as text': { exp: String(iat + 600) },
    'a list for an end': { exp: [iat + 600] },
    'yes for an end': { exp: true },
    'a text for a beginning': { iat: String(iat) },
    'an audience': { aud: 'another-service' },
    audiences: { aud: ['offers', 'another-service'] },
    'an issuer': { iss: 'https://evil.example' },
  };
  const encrypt = (alg: string, enc: string, key: Uint8Array, payload = good) =>
    new EncryptJWT(payload).setProtectedHeader({ alg, enc }).encrypt(key);
  const encrypted = await encrypt('dir', 'A256GCM', jweKey);
  const sealed = encrypted.split('.');
  const spoilt = (index: number) => sealed.with(index, flipped(sealed[index] ?? '')).join('.');
  // RFC 7515, A.1 and A.5; RFC 7519, 6.1: the standards' own examples.
  const published = {
    'RFC 7515, A.1':
      'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    'RFC 7519, 6.1':
      'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.',
  };

  return [
    ...Object.entries(published),
    ...algorithms.flatMap((alg): [string, string][] => [
      [`"${alg}" said, no mark`, `${base64url.encode(JSON.stringify({ alg }))}.${body}.`],
      [`"${alg}" said, HMAC done`, byHand({ alg }, good, jwsKey, alg === 'HS512' ? 'sha512' : 'sha256')],
    ]),
    ...asymmetric.map((alg): [string, string] => [
      `${alg} said, HMAC with a public key done`,
      byHand({ alg }, good, pem),
    ]),
    ['HS256 said, HMAC with a public key done', byHand({ alg: 'HS256' }, good, pem)],
    ...keyIds.flatMap((kid): [string, string][] => [
      [`the key "${kid}", which is empty`, byHand({ alg: 'HS256', kid }, good, '')],
      [`the key "${kid}", of the sender`, byHand({ alg: 'HS256', kid }, good, otherKey)],
    ]),
    ...Object.entries(headers).map(([name, header]): [string, string] => [
      name,
      byHand({ alg: 'HS256', ...header }, good, otherKey),
    ]),
    ...Object.entries(times).map(([name, time]): [string, string] => [
      name,
      byHand({ alg: 'HS256' }, { ...good, ...time }),
    ]),
    ['an endless end', byHand({ alg: 'HS256' }, JSON.stringify(good).replace(/"exp":\d+/, '"exp":1e999'))],
    ['endless times', byHand({ alg: 'HS256' }, JSON.stringify(good).replace(/"(exp|iat)":\d+/g, '"$1":1e999'))],
    ['a critical header', byHand({ alg: 'HS256', crit: ['exp'], exp: 0 }, good)],
    ['an unencoded payload', byHand({ alg: 'HS256', b64: false, crit: ['b64'] }, good)],
    ['no algorithm', byHand({}, good)],
    ['a header that is no JSON', byHand('hello', good)],
    ['a header that is a list', byHand('[]', good)],
    ['a payload that is no JSON', byHand({ alg: 'HS256' }, 'hello')],
    ['a payload that is a list', byHand({ alg: 'HS256' }, '[]')],
    ['a payload that is nothing', byHand({ alg: 'HS256' }, 'null')],
    ['a key of one byte', byHand({ alg: 'HS256' }, good, 'x')],
    ['the secret in capitals', byHand({ alg: 'HS256' }, good, SIGNING_SECRET.toUpperCase())],
    ['the key of the other form', byHand({ alg: 'HS256' }, good, jweKey)],
    ['half a mark', `${head}.${body}.${mark.slice(0, 20)}`],
    ['no mark', `${head}.${body}.`],
    ['no third part', `${head}.${body}`],
    ['a mark of zeros', `${head}.${body}.${base64url.encode(new Uint8Array(32))}`],
    ['a mark with one bit turned', `${head}.${body}.${flipped(mark)}`],
    ['a payload with one bit turned', `${head}.${flipped(body)}.${mark}`],
    [
      'the payload of another',
      `${head}.${base64url.encode(JSON.stringify({ ...good, customer: { email: 'eve@example.com' } }))}.${mark}`,
    ],
    ['parts in another order', `${body}.${head}.${mark}`],
    ['a fourth part', `${token}.${mark}`],
    ['a space before it', ` .${token}`],
    ['two dots', '..'],
    ['four dots', '....'],
    ['a word', 'token'],
    ['JSON instead', JSON.stringify({ protected: head, payload: body, signature: mark })],
    ['a key wrapped in the secret', await encrypt('A256KW', 'A256GCM', jweKey)],
    ['a key wrapped by GCM', await encrypt('A256GCMKW', 'A256GCM', jweKey)],
    ['a key out of a password', await encrypt('PBES2-HS256+A128KW', 'A256GCM', jwsKey)],
    ['a smaller key', await encrypt('dir', 'A128GCM', jweKey.slice(0, 16))],
    ['another cipher', await encrypt('dir', 'A256CBC-HS512', new Uint8Array([...jweKey, ...jweKey]))],
    ['another key for encryption', await encrypt('dir', 'A256GCM', new Uint8Array(32))],
    ['the raw secret for encryption', await encrypt('dir', 'A256GCM', jwsKey.slice(0, 32))],
    ['encryption without an end', await encrypt('dir', 'A256GCM', jweKey, endless)],
    [
      'encryption with an end long past',
      await encrypt('dir', 'A256GCM', jweKey, { ...good, iat: iat - 2_000, exp: iat - 1_200 }),
    ],
    ['encrypted text with one bit turned', spoilt(3)],
    ['an encrypted tag with one bit turned', spoilt(4)],
    ['an encrypted header with one bit turned', spoilt(0)],
    ['a short encrypted tag', sealed.with(4, (sealed[4] ?? '').slice(0, 6)).join('.')],
    ['a signed order inside an encrypted one', await nested(token)],
    ['an encrypted order that unpacks to much', await packed(good)],
  ];
}

function flipped(part: string): string {
  const bytes = base64url.decode(part);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return base64url.encode(bytes);
}

function nested(token: string): Promise<string> {
  const text = new TextEncoder().encode(token);
  return new CompactEncrypt(text).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', cty: 'JWT' }).encrypt(jweKey);
}

/** `zip` (RFC 7516, section 4.1.3) is no longer written by libraries, and a bomb where it is read. */
async function packed(good: JWTPayload): Promise<string> {
  const text = new Uint8Array(deflateRawSync(JSON.stringify({ ...good, padding: ' '.repeat(3_000_000) })));
  const header = base64url.encode(JSON.stringify({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' }));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await crypto.subtle.importKey('raw', jweKey, 'AES-GCM', false, ['encrypt']);
  const options = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(header) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(options, key, text));
  return [header, '', iv, sealed.slice(0, -16), sealed.slice(-16)]
    .map((part) => (typeof part === 'string' ? part : base64url.encode(part)))
    .join('.');
}
