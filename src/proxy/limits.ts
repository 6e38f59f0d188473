/** The proxy's own numbers. What both sides must agree on stands in `src/offer/limits.ts`. */

/** How long an answer somebody is waiting to see may take, headers and body, in milliseconds. Leaves the page time to draw. */
export const READ_PATIENCE = 3_000;

/** How long a vendor may take with something nobody waits to see, in milliseconds. */
export const WRITE_PATIENCE = 5_000;

/**
 * How long the vendor's side of one page call may take, all its calls together, in milliseconds. A second less than a
 * page waits (`PAGE_PATIENCE`), for the way to the page and back.
 */
export const PAGE_CALL_PATIENCE = 7_000;

/** Bytes of a vendor's answer, unpacked: a hundred times a long one, and harmless to hold many times over. */
export const MOST_VENDOR_BYTES = 2 * 1024 * 1024;

/** Seconds a receipt can be handed back: the page keeps a view it could not report for a day, and clocks differ. */
export const RECEIPT_LIFETIME = 48 * 60 * 60;

/**
 * Milliseconds it is remembered that something was done which may be done once: shoppers look at an order's page until the
 * parcel has come, and each time the offer has the same id.
 */
export const STORE_MEMORY = 30 * 24 * 60 * 60 * 1000;

/**
 * After this many milliseconds nobody can still be about what was claimed: twice the longest call, for a process that was
 * busy, and more than all calls of one page call take (`PAGE_CALL_PATIENCE`).
 */
export const ABANDONED_AFTER = 2 * WRITE_PATIENCE;

/** Vendor calls under way at once for one request: edge runtimes allow six connections. */
export const MOST_CALLS_AT_ONCE = 6;

/**
 * Calls to one vendor under way at once, in the whole of an instance. At a fifth of a second a call that is more than a
 * thousand a second; what a vendor that hangs can hold up is no more than this, and no other vendor's part of it.
 */
export const MOST_CALLS_TO_A_VENDOR = 256;

/** Seconds a vendor can make us wait before the next try. More would outlive what the page keeps for us. */
export const MOST_RETRY_AFTER = 60 * 60;

/** Seconds a continuation can be handed back: a page left open over lunch goes on, one left open overnight does not. */
export const CONTINUATION_LIFETIME = 2 * 60 * 60;

/** Seconds a signed order may live: long enough to load a slow page, too short to be worth passing on. */
export const MOST_TOKEN_LIFETIME = 15 * 60;

/** Seconds a shop's clock may differ from ours. */
export const CLOCK_TOLERANCE = 30;
