import * as v from 'valibot';
import { addedHeaders } from '../added-headers.ts';
import { describeIssue } from '../describe-issue.ts';
import type { Arrival } from '../vendor.ts';
import type { Route } from './routes.ts';

/** Everything that is wrong with a call at once, as `field expectation`. */
export function checkCall(arrival: Arrival, { step, query }: Route): string[] {
  const { issues = [] } = v.safeParse(query, arrival.query);
  return [
    // A browser opens this one, and says what browsers say.
    ...(step === 'accept' ? [] : checkHeaders(arrival.headers)),
    ...(arrival.body === '' ? [] : ['the body must be empty']),
    ...issues.map((issue) => describeIssue(issue, 'the query')),
  ];
}

/** The contract has no header but this one. */
function checkHeaders({ accept, ...others }: Arrival['headers']): string[] {
  return [
    ...(accept === 'application/json' ? [] : ['accept must be application/json']),
    ...addedHeaders(others).map((name) => `${name} is no header of this call`),
  ];
}
