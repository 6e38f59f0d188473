import * as v from 'valibot';
import type { Call, Outcome } from '../../vendor.ts';
import { item, json, refusal } from '../answers.ts';
import { recordedAnswers } from '../recorded-answers.ts';
import { PROGRAM, PROMOTION } from './promotions.ts';
import { promotionBody } from './schema.ts';

const limitReached = 'Sample text: not issued, limits or setup';
const noCustomer = 'Sample text: no customer for these identifiers';
const notAllowed = 'Sample text: user groups are not allowed';

/** Those in which the customer is enrolled. */
export const issuingOutcomes: Readonly<Record<string, Outcome>> = {
  ...recordedAnswers.issuing,
  'promotion-default': (call) => issued(call),
  // As the bulk calls write it.
  'promotion-issual-text': (call) => issued(call, { issualId: '17' }),
  'promotion-issued-with-warning': (call) => issued(call, {}, [item(9999, 'Sample text: a message was not sent')]),
};

/** Those in which nothing is issued, whatever the status. */
export const notIssuingOutcomes: Readonly<Record<string, Outcome>> = {
  ...recordedAnswers.notIssuing,
  'promotion-incomplete-8881': json(200, refusal(8881, 'Sample text: program and promotion are needed')),
  'promotion-inactive-8892': json(200, refusal(8892, 'Sample text: promotion is not active')),
  'promotion-user-groups-8899': json(200, refusal(8899, notAllowed)),
  'promotion-code-text-8890': json(200, { warnings: [item('8890', limitReached)], errors: [], sideEffects: [] }),

  // No error, no warning, and no proof of anything.
  'promotion-effects-missing': json(200, { warnings: [], errors: [] }),
  'promotion-effects-empty': json(200, { warnings: [], errors: [], sideEffects: [] }),

  // What a status says by itself is no more than that.
  'promotion-some-failed-201': json(201, { ...refusal(8899, notAllowed), sideEffects: [] }),
  'promotion-customer-not-found-400': json(400, refusal(8015, noCustomer)),
  'promotion-not-enabled-403': json(403, refusal(403, 'Sample text: not enabled')),
  'promotion-search-busy-461': json(461, refusal(461, 'Sample text: search is busy')),
  'promotion-server-error-500': json(500, refusal(500, 'Sample text: system error')),
  'promotion-several-at-once-521': json(521, refusal(521, 'Sample text: several actions for one customer, try later')),
};

function issued({ arrival }: Call, changes: object = {}, warnings: object[] = []) {
  const { output, success } = v.safeParse(promotionBody, arrival.body);
  // An outcome may be armed for a call that it was not made for.
  const { programId, promotionId } = success ? output : { programId: PROGRAM, promotionId: PROMOTION };
  const effect = { programId, issualId: 17, earnedId: 9, promotionId, type: 'Points promotion' };
  return json(200, { warnings, errors: [], sideEffects: [{ ...effect, ...changes }] });
}
