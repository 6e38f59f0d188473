import type { Arrival } from '../vendor.ts';

/** A value of the query; `undefined` when it is not there, or there more than once. */
export function readText(query: Arrival['query'], name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' ? value : undefined;
}
