import type { Outcome } from '../../vendor.ts';
import { item, json, refusal } from '../answers.ts';
import { recordedAnswers } from '../recorded-answers.ts';
import { makeAccessToken, type Use } from './access-token.ts';

/** How long a token lasts, in seconds, as in the contract's sample. */
const USUAL = 300;

/** How a request for a token can end. */
export const tokenOutcomes: Readonly<Record<string, Outcome>> = {
  ...recordedAnswers.token,
  'token-default': () => issued('often', USUAL),
  // Lapses before any margin that a careful caller keeps.
  'token-short-lived': () => issued('often', 1),
  // Taken back after the first call that it was good for.
  'token-used-once': () => issued('once', USUAL),
  'token-revoked': () => issued('revoked', USUAL),
  'token-ttl-text': () => issued('often', USUAL, { ttlSeconds: String(USUAL) }),
  'token-ttl-missing': () => json(200, { data: { accessToken: makeAccessToken('often', USUAL) }, errors: null }),
  'token-none-200': json(200, { data: null, errors: [item(500, 'Sample text: no token')] }),
  'token-server-error-500': json(500, refusal(500, 'Sample text: system error')),
};

function issued(use: Use, ttlSeconds: number, changes: object = {}) {
  const accessToken = makeAccessToken(use, ttlSeconds);
  return json(200, { data: { accessToken, ttlSeconds, ...changes }, errors: null });
}
