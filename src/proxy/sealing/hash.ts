import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. Not Web Crypto's: for a line of text, handing the work to
 * another thread and back costs Node twenty times the hashing.
 */
export async function sha256Hex(text: string): Promise<string> {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
