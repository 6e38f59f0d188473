import { base64url } from 'jose';
import { deriveKey } from './derive-key.ts';

/** 128 bits: enough that two never meet, short enough for a log line. */
const BYTES = 16;

/** A name for these texts that nobody can work them out from. `null`: there is none in this place. */
export type KeyedHash = (texts: readonly (string | null)[]) => Promise<string>;

/** @param purpose another one gives other hashes. */
export function createKeyedHash(secret: string, purpose: string): KeyedHash {
  let known: CryptoKey | undefined;
  return async (texts) => {
    known ??= await makeKey(secret, purpose);
    // As a JSON list, so that no text can reach over into its neighbour's place.
    const mark = await crypto.subtle.sign('HMAC', known, new TextEncoder().encode(JSON.stringify(texts)));
    return base64url.encode(new Uint8Array(mark, 0, BYTES));
  };
}

async function makeKey(secret: string, purpose: string): Promise<CryptoKey> {
  const bytes = await deriveKey(secret, purpose);
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}
