import * as v from 'valibot';
import { describeIssue } from '../../describe-issue.ts';
import type { Arrival } from '../../vendor.ts';
import { bodyLanguage } from '../language.ts';
import { readXml } from '../read-xml.ts';
import { type Customer, referralsBody } from './schema.ts';

/** The referrers of a call, in either language; or everything that is wrong with its body. */
export function readReferrals(arrival: Arrival): { customers: readonly Customer[] } | { problems: string[] } {
  const isXml = bodyLanguage(arrival) === 'xml';
  const body = isXml ? readXml(String(arrival.body)) : arrival.body;
  if (body === undefined || typeof body === 'string')
    return { problems: [`the body is not readable as ${isXml ? 'XML' : 'JSON'}`] };
  const { output, issues, success } = v.safeParse(referralsBody, body);
  if (!success) return { problems: issues.map((issue) => describeIssue(issue, 'the body')) };
  return { customers: output.root.customer };
}
