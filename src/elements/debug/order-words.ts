import type { Inquiry } from '../asking/inquiry.ts';
import type { Overheard } from '../page/surroundings.ts';

/** Where the order comes from. */
export function orderFrom({ gathered }: Inquiry, overheard: Overheard | undefined): string {
  if (gathered.order === 'page') return `the page (${overheard?.place})`;
  if (gathered.order) return gathered.order;
  if (overheard?.isWaiting) return 'none: waiting for the page to tell of a purchase, three seconds at most';
  if (overheard?.isLate) return 'none: a purchase was told of, but too late; push it within three seconds';
  return gathered.nameless ? 'none: what was found has no id' : 'none';
}

/** Where the shopper comes from. */
export function shopperFrom({ gathered }: Inquiry, overheard: Overheard | undefined): string {
  return gathered.customer === 'page' ? `the page (${overheard?.place})` : (gathered.customer ?? 'none');
}

/** What is odd about the total. */
export function totalWords(overheard: Overheard | undefined): string | undefined {
  const { doubt } = overheard ?? {};
  return doubt && `value and items differ; taken by total-basis="${doubt}"`;
}
