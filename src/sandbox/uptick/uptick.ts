import type { Arrival, History, SandboxVendor, Verdict } from '../vendor.ts';
import { checkCall } from './check-call.ts';
import { hostPage } from './hosted-pages.ts';
import { judgeLater } from './judge-later.ts';
import { judgeStart } from './judge-start.ts';
import { outcomes } from './outcomes.ts';
import { refuse } from './refuse.ts';
import { ADDRESSES, findRoute } from './routes.ts';

/**
 * Uptick: start a flow, get an offer, say that it was shown, accept or decline it, get the next.
 *
 * Links lead to wherever the sandbox really listens, accept and decline to another address than the rest. A flow follows
 * the scenario of its integration id (`integration-ids.ts`) or, where the order id begins with `SANDBOX-`, the words that
 * come after (`words.ts`). What is armed is given to the very next call, whichever step of a flow that is.
 */
export const uptick: SandboxVendor = {
  name: 'uptick',
  addresses: Object.values(ADDRESSES),
  outcomes,
  judge,
  host: hostPage,
};

function judge(arrival: Arrival, history: History): Verdict {
  const route = findRoute(arrival);
  if (!route) return refuse(404, ['there is nothing at this address']);
  const { step, method } = route;
  if (arrival.method !== method) return refuse(405, [`only ${method} is understood here`], { allow: method });
  const problems = checkCall(arrival, route);
  if (problems.length > 0) return refuse(422, problems);
  return step === 'start' ? judgeStart(arrival, history) : judgeLater(arrival, step, history);
}
