import type { Arrival } from '../vendor.ts';
import { readText } from './read-text.ts';

/** The first two are documented, the others seen. */
const PLACEMENTS = ['order_confirmation', 'order_status', 'survey', 'checkout'];

export function isKnownPlacement(query: Arrival['query']): boolean {
  return PLACEMENTS.includes(readText(query, 'placement') ?? '');
}
