import type { Fields } from '../../../offer/json.ts';
import type { Answer } from '../../../offer/next-offer-request.ts';
import { present } from '../../../offer/present.ts';
import type { VendorAnswer } from '../vendor.ts';
import type { Addresses } from './addresses.ts';
import type { Calls } from './calls.ts';
import { type Facts, withoutName } from './facts.ts';
import type { FlowState } from './flow-state.ts';
import { readFlow } from './read-flow.ts';
import { type FlowSoFar, readOffer } from './read-offer.ts';
import { Silence } from './silence.ts';

/**
 * # The way through a flow
 *
 * A flow is started, and brings its first offer; every answer of the shopper's brings another, until there is none.
 *
 * A flow lapses (410, gotcha 4), mostly between two offers, on a page that was left open. Then a new one takes its
 * place, once: the shopper gets an offer after all, perhaps the same again. Where there is an order, its view then has
 * the same id, and is counted once. A flow that lapses a second time has lapsed for good.
 */

export interface Means {
  calls: Calls;
  addresses: Addresses;
}

export async function startFlow(facts: Facts, means: Means): Promise<VendorAnswer> {
  return renewedOnce(
    () => firstOffer(facts, false, means),
    () => firstOffer(facts, true, means),
  );
}

export async function goOn(state: FlowState, answer: Answer, means: Means): Promise<VendorAnswer> {
  const { facts, renewed } = state;
  return renewedOnce(
    async () => readOffer(await followingOffer(state, answer, means), state, means.addresses),
    renewed ? undefined : () => firstOffer(facts, true, means),
  );
}

async function firstOffer(known: Facts, renewed: boolean, { calls, addresses }: Means): Promise<VendorAnswer> {
  const flow = readFlow(await calls.start(known));
  const facts = flow.personal ? known : withoutName(known);
  const next = addresses.callable(flow.next);
  if (!next) throw new Silence('no-offer');
  const { id, accent } = flow;
  // Whoever gets a second flow has waited for the first.
  const delay = renewed ? undefined : flow.delay;
  const soFar = present<FlowSoFar>({ facts, renewed, flow: id, accent, delay });
  return readOffer(await calls.offer(next, facts), soFar, addresses);
}

/** An offer that brought no address for declining is declined by going on. */
async function followingOffer({ next, decline, facts }: FlowState, answer: Answer, { calls }: Means): Promise<Fields> {
  if (answer === 'decline' && decline) return calls.decline(decline, facts);
  if (!next) throw new Silence('no-offer');
  return calls.offer(next, facts);
}

async function renewedOnce(
  find: () => Promise<VendorAnswer>,
  renew: (() => Promise<VendorAnswer>) | undefined,
): Promise<VendorAnswer> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof Silence)) throw error;
    if (error.reason === 'flow-expired' && renew) return renewedOnce(renew, undefined);
    return { offer: null, reason: error.reason };
  }
}
