import type { RateLimiter } from './rate-limiter.ts';

/** Some 20 MB. Beyond them the oldest counts begin anew. */
const MOST_SENDERS = 100_000;

interface Count {
  requests: number;
  /** When it is over: milliseconds since the epoch. */
  end: number;
}

/** Counts of one instance, for as long as it runs. */
export function createMemoryRateLimiter(now: () => number, mostSenders = MOST_SENDERS): RateLimiter {
  // In the order of their beginnings.
  const counts = new Map<string, Count>();
  // At each new count, since an edge runtime allows no timer that belongs to no request.
  const forget = () => {
    for (const [key, { end }] of counts) {
      if (counts.size < mostSenders && end > now()) return;
      counts.delete(key);
    }
  };
  const countOf = (key: string, seconds: number): Count => {
    const known = counts.get(key);
    if (known && known.end > now()) return known;
    counts.delete(key);
    forget();
    const count = { requests: 0, end: now() + seconds * 1000 };
    counts.set(key, count);
    return count;
  };
  return {
    async count({ name, most, seconds }, sender) {
      const count = countOf(`${name}:${sender}`, seconds);
      count.requests += 1;
      const left = Math.max(0, most - count.requests);
      return { within: count.requests <= most, left, wait: Math.ceil((count.end - now()) / 1000) };
    },
  };
}
