/**
 * 32 bytes for one purpose from one of the shop's secrets (HKDF with SHA-256, RFC 5869), so that a key for sealing says
 * nothing about a key for hashing. No salt: the secrets are random, and every instance must come to the same key.
 */
export async function deriveKey(secret: string, purpose: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', text.encode(secret), 'HKDF', false, ['deriveBits']);
  const info = text.encode(`offer-elements ${purpose}`);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, material, 256));
}
