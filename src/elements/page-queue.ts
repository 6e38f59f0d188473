import type { EarlyAnswer } from './asking/early-answers.ts';
import type { PageEntry } from './page-entry.ts';

/** What may stand in the queue: what the shop has pushed, and what the boot script has. */
export type QueueEntry = PageEntry | EarlyAnswer;

/** The queue as long as it is one. A script of ours that has run has put something else in its place. */
export function pageQueue(): QueueEntry[] | undefined {
  const found: unknown = window.offerElements;
  if (Array.isArray(found)) return found;
  if (typeof found === 'object' && found !== null && 'grantConsent' in found) return undefined;
  // Anything else of that name is no queue: a page's element with that id, say.
  const queue: QueueEntry[] = [];
  window.offerElements = queue;
  return queue;
}
