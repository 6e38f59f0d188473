import type { Outcome } from '../vendor.ts';
import { issuingOutcomes, notIssuingOutcomes } from './promotion/outcomes.ts';
import { recordedAnswers } from './recorded-answers.ts';
import { invitingOutcomes, notInvitingOutcomes } from './referrals/outcomes.ts';
import { tokenOutcomes } from './token/outcomes.ts';

/** Everything a call can end in. The names begin with the call's own, but for what any call may get. */
export const outcomes: Readonly<Record<string, Outcome>> = {
  ...invitingOutcomes,
  ...notInvitingOutcomes,
  ...issuingOutcomes,
  ...notIssuingOutcomes,
  ...tokenOutcomes,
  ...recordedAnswers.any,
  'gateway-error-502': {
    status: 502,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<html><body>Sample gateway page</body></html>',
  },
};
