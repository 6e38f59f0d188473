import * as v from 'valibot';
import { describeIssue } from '../../describe-issue.ts';
import type { Arrival, History, Verdict } from '../../vendor.ts';
import { checkHeaders } from '../check-headers.ts';
import { checkLanguage } from '../language.ts';
import { readWanted } from '../read-wanted.ts';
import { refuseReferrals } from '../refuse.ts';
import { friendOutcome, isInvitingCode, writeBack } from './friends.ts';
import { invitingOutcomes } from './outcomes.ts';
import { readReferrals } from './read-referrals.ts';
import { isDone, referrerCode, referrerNames } from './referrer.ts';
import { type Customer, referralsQuery } from './schema.ts';

export const REFERRALS_PATH = '/v1.1/customer/referrals';

/** A referral call with the right credentials. */
export function judgeReferrals(arrival: Arrival, history: History): Verdict {
  const { query } = arrival;
  const { issues = [] } = v.safeParse(referralsQuery, query);
  const read = readReferrals(arrival);
  const problems = [
    ...checkHeaders(arrival),
    ...checkLanguage(arrival),
    ...issues.map((issue) => describeIssue(issue, 'the query')),
    ...('problems' in read ? read.problems : []),
  ];
  if ('problems' in read || problems.length > 0) return refuseReferrals(arrival, problems);
  const named = read.customers.flatMap(({ email, external_id, id }) => [email, external_id, id]);
  return {
    usual: 'referrals-default',
    wanted: readWanted([...named, ...['email', 'external_id', 'id'].flatMap((name) => query[name] ?? [])]),
    repeated: isRepeated(read.customers, history),
  };
}

/** Whether a friend was invited before by the same referrer. Not documented; here it works a second time. */
function isRepeated(customers: readonly Customer[], { entries }: History): boolean {
  const past = entries
    .filter(({ path, outcome }) => path === REFERRALS_PATH && Object.hasOwn(invitingOutcomes, outcome))
    .map(readReferrals)
    .flatMap((read) => ('customers' in read ? read.customers.flatMap(listInvitations) : []));
  const isPast = new Set(past);
  return customers.flatMap(listInvitations).some((invitation) => isPast.has(invitation));
}

/** Everyone a referrer invites, under every name the referrer has, but for those who are refused. */
function listInvitations(customer: Customer): string[] {
  if (!isDone(referrerCode(customer))) return [];
  const { type, referral } = customer.referrals.referral_type;
  const friends = referral
    .filter(({ identifier }) => isInvited(type, identifier))
    .map(({ identifier }) => writeBack(type, identifier).toLowerCase());
  return referrerNames(customer).flatMap((name) => friends.map((friend) => `${name} invites ${friend}`));
}

/** Somebody whose status is left out was invited all the same. */
function isInvited(type: string, identifier: string): boolean {
  const { code } = friendOutcome(type, identifier);
  return code === undefined || isInvitingCode(code);
}
