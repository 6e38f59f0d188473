import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Credentials } from './credentials.ts';

/** A till's name, and the MD5 of its password in lower-case hexadecimal: as good as the password itself. */
export function basicCredentials(username: string, password: string): Credentials {
  const authorization = `Basic ${btoa(`${username}:${bytesToHex(md5(utf8ToBytes(password)))}`)}`;
  return { headers: async () => ({ authorization }) };
}
