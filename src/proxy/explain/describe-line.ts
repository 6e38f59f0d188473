import { EXPLANATIONS } from '../../offer/explanations.ts';
import { type Fields, record } from '../../offer/json.ts';
import { isReason } from '../../offer/reason.ts';

/** What each outcome of a view or an act means; see `log.ts`. */
const OUTCOMES: Readonly<Record<string, string>> = {
  settled: 'the vendor has it',
  logged: 'the vendor takes no word of views, so this line is the count',
  declined: 'the vendor will never take it',
  sent: 'the vendor has invited the friend',
  enrolled: 'the vendor has enrolled the shopper',
  recorded: 'the vendor has recorded the order',
  refused: 'the vendor did not do it; it may be tried again',
  'not-enrolled': 'the vendor did not enrol the shopper; it may be tried again',
  uncertain:
    'it was on its way when it was lost sight of; never repeated, so compare its id with the vendor’s own figures',
};

/** A request's own line of the log (`LogLine`), in sentences. */
export function describeRequest(line: Fields): string[] {
  const { time, method, route, status, duration, origin, provider, reason, store, mistake } = named(line);
  const { views, invitations } = line;
  return [
    `${time}: ${method} ${route} was answered with ${status} after ${duration} ms${origin ? `, to a page of ${origin}` : ''}.`,
    ...reasonSentences(reason),
    ...(reason ? [] : ['There was no fault.']),
    ...vendorSentences(provider, record(line['vendor'])),
    ...countSentence('Views', views),
    ...countSentence('Friends', invitations),
    ...(store ? ['The shared state could not be asked: what may be done only once was not done. Is Redis up?'] : []),
    ...(mistake ? [`This is a mistake of the proxy’s own, to be reported: ${mistake}`] : []),
  ];
}

/** A line about a view, or about what may be done once (`ShownLine`, `ActLine`), in a sentence or two. */
export function describeEvent(line: Fields): string[] {
  const { time, event, id, provider, outcome = '', reason } = named(line);
  const meaning = Object.hasOwn(OUTCOMES, outcome) ? OUTCOMES[outcome] : outcome;
  return [`${time}: ${event} ${id}, for ${provider}: ${meaning}.`, ...reasonSentences(reason)];
}

function reasonSentences(reason: string | undefined): string[] {
  if (!reason) return [];
  if (!isReason(reason)) return [`Reason: ${reason}.`];
  const { words, fix, fixWithoutFields } = EXPLANATIONS[reason];
  // A log names no fields, so both may be meant.
  return [`Reason: ${reason}. ${words}`, `To do: ${[fix, fixWithoutFields].filter(Boolean).join(' ')}`];
}

function vendorSentences(provider: string | undefined, vendor: Fields | undefined): string[] {
  if (!vendor) return provider ? [`It was for ${provider}, which was not called.`] : ['No vendor was called.'];
  const { calls, status, duration, requestId } = named(vendor);
  const answer = status ? `the last answer was ${status}` : 'there was no answer';
  const name = requestId ? ` Its own id of the last call: ${requestId}.` : '';
  const times = calls === '1' ? 'once' : `${calls} times`;
  return [`${provider ?? 'The vendor'} was called ${times} in ${duration} ms; ${answer}.${name}`];
}

function countSentence(what: string, counts: unknown): string[] {
  const words = Object.entries(record(counts) ?? {}).map(([name, count]) => `${count} ${name}`);
  return words.length > 0 ? [`${what}: ${words.join(', ')}.`] : [];
}

/** The fields that can be said, as texts: a log may have been through other hands. */
function named(line: Fields): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(line)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number' || Array.isArray(value))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : String(value)]),
  );
}
