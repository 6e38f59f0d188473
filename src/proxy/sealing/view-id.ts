import { createKeyedHash } from './keyed-hash.ts';

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

export type ViewIds = (view: View) => Promise<string>;

/**
 * The id under which a view is counted: a keyed hash, so that every reload, tab and retry comes to the same id, and
 * nobody can work out an order number from it. A new first secret means new ids, once.
 */
export function createViewIds(secret: string): ViewIds {
  const hash = createKeyedHash(secret, 'view id');
  return ({ provider, origin, order, place, offer, variant }) =>
    hash([provider, origin, order, place, offer ?? null, variant ?? null]);
}
