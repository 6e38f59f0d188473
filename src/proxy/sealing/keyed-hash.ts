import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64url } from 'jose';
import { deriveKey } from './derive-key.ts';

/** 128 bits: enough that two never meet, short enough for a log line. */
const BYTES = 16;

/** A name for these texts that nobody can work them out from. `null`: there is none in this place. */
export type KeyedHash = (texts: readonly (string | null)[]) => Promise<string>;

/** @param purpose another one gives other hashes. */
export function createKeyedHash(secret: string, purpose: string): KeyedHash {
  let key: Uint8Array | undefined;
  return async (texts) => {
    key ??= await deriveKey(secret, purpose);
    // As a JSON list, so that no text can reach over into its neighbour's place.
    const mark = hmac(sha256, key, utf8ToBytes(JSON.stringify(texts)));
    return base64url.encode(mark.subarray(0, BYTES));
  };
}
