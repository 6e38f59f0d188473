import * as v from 'valibot';
import { describeIssue } from '../describe-issue.ts';
import type { Arrival } from '../vendor.ts';
import type { CallBody, CallSchema } from './schemas.ts';

/** Everything that is wrong with a call at once, as `field expectation`; or its body, now known to be right. */
export function checkCall(arrival: Arrival, schema: CallSchema): { problems: string[] } | { body: CallBody } {
  const result = v.safeParse(schema, arrival.body);
  const problems = [
    ...checkEnvelope(arrival),
    ...(result.issues ?? []).map((issue) => describeIssue(issue, 'the body')),
  ];
  return problems.length === 0 && result.success ? { body: result.output } : { problems };
}

function checkEnvelope({ headers, query }: Arrival): string[] {
  const [mediaType = ''] = (headers['content-type'] ?? '').split(';');
  const isJson = mediaType.trim().toLowerCase() === 'application/json';
  return [
    ...(isJson ? [] : ['content-type must be application/json']),
    ...Object.keys(query).map((name) => `${name} must not be in the query`),
  ];
}
