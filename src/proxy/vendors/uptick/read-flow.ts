import type { Fields } from '../../../offer/json.ts';
import { MOST_DELAY } from '../../../offer/limits.ts';
import { present } from '../../../offer/present.ts';
import { idOf, itemsOf, linkOf } from './envelope.ts';

/** What the start of a flow says. */
export interface Flow {
  id?: string;
  /** Whether later calls may hold the shopper's first name. */
  personal: boolean;
  /** Seconds before the first offer is shown. */
  delay?: number;
  /** `#rrggbb` */
  accent?: string;
  /** Where the first offer is. Not checked yet. */
  next: unknown;
}

export function readFlow(body: Fields): Flow {
  const flow = itemsOf(body).find(({ type }) => type === 'flow');
  return present<Flow>({
    id: idOf(flow),
    personal: isPersonal(flow?.['personalization']),
    delay: readDelay(flow?.['delay']),
    accent: readColour(flow?.['highlight_color']),
    next: linkOf(body, 'next_offer'),
  });
}

/** Unsaid is yes. A word we do not know is no: a name that was not sent harms nobody. */
function isPersonal(value: unknown): boolean {
  return value === undefined || value === null || value === true || value === 1;
}

function readDelay(value: unknown): number | undefined {
  const isDelay = typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST_DELAY;
  return isDelay ? value : undefined;
}

function readColour(value: unknown): string | undefined {
  const [, short, long] =
    /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  const digits = short ? short.replace(/./g, '$&$&') : long;
  return digits && `#${digits.toLowerCase()}`;
}
