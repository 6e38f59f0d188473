import * as v from 'valibot';
import { describeIssue } from '../describe-issue.ts';
import type { Arrival } from '../vendor.ts';
import type { Route } from './routes.ts';

/**
 * What is sent without anybody asking for it, by the fetch of one runtime or another. Whatever else comes is a header
 * somebody added: the contract has none but `accept`, and a shopper's own headers are nobody's business here.
 */
const BY_THEMSELVES = [
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'sec-fetch-mode',
  'user-agent',
];

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

function checkHeaders({ accept, ...others }: Arrival['headers']): string[] {
  const added = Object.keys(others).filter((name) => !BY_THEMSELVES.includes(name));
  return [
    ...(accept === 'application/json' ? [] : ['accept must be application/json']),
    ...added.map((name) => `${name} is no header of this call`),
  ];
}
