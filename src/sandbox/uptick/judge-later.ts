import type { Arrival, History, Verdict } from '../vendor.ts';
import { eventIdOf, type Flow, readFlowId } from './flow-id.ts';
import { scenarioOf } from './integration-ids.ts';
import { sampleOffers } from './offers/sample-offers.ts';
import { isKnownPlacement } from './placements.ts';
import { readText } from './read-text.ts';
import { refuse } from './refuse.ts';
import { readIds } from './routes.ts';
import type { Step } from './step.ts';
import { askOf, faultsOf } from './words.ts';

/** The keys that say which call of a flow it is. The others may differ when it comes again. */
const IDENTITY = ['event_id', 'index', 'eid', 'offer_index'];

type LaterStep = Exclude<Step, 'start'>;

/** A call of a flow that was started, and is fine as far as its form goes. */
export function judgeLater(arrival: Arrival, step: LaterStep, history: History): Verdict {
  const { integration, flow: id = '' } = readIds(arrival);
  if (integration !== undefined && scenarioOf(integration) === undefined)
    return { usual: 'offer-integration-missing-404', wanted: undefined };
  const flow = readFlowId(id);
  const isElsewhere = integration !== undefined && integration !== flow?.integration;
  if (!flow || isElsewhere) return refuse(404, ['there is no such flow']);
  const problems = checkFlow(arrival, id, flow);
  if (problems.length > 0) return refuse(422, problems);
  if (step !== 'event' && !isKnownPlacement(arrival.query))
    return { usual: 'offer-placement-unknown-422', wanted: undefined };
  return { ...plan(arrival, step, flow), repeated: isRepeated(arrival, history) };
}

/** What only somebody who knows the flow can find wrong. */
function checkFlow(arrival: Arrival, id: string, { personalization }: Flow): string[] {
  const { query } = arrival;
  const event = readIds(arrival).event ?? readText(query, 'event_id') ?? readText(query, 'eid') ?? eventIdOf(id);
  return [
    ...(event === eventIdOf(id) ? [] : ['the event is not of this flow']),
    ...('first_name' in query && !personalization ? ['first_name is not wanted by this flow'] : []),
  ];
}

function plan({ query }: Arrival, step: LaterStep, { words }: Flow) {
  // Beyond the last there is nothing, whatever the offers before were like.
  const isOver = step === 'offer' && Number(readText(query, 'index')) >= sampleOffers.length;
  if (isOver) return { usual: 'offer-none-202', wanted: faultsOf(step, words) };
  return { usual: usual(step, query), wanted: askOf(step, words) };
}

function usual(step: LaterStep, query: Arrival['query']): string {
  switch (step) {
    case 'hint':
      return 'flow-created';
    case 'offer':
      return 'offer-web-components';
    case 'event':
      return 'event-recorded';
    case 'reject':
      return readText(query, 'no_redirect') ? 'reject-hint' : 'reject-moved-302';
    case 'accept':
      return 'accept-moved-302';
  }
}

function isRepeated({ method, path, query }: Arrival, { entries }: History): boolean {
  return entries.some(
    (entry) =>
      entry.outcome !== 'refused' &&
      entry.method === method &&
      entry.path === path &&
      IDENTITY.every((name) => readText(entry.query, name) === readText(query, name)),
  );
}
