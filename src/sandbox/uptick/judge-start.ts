import type { Arrival, History, Verdict } from '../vendor.ts';
import { scenarioOf } from './integration-ids.ts';
import { isKnownPlacement } from './placements.ts';
import { readText } from './read-text.ts';
import { SAMPLE_INTEGRATION } from './recorded/sample-flow.ts';
import { refuse } from './refuse.ts';
import { readIds } from './routes.ts';
import { askOf, checkWords, chooseWords } from './words.ts';

/** A call that starts a flow, and is fine as far as its form goes. */
export function judgeStart(arrival: Arrival, history: History): Verdict {
  // A shop's domain stands for the usual integration.
  const { integration = SAMPLE_INTEGRATION } = readIds(arrival);
  if (scenarioOf(integration) === undefined) return { usual: 'flow-new-error-string', wanted: undefined };
  if (!isKnownPlacement(arrival.query)) return { usual: 'flow-placement-unknown-422', wanted: undefined };
  const words = chooseWords(arrival, history);
  const problems = checkWords(words);
  if (problems.length > 0) return refuse(422, problems);
  return { usual: usualStart(arrival), wanted: askOf('start', words) };
}

/** The address without a version leads to the one with. */
function usualStart({ path, query }: Arrival): string {
  if (readText(query, 'no_redirect')) return 'flow-hint';
  return path.startsWith('/v1/') ? 'flow-created' : 'flow-moved-302';
}
