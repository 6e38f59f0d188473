import type { Inquiry } from '../asking/inquiry.ts';
import type { Inputs } from '../attributes/inputs.ts';
import type { Overheard } from '../page/surroundings.ts';

/** Where the order comes from; where it was looked for, if there is none. */
export function orderFrom({ gathered }: Inquiry, { text }: Inputs, overheard: Overheard | undefined): string {
  if (gathered.order === 'page') return `the page (${overheard?.place})`;
  if (gathered.order) return gathered.order;
  if (overheard?.isWaiting) return 'none: waiting for the page to tell of a purchase, three seconds at most';
  if (overheard?.isLate) return 'none: a purchase was told of, but too late; push it within three seconds';
  const found = gathered.nameless ? 'what was found has no id' : 'nothing was found';
  return `none: ${found}. Looked for order-id in the attributes, for order.id in the property, in a JSON child and in the queue${pageWords(text('order-source'))}${overheard?.isUnreadable ? '; a script in JSON-LD cannot be read as JSON' : ''}`;
}

/** What was looked for in the rest of the page. */
function pageWords(source: string | undefined): string {
  const layer = ', for a purchase with transaction_id in dataLayer';
  const described = ', for an Order with orderNumber in JSON-LD';
  if (source === 'auto') return layer + described;
  if (source === 'data-layer') return layer;
  if (source === 'json-ld') return described;
  return source ? '; order-source names no place: write auto, data-layer or json-ld' : '';
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
