import type { Reason } from './reason.ts';

/** A page's word that an offer was really seen. */
export interface ShownEvent {
  /** The offer's own. */
  id: string;
  type: 'shown';
  /** The offer's own: proves that the proxy made it, for this shop. */
  receipt: string;
  /** When it was seen: milliseconds since the epoch, by the page's clock. */
  at: number;
}

/**
 * What became of events that were posted together, each by its id, each id in one list. A page forgets what is settled or
 * refused, and says the rest again; no earlier than a `Retry-After` header allows.
 */
export interface EventsAnswer {
  /** Counted, now or before. */
  settled: string[];
  /** Not counted yet. */
  retry: string[];
  /** Never to be counted. */
  refused: { id: string; reason: Reason }[];
}
