import type { Arrival, History, SandboxVendor, Verdict } from '../vendor.ts';
import { checkCredentials } from './credentials.ts';
import { hostPage } from './hosted-pages.ts';
import { outcomes } from './outcomes.ts';
import { judgePromotion, PROMOTION_PATH } from './promotion/judge-promotion.ts';
import { judgeReferrals, REFERRALS_PATH } from './referrals/judge-referrals.ts';
import { refuseCredentials, refuseRoute } from './refuse.ts';
import { judgeToken, TOKEN_PATH } from './token/judge-token.ts';

type Judge = (arrival: Arrival, history: History) => Verdict;

/** The calls. A token is asked for without credentials. */
const ROUTES: Readonly<Record<string, Judge>> = {
  [REFERRALS_PATH]: withCredentials(judgeReferrals),
  [PROMOTION_PATH]: withCredentials(judgePromotion),
  [TOKEN_PATH]: judgeToken,
};

/**
 * Capillary: refer a customer, enrol in a promotion, get a token.
 *
 * The customer chooses the end of a call, by e-mail (`referrals-older+slow-2000@sandbox.example`) or by another
 * identifier (`SANDBOX-REFERRER-REFUSED-1205`); each friend chooses their own (`referrals/friends.ts`), and so do a
 * campaign (`referrals/referrer.ts`), a promotion (`promotion/promotions.ts`) and the key for a token
 * (`SANDBOX-TOKEN-SHORT-LIVED`). What is armed is given to the very next call, a request for a token too.
 */
export const capillary: SandboxVendor = {
  name: 'capillary',
  addresses: ['capillary'],
  outcomes,
  judge,
  host: hostPage,
};

function judge(arrival: Arrival, history: History): Verdict {
  const judgeCall = Object.hasOwn(ROUTES, arrival.path) ? ROUTES[arrival.path] : undefined;
  if (!judgeCall) return refuseRoute(arrival, 404, 'there is nothing at this address');
  if (arrival.method !== 'POST') return refuseRoute(arrival, 405, 'only POST is understood here', { allow: 'POST' });
  return judgeCall(arrival, history);
}

function withCredentials(judgeCall: Judge): Judge {
  return (arrival, history) => {
    const problems = checkCredentials(arrival, history);
    return problems.length > 0 ? refuseCredentials(arrival, problems) : judgeCall(arrival, history);
  };
}
