import { base64url } from 'jose';
import { deriveKey } from './derive-key.ts';

/** What makes one view of an offer the same view again. */
export interface View {
  provider: string;
  /** The shop's. */
  origin: string;
  /** The order's id; without one, something that never comes again. */
  order: string;
  /** Where in the shop: placement or situation. */
  place: string;
  /** The vendor's name for the offer. */
  offer: string | undefined;
  /** Which arm of a test. */
  variant: string | undefined;
}

/** 128 bits: enough that two views never meet, short enough for a log line. */
const ID_BYTES = 16;

export type ViewIds = (view: View) => Promise<string>;

/**
 * The id under which a view is counted: a keyed hash, so that every reload, tab and retry comes to the same id, and
 * nobody can work out an order number from it. A new first secret means new ids, once.
 */
export function createViewIds(secret: string): ViewIds {
  let known: CryptoKey | undefined;
  return async ({ provider, origin, order, place, offer, variant }) => {
    known ??= await makeKey(secret);
    // As a JSON list, so that no text can reach over into its neighbour's place.
    const text = JSON.stringify([provider, origin, order, place, offer ?? null, variant ?? null]);
    const mark = await crypto.subtle.sign('HMAC', known, new TextEncoder().encode(text));
    return base64url.encode(new Uint8Array(mark, 0, ID_BYTES));
  };
}

async function makeKey(secret: string): Promise<CryptoKey> {
  const bytes = await deriveKey(secret, 'view id');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}
