import * as v from 'valibot';
import { isLoopback } from '../offer/address.ts';
import { UnknownScenarioError } from './next-calls.ts';
import type { Switchboard } from './switchboard.ts';
import type { Answer, Arrival } from './vendor.ts';

/** Every address of the sandbox's own begins so, on every port. */
export const CONTROL_PREFIX = '/sandbox/';

/** The one answer that does not end: `control` gives its head, and whoever carries the bytes adds the events. */
export const EVENTS_PATH = '/sandbox/events';

/** What comes back is the JSON to answer with; nothing is 204. */
type Command = (switchboard: Switchboard, vendorName: string, body: unknown) => unknown;

const COMMANDS: Readonly<Record<string, Command>> = {
  'POST /sandbox/next': (switchboard, vendorName, body) => switchboard.next(vendorName, v.parse(NEXT_CALL, body)),
  'DELETE /sandbox/next': (switchboard) => switchboard.clearNext(),
  'GET /sandbox/log': (switchboard) => switchboard.log.entries,
  'DELETE /sandbox/log': (switchboard) => switchboard.log.clear(),
  'GET /sandbox/outcomes': (switchboard) => switchboard.outcomes(),
  'POST /sandbox/hold': (switchboard) => switchboard.hold(),
  'POST /sandbox/release': (switchboard) => switchboard.release(),
};

const NEXT_CALL = v.strictObject({
  outcome: v.exactOptional(v.string()),
  fault: v.exactOptional(v.string()),
  answer: v.exactOptional(
    v.strictObject({
      status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
      headers: v.exactOptional(v.record(v.string(), v.string())),
      body: v.exactOptional(v.unknown()),
    }),
  ),
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/**
 * Answers what is said to the sandbox itself. A demo page stands on another port, so any loopback origin may ask; a
 * page from anywhere else is refused, lest a visited site plays with a sandbox that happens to run.
 */
export function control(arrival: Arrival, switchboard: Switchboard, vendorName: string): Answer {
  const { origin } = arrival.headers;
  if (origin !== undefined && !isLoopbackOrigin(origin)) return json(403, { error: 'Only a loopback origin may ask.' });
  const answer = arrival.method === 'OPTIONS' ? preflight() : run(arrival, switchboard, vendorName);
  const cors = origin === undefined ? {} : { 'access-control-allow-origin': origin, vary: 'origin' };
  return { ...answer, headers: { ...answer.headers, ...cors } };
}

function run({ method, path, body }: Arrival, switchboard: Switchboard, vendorName: string): Answer {
  if (`${method} ${path}` === `GET ${EVENTS_PATH}`) return eventStream();
  const command = COMMANDS[`${method} ${path}`];
  if (!command) return json(404, { error: 'The sandbox has no such command.', commands: Object.keys(COMMANDS) });
  try {
    const result = command(switchboard, vendorName, body);
    return result === undefined ? { status: 204, headers: {}, body: '' } : json(200, result);
  } catch (error) {
    if (error instanceof UnknownScenarioError || error instanceof v.ValiError)
      return json(400, { error: error.message });
    throw error;
  }
}

function preflight(): Answer {
  const headers = {
    'access-control-allow-methods': 'GET, POST, DELETE',
    'access-control-allow-headers': 'content-type',
  };
  return { status: 204, headers, body: '' };
}

// Only the head: the events follow for as long as somebody listens.
function eventStream(): Answer {
  return { status: 200, headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }, body: '' };
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body };
}

function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname);
}
