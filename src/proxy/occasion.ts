import type { Customer } from '../offer/offer-request.ts';
import { shopperIdentity } from './sealing/shopper-identity.ts';

/** What an offer was made for. */
export interface OccasionSource {
  provider: string;
  origin: string;
  place: string;
  /** The order's id, if there is an order. */
  order: string | undefined;
  /** Who bought, when the shop's server says so. */
  customer?: Customer | undefined;
  /** What the shop's server calls the token it said so in. */
  tokenId?: string | undefined;
  /** The vendor's name for the offer. */
  offer: string | undefined;
}

/**
 * What tells one occasion from another, to be hashed. What may happen once, may happen once an occasion, however often
 * the offer is asked for: so nothing in it is new at every question.
 *
 * What the shop's server has signed is the same on every page of the shop. What a page says by itself counts for that
 * page's origin alone, and who acts on it is added when they do (`open-act.ts`).
 */
export function occasionOf(source: OccasionSource): readonly (string | null)[] {
  const { provider, origin, place, order, customer, tokenId, offer } = source;
  const where = [provider, customer ? null : origin];
  if (order !== undefined) return [...where, 'order', order];
  if (tokenId !== undefined) return [...where, 'token', tokenId];
  return [...where, 'shopper', ...shopperIdentity(customer), offer ?? null, place];
}
