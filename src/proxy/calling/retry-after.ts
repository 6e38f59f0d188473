import { MOST_RETRY_AFTER } from '../limits.ts';

/** Seconds a `Retry-After` asks for (RFC 9110, section 10.2.3): a number of them, or a date. `undefined` when it is neither. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), MOST_RETRY_AFTER);
}
