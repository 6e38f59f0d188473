import type { Answer } from '../vendor.ts';
import { item, json, refusal, requestStatus, status } from './answers.ts';
import { SAMPLE_TOKEN } from './token/access-token.ts';

const SAMPLE_REQUEST = 'SAMPLE-REQUEST-0001';

const allFailed = status(false, 500, 'Sample text: every request failed');
const processed = status(true, 200, 'SUCCESS');
const invitedAll = status(true, 1000, 'Sample text: referrals invited');
const invited = status(true, 1000, 'Sample text: invited');
const misfit = status(false, 1701, 'Sample text: identifier does not fit the type');
const unsupported = status(false, 1206, 'Sample text: type is not supported');

const rowan = { email: null, mobile: '447700900123', external_id: null, firstname: 'Rowan', lastname: 'Ash' };
const nobody = { email: null, mobile: '447700900999', external_id: null, firstname: null, lastname: null };

const hazel = { id: '', name: 'Hazel', identifier: '447700900456', invited_on: '20260514T093107.aB3xQ' };
const sorrel = { id: '', name: 'Sorrel', identifier: '77009', invited_on: '20260514T093107.aB3xQ' };

/**
 * The answers of the contract, to the letter. The tests hold them against the fixtures of the same names, and against
 * the contract's text where it has no fixture.
 */
export const recordedAnswers = {
  inviting: {
    'referrals-invited-success': listed('MOBILE', [{ ...hazel, status: invited }], invitedAll),
    'referrals-mixed-outcome': listed(
      'MOBILE',
      [
        { ...hazel, status: invited },
        { ...sorrel, status: misfit },
      ],
      invitedAll,
    ),
    'referrals-older-shape': sample({
      response: {
        status: { success: 'true', code: '200', message: 'success' },
        customers: {
          customer: {
            email: 'rowan.ash@example.com',
            mobile: '447700900123',
            external_id: 'LKS-C-20417',
            id: '5501923',
            firstname: 'Rowan',
            lastname: 'Ash',
            referrals: {
              referral_type: [
                {
                  type: 'EMAIL',
                  referral: [
                    {
                      id: '1',
                      name: 'Hazel',
                      identifier: 'hazel@example.net',
                      invited_on: '2026-05-14T09:31:07+00:00',
                      status: { success: 'true', code: '100', message: 'Sample text: invitee added' },
                    },
                  ],
                },
              ],
            },
            item_status: { success: 'true', code: '1000', message: 'Sample text: referrals invited' },
          },
        },
      },
    }),
    'referrals-xml-variant': {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: '<?xml version="1.0" encoding="UTF-8"?><root><response><status><success>true</success><code>200</code><message>success</message></status><customers><customer><mobile>447700900123</mobile><item_status><success>true</success><code>1000</code><message>Sample text: referrals invited</message></item_status></customer></customers></response></root>',
    },
  },
  notInviting: {
    'referrals-identifier-invalid-1701': listed('MOBILE', [{ ...sorrel, status: misfit }], invitedAll),
    'referrals-type-unsupported-1206': listed('PIGEON', [{ ...hazel, status: unsupported }], unsupported),
    'referrals-customer-not-found-1012': unlisted(nobody, status(false, 1012, 'Sample text: no such customer')),
    'referrals-campaign-invalid-1202': unlisted(rowan, status(false, 1202, 'Sample text: campaign token is not valid')),
    'referrals-bad-request-400': json(400, {}, SAMPLE_REQUEST),
  },
  issuing: {
    'promotion-issued-success': sample({
      warnings: [],
      errors: [],
      sideEffects: [{ programId: 311, issualId: 17, earnedId: 9, promotionId: 80412, type: 'Points promotion' }],
    }),
  },
  notIssuing: {
    'promotion-not-issued-warning-8890': sample({
      warnings: [item(8890, 'Sample text: not issued, limits or setup')],
      errors: [],
      sideEffects: [],
    }),
    'promotion-program-invalid-1101': sample(refusal(1101, 'Sample text: no such program')),
    'promotion-id-invalid-8874': sample(refusal(8874, 'Sample text: no such promotion')),
    // The members in another order than anywhere else.
    'promotion-parameters-missing-11013': sample({
      warnings: [],
      errors: [{ message: 'Sample text: three parameters are needed', code: 11013, status: false }],
    }),
    'promotion-customer-not-found-8015': sample(refusal(8015, 'Sample text: no customer for these identifiers')),
    'promotion-entity-type-invalid-1212': sample(refusal(1212, 'Sample text: entity type is not valid')),
    'promotion-rate-limited-429': {
      status: 429,
      headers: { 'content-type': 'text/plain', 'retry-after': '30' },
      body: 'Sample text: too many requests',
    },
  },
  token: {
    'token-issued': sample({ data: { accessToken: SAMPLE_TOKEN, ttlSeconds: 300 }, errors: null }),
  },
  any: {
    'unauthorised-401': json(401, requestStatus(401, 'Sample text: check credentials'), SAMPLE_REQUEST),
  },
} satisfies Record<string, Record<string, Answer>>;

function sample(body: object): Answer {
  return json(200, body, SAMPLE_REQUEST);
}

/** The referrer's friends, each with a status of their own. */
function listed(type: string, referral: object[], item_status: object): Answer {
  const referrals = { referral_type: [{ type, referral }] };
  return sample({ response: { status: processed, customers: { customer: [{ ...rowan, referrals, item_status }] } } });
}

/** The referrer failed, and no friend is named. */
function unlisted(referrer: object, item_status: object): Answer {
  const referrals = { referral_type: [] };
  return sample({
    response: { status: allFailed, customers: { customer: [{ ...referrer, referrals, item_status }] } },
  });
}
