import * as v from 'valibot';
import { describeIssue } from '../../describe-issue.ts';
import type { Arrival, History, Verdict } from '../../vendor.ts';
import { checkHeaders, checkJsonOnly } from '../check-headers.ts';
import { mediaTypes } from '../language.ts';
import { normalisePhone } from '../phone.ts';
import { readWanted } from '../read-wanted.ts';
import { isKnownPhone } from '../referrals/referrer.ts';
import { refuseLater } from '../refuse.ts';
import { issuingOutcomes } from './outcomes.ts';
import { ONCE_ONLY, PROGRAM, promotions } from './promotions.ts';
import { promotionBody, promotionQuery, REQUIRED } from './schema.ts';

export const PROMOTION_PATH = '/v2/promotion/issue';

/** An enrolment with the right credentials. */
export function judgePromotion(arrival: Arrival, history: History): Verdict {
  const query = v.safeParse(promotionQuery, arrival.query);
  const body = v.safeParse(promotionBody, arrival.body);
  const problems = [
    ...checkHeaders(arrival),
    ...checkJsonOnly(arrival),
    ...(query.issues ?? []).map((issue) => describeIssue(issue, 'the query')),
    ...(body.issues ?? []).map((issue) => describeIssue(issue, 'the body')),
  ];
  if (problems.length > 0 || !body.success) return refuseLater(statusOf(arrival), problems);

  const failure = findFailure(arrival.query, body.output);
  if (failure) return { usual: failure, wanted: undefined };
  const { promotionId } = body.output;
  const repeated = isRepeated(arrival, history);
  const isSpent = promotionId === ONCE_ONLY && repeated;
  return {
    usual: isSpent ? 'promotion-not-issued-warning-8890' : (promotions[promotionId] ?? 'promotion-id-invalid-8874'),
    wanted: readWanted([String(arrival.query['identifierValue'])]),
    repeated,
  };
}

/** The outcome of a call that is not wrong in form, and asks for what is not there. */
function findFailure(query: Arrival['query'], { programId, promotionId }: v.InferOutput<typeof promotionBody>) {
  const { identifierName, identifierValue, type } = query;
  if (REQUIRED.some((name) => !query[name])) return 'promotion-parameters-missing-11013';
  if (type !== undefined && type !== 'CUSTOMER') return 'promotion-entity-type-invalid-1212';
  if (programId !== PROGRAM) return 'promotion-program-invalid-1101';
  if (!Object.hasOwn(promotions, promotionId)) return 'promotion-id-invalid-8874';
  if (!isKnown(identifierName, String(identifierValue))) return 'promotion-customer-not-found-8015';
  return undefined;
}

function isKnown(name: unknown, value: string): boolean {
  if (name === 'mobile') return isKnownPhone(value);
  return name !== 'email' || v.is(v.pipe(v.string(), v.rfcEmail()), value);
}

function statusOf({ headers }: Arrival): number {
  return mediaTypes(headers['content-type']).includes('application/json') ? 400 : 415;
}

/** Whether the same customer was enrolled in the same promotion before. */
function isRepeated(arrival: Arrival, { entries }: History): boolean {
  return entries.some(
    ({ path, outcome, query, body }) =>
      path === PROMOTION_PATH &&
      Object.hasOwn(issuingOutcomes, outcome) &&
      enrolmentOf({ query, body }) === enrolmentOf(arrival),
  );
}

function enrolmentOf({ query, body }: Pick<Arrival, 'query' | 'body'>): string | undefined {
  const { output, success } = v.safeParse(promotionBody, body);
  if (!success) return undefined;
  const value = String(query['identifierValue']);
  return `${query['identifierName']} ${normalisePhone(value) ?? value.toLowerCase()} ${output.promotionId}`;
}
