import { createCipheriv, randomBytes } from 'node:crypto';
import type { Encrypt } from './seal.ts';

/**
 * The same compact JWE as `jose` writes (RFC 7516, section 7.1; AES in GCM by RFC 7518, section 5.3), by Node's own cipher:
 * that is done before Web Crypto has handed the work to its other thread.
 */
export const encryptOnNode: Encrypt = async (header, claims, key) => {
  const head = Buffer.from(JSON.stringify(header)).toString('base64url');
  // 96 bits, never the same twice for a key.
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(head));
  const text = Buffer.concat([cipher.update(JSON.stringify(claims)), cipher.final()]);
  const parts = [iv, text, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return [head, '', ...parts].join('.');
};
