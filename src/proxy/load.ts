import type { Context } from 'hono';
import { Fault } from './fault.ts';
import type { ProxyEnv } from './proxy-env.ts';

/**
 * Page requests at work at once, in the whole of an instance; twice what one vendor can hold up. Whoever comes then is
 * told so at once, and those who came before are answered in time. A request that has not arrived yet does not count: a
 * slow sender takes nobody's place.
 */
const MOST_REQUESTS = 512;

/** So many more for views alone: an offer not shown is a pity, a view not counted is owed to somebody. */
const MOST_VIEWS = 128;

/** Seconds after which there may be room. */
const BUSY_FOR = 1;

type Handler<More extends unknown[]> = (context: Context<ProxyEnv>, ...more: More) => Promise<Response>;

/** Keeps an instance from taking on more than it can answer. */
export interface Load {
  /** @throws {Fault} `overloaded`, instead of an answer. */
  limit<More extends unknown[]>(answer: Handler<More>, kind: 'offers' | 'views'): Handler<More>;
}

export function createLoad(): Load {
  let atWork = 0;
  return {
    limit: (answer, kind) => {
      const most = kind === 'views' ? MOST_REQUESTS + MOST_VIEWS : MOST_REQUESTS;
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
    },
  };
}
