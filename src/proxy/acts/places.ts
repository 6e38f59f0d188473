import { type HeldTurn, takeTurn } from '../store/once.ts';
import type { Store } from '../store/store.ts';

/** Takes one of the places, to be kept or given back. `undefined`: there is none left. */
export type TakePlace = () => Promise<HeldTurn | undefined>;

/**
 * The numbered places of an occasion: so many may be invited in all, by however many requests. Each request tries each
 * place once; one that somebody else is just trying counts as taken.
 */
export function createPlaces(occasion: string, count: number, store: Store): TakePlace {
  let tried = 0;
  return async () => {
    while (tried < count) {
      const turn = await takeTurn(`place:${occasion}:${tried++}`, store);
      if (turn.state === 'ours') return turn;
      // Whoever had it may have been invited.
      if (turn.state === 'abandoned') await turn.keep();
    }
    return undefined;
  };
}
