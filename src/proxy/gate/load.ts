import type { Context } from 'hono';
import { Fault } from '../fault.ts';
import { MOST_CALLS_TO_A_VENDOR } from '../limits.ts';
import type { ProxyEnv } from '../proxy-env.ts';

/**
 * Requests at work at once on a route, in the whole of an instance: as many as one vendor is ever asked at once, so that
 * what it could not be asked any more is refused before it has cost anything. Each route has its own: where one vendor
 * holds up its pages, another's do not wait.
 */
export const MOST_ON_A_ROUTE = MOST_CALLS_TO_A_VENDOR;

/** Twice as many where views are told: an offer not shown is a pity, a view not counted is owed to somebody. */
export const MOST_WITH_VIEWS = 2 * MOST_ON_A_ROUTE;

/** Seconds after which there may be room. */
const BUSY_FOR = 1;

/** Answers a page, with its origin, or a shop's server. */
type Handler<More extends unknown[]> = (context: Context<ProxyEnv>, ...more: More) => Promise<Response>;

/**
 * Keeps an instance from taking on more than it can answer: whoever comes then is told so at once, and those who came
 * before are answered in time. A request that has not arrived yet does not count; a slow sender takes nobody's place.
 *
 * @returns a handler that throws the fault `overloaded` instead.
 */
export function limitLoad<More extends unknown[]>(answer: Handler<More>, most: number): Handler<More> {
  let atWork = 0;
  const requireRoom = () => {
    if (atWork >= most) throw new Fault('overloaded', { retryAfter: BUSY_FOR });
  };
  return async (context, ...more) => {
    // Before anything is read, which is the cheapest moment to say no.
    requireRoom();
    let taken = 0;
    context.set('hasArrived', () => {
      requireRoom();
      atWork += 1;
      taken = 1;
    });
    try {
      return await answer(context, ...more);
    } finally {
      atWork -= taken;
    }
  };
}
