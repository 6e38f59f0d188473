import type { Call, Outcome } from '../../vendor.ts';
import { inLanguage, json, requestStatus } from '../answers.ts';
import { answerLanguage, type Language } from '../language.ts';
import { recordedAnswers } from '../recorded-answers.ts';
import { type Said, tellReferrals } from './levels.ts';
import { inOlderShape } from './older-shape.ts';
import { readReferrals } from './read-referrals.ts';
import type { Customer } from './schema.ts';

/** An outcome may be armed for a call that it was not made for; then it is told of the contract's examples. */
const SAMPLE_CUSTOMER: Customer = {
  mobile: '447700900123',
  referrals: {
    campaign_token: 'LKSP1',
    referral_type: {
      type: 'MOBILE',
      referral: [{ id: '', name: 'Hazel', identifier: '447700900456', invited_on: '20260514T093107.aB3xQ' }],
    },
  },
};

const REQUEST_CODES = [400, 401, 402, 404, 405, 406, 407, 408, 500];
const REFERRER_CODES = [1012, 1202, 1203, 1204, 1205, 1206, 1222];
const FRIEND_CODES = [1206, 1701];

/** Those in which the vendor invites whom it can. */
export const invitingOutcomes: Readonly<Record<string, Outcome>> = {
  ...recordedAnswers.inviting,
  // Every referrer and every friend gets what the identifiers ask for.
  'referrals-default': told(),
  'referrals-older': (call) => answer(call, inOlderShape(tellReferrals(customersOf(call)))),
  // Whoever asked for JSON is not heard.
  'referrals-xml': (call) => answer(call, tellReferrals(customersOf(call)), 'xml'),
  'referrals-some-failed': told({ request: 201 }),
  'referrals-done-as-1040': told({ referrer: 1040 }),
  'referrals-no-status': told({ friend: null }),
  'referrals-last-missing': told({ without: 'last' }),
  'referrals-all-missing': told({ without: 'all' }),
};

/** Those in which nobody is invited, whatever the other levels say. */
export const notInvitingOutcomes: Readonly<Record<string, Outcome>> = {
  ...recordedAnswers.notInviting,
  ...byCode('request-refused', REQUEST_CODES, (code) => (call) => {
    return answer(call, requestStatus(code, 'Sample text: request refused'));
  }),
  ...byCode('referrer-refused', REFERRER_CODES, (code) => told({ referrer: code })),
  ...byCode('friends-refused', FRIEND_CODES, (code) => told({ friend: code })),
  // Success below, and none of it true.
  'request-false': told({ request: 500 }),
  'referrer-false': told({ request: 200, referrer: 1206, friend: 1000 }),
  'referrals-server-error-500': json(500, requestStatus(500, 'Sample text: system error')),
};

function told(said: Said = {}): Outcome {
  return (call) => answer(call, tellReferrals(customersOf(call), said));
}

function answer({ arrival }: Call, body: object, language: Language = answerLanguage(arrival)) {
  return inLanguage(language, 200, body);
}

function customersOf({ arrival }: Call): readonly Customer[] {
  const referrals = readReferrals(arrival);
  return 'customers' in referrals ? referrals.customers : [SAMPLE_CUSTOMER];
}

function byCode(name: string, codes: readonly number[], outcome: (code: number) => Outcome): Record<string, Outcome> {
  return Object.fromEntries(codes.map((code) => [`${name}-${code}`, outcome(code)]));
}
