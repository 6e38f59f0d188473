/** How many requests somebody may send within how many seconds. */
export interface Quota {
  /** What is counted, in a word: it stands in headers, in the log and in the keys of a shared store. */
  name: QuotaName;
  most: number;
  seconds: number;
}

export type QuotaName =
  /** Whatever one address asks for. */
  | 'client'
  /** Views that one address reports: the repeats of a page that means well, so more of them. */
  | 'views'
  /** Whatever is asked with one token, from wherever. */
  | 'token';

/** How somebody stands after a request was counted. */
export interface Standing {
  /** Whether the request is still within the quota. */
  within: boolean;
  /** Requests that are left. Absent: whoever counts does not say. */
  left?: number;
  /** Seconds until the count begins anew. Absent: whoever counts does not say. */
  wait?: number;
  /** Whoever counts for all instances could not be asked: this one has counted for itself. */
  alone?: true;
}

/**
 * Counts requests, by whom they come from. A count begins with the first request and ends with the quota's seconds.
 *
 * Never fails: where the others cannot be asked, an instance counts for itself. A limit that is too wide for a while is
 * better than a shop without offers.
 */
export interface RateLimiter {
  /** Counts one request of one sender; two quotas of different names never mix. */
  count(quota: Quota, sender: string): Promise<Standing>;
}
