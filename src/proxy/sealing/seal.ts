import { base64url, EncryptJWT, errors, type JWTPayload, jwtDecrypt } from 'jose';
import { deriveKey } from './derive-key.ts';

/** What a sealed token may stand for. A token of one kind never passes as another. */
export type SealKind = 'continuation' | 'receipt';

export type SealedClaims = Readonly<Record<string, unknown>>;

/**
 * Tokens that a page can hand back, but neither read nor change: encrypted and authenticated (compact JWE, `dir`,
 * A256GCM), with an end. They are why the proxy needs no session.
 */
export interface Sealer {
  /** @param lifetime seconds. */
  seal(kind: SealKind, claims: SealedClaims, lifetime: number): Promise<string>;
  /** `undefined` for everything we did not seal as this kind, and for what has lapsed. */
  open(kind: SealKind, token: string): Promise<SealedClaims | undefined>;
  /** Whether we sealed it as this kind, too long ago. */
  hasLapsed(kind: SealKind, token: string): Promise<boolean>;
}

/** What stands in front of a sealed text, for all to read (RFC 7516, section 4). */
export interface SealHeader {
  alg: 'dir';
  enc: 'A256GCM';
  kid: string;
}

/** Writes a compact JWE. */
export type Encrypt = (header: SealHeader, claims: JWTPayload, key: Uint8Array) => Promise<string>;

interface Key {
  id: string;
  bytes: Uint8Array;
  key: CryptoKey;
}

interface Decrypted {
  payload: JWTPayload | undefined;
  lapsed: boolean;
}

/** As every runtime can. */
const encryptAnywhere: Encrypt = (header, claims, key) =>
  new EncryptJWT(claims).setProtectedHeader({ ...header }).encrypt(key);

/**
 * @param secrets the first seals, all open: so a secret can be changed without breaking what is already out.
 * @param encrypt how this runtime does it best.
 */
export function createSealer(secrets: readonly string[], now: () => number, encrypt = encryptAnywhere): Sealer {
  // Worked out at the first use: an edge runtime forbids such work while it loads. The keys are kept, not the promise,
  // which there belongs to one request.
  let known: Key[] | undefined;
  const keys = async () => {
    known ??= await Promise.all(secrets.map(makeKey));
    return known;
  };
  return {
    async seal(kind, claims, lifetime) {
      const [key] = await keys();
      if (!key) throw new Error('There is no secret to seal with.');
      const iat = Math.floor(now() / 1000);
      const header: SealHeader = { alg: 'dir', enc: 'A256GCM', kid: key.id };
      return encrypt(header, { ...claims, kind, iat, exp: iat + lifetime }, key.bytes);
    },
    async open(kind, token) {
      const { payload, lapsed } = await decrypt(token, await keys(), now());
      return payload?.['kind'] === kind && !lapsed ? payload : undefined;
    },
    async hasLapsed(kind, token) {
      const { payload, lapsed } = await decrypt(token, await keys(), now());
      return payload?.['kind'] === kind && lapsed;
    },
  };
}

async function decrypt(token: string, keys: readonly Key[], now: number): Promise<Decrypted> {
  try {
    const { payload } = await jwtDecrypt(token, (header) => keyOf(keys, header.kid), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    });
    return { payload, lapsed: false };
  } catch (error) {
    // Which is looked at last, when it is certain that we made it.
    const lapsed = error instanceof errors.JWTExpired;
    return { payload: lapsed ? error.payload : undefined, lapsed };
  }
}

function keyOf(keys: readonly Key[], id: string | undefined): CryptoKey {
  const found = keys.find((candidate) => candidate.id === id);
  if (!found) throw new Error('Sealed with a key we do not have.');
  return found.key;
}

async function makeKey(secret: string): Promise<Key> {
  const [bytes, name] = await Promise.all([deriveKey(secret, 'seal'), deriveKey(secret, 'seal key id')]);
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt']);
  return { id: base64url.encode(name.subarray(0, 6)), bytes, key };
}
