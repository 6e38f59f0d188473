import { record } from '../../offer/json.ts';
import type { Reason } from '../../offer/reason.ts';
import type { EventsAnswer } from '../../offer/shown-event.ts';
import { checkEvent, type EventChecks } from './check-event.ts';
import type { View } from './view.ts';

export interface SortedEvents {
  views: View[];
  refused: EventsAnswer['refused'];
}

/** A batch told apart: each id once, and accepted if any of its events is. What has no id is refused under an empty one. */
export async function sortEvents(
  events: readonly unknown[],
  origin: string,
  checks: EventChecks,
): Promise<SortedEvents> {
  const verdicts = new Map<string, View | Reason>();
  for (const event of events) {
    const id = idOf(event);
    const earlier = verdicts.get(id);
    if (typeof earlier === 'object') continue;
    const verdict = await checkEvent(event, origin, checks);
    if (earlier === undefined || typeof verdict === 'object') verdicts.set(id, verdict);
  }
  const sorted: SortedEvents = { views: [], refused: [] };
  for (const [id, verdict] of verdicts) {
    if (typeof verdict === 'object') sorted.views.push(verdict);
    else sorted.refused.push({ id, reason: verdict });
  }
  return sorted;
}

function idOf(event: unknown): string {
  const id = record(event)?.['id'];
  return typeof id === 'string' ? id : '';
}
