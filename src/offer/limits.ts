/** The numbers both sides must agree on. Each says what it protects. */

/** Bytes of a body a page may send: ten times the largest order we have seen, small enough to count as it arrives. */
export const MOST_BODY_BYTES = 16 * 1024;

/** How long a page waits for the proxy, in milliseconds. An offer is not worth a longer look at an empty box. */
export const PAGE_PATIENCE = 8_000;

/** A segment tree's depth, nodes and pictures: deeper or larger ones are cut. Far above any offer worth reading. */
export const MOST_SEGMENT_DEPTH = 16;
export const MOST_SEGMENTS = 500;
export const MOST_SEGMENT_IMAGES = 20;

/** Seconds an offer may be held back: after longer, the shopper has gone. */
export const MOST_DELAY = 60;

/** Offers a flow may count. */
export const MOST_OFFERS = 100;

/** Characters of a name, an e-mail address or another short text. */
export const MOST_TEXT = 255;

/** Friends one request may invite: a family, not an address book. */
export const MOST_FRIENDS = 50;
