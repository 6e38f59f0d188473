import { type JWTPayload, type JWTVerifyOptions, jwtDecrypt, jwtVerify } from 'jose';
import { Fault } from '../fault.ts';
import { CLOCK_TOLERANCE, MOST_TOKEN_LIFETIME } from '../limits.ts';

/** Reads a token the shop's server made; gives its claims, or throws the fault `signature-required`. */
export type TokenReader = (token: string) => Promise<JWTPayload>;

/**
 * Signed orders: a compact JWS (HS256, key: the secret's bytes) or a compact JWE (`dir`, A256GCM, key: their SHA-256).
 * Which of the two is told by the number of parts (RFC 7516, section 9), never by a header the sender wrote.
 *
 * @param secret without one, no token can be believed.
 */
export function createTokenReader(secret: string | undefined, now: () => number): TokenReader {
  return async (token) => {
    if (secret === undefined) throw new Fault('signature-required');
    const key = new TextEncoder().encode(secret);
    const time = { currentDate: new Date(now()), clockTolerance: CLOCK_TOLERANCE, maxTokenAge: MOST_TOKEN_LIFETIME };
    const options = { ...time, requiredClaims: ['exp', 'iat'] };
    const isEncrypted = token.split('.').length === 5;
    const claims = await (isEncrypted ? decrypt(token, key, options) : verify(token, key, options)).catch(
      (cause: unknown) => {
        throw new Fault('signature-required', { cause });
      },
    );
    if (!isOurs(claims)) throw new Fault('signature-required');
    return claims;
  };
}

async function verify(token: string, key: Uint8Array, options: JWTVerifyOptions): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, key, { ...options, algorithms: ['HS256'] });
  return payload;
}

async function decrypt(token: string, key: Uint8Array<ArrayBuffer>, options: JWTVerifyOptions): Promise<JWTPayload> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', key));
  const { payload } = await jwtDecrypt(token, digest, {
    ...options,
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return payload;
}

// A token for a named audience, or from a named issuer, was made for something else with the same secret: we have no
// name to compare with (RFC 7519, section 4.1.3).
function isOurs({ exp = Number.NaN, iat = Number.NaN, aud, iss }: JWTPayload): boolean {
  return exp - iat <= MOST_TOKEN_LIFETIME && aud === undefined && iss === undefined;
}
