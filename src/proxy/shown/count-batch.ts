import { inTurn } from '../in-turn.ts';
import { MOST_CALLS_AT_ONCE, PAGE_CALL_PATIENCE, WRITE_PATIENCE } from '../limits.ts';
import { HELD_FOR } from '../store/once.ts';
import { StoreUnavailable } from '../store/store.ts';
import { countView, type Means } from './count-view.ts';
import type { View } from './view.ts';

export interface CountedBatch {
  settled: string[];
  retry: string[];
  /** Seconds until another try makes sense; 0 when there is nothing to wait for. */
  retryAfter: number;
  storeUnavailable: boolean;
}

/**
 * Counts the views of one request, several at a time. No call is begun that could not end in time, none at a vendor that
 * has just asked for a pause, and none without the store: what is left over comes again.
 */
export async function countBatch(views: readonly View[], now: () => number, means: Means): Promise<CountedBatch> {
  const counted: CountedBatch = { settled: [], retry: [], retryAfter: 0, storeUnavailable: false };
  const pausing = new Set<string>();
  const lastStart = now() + PAGE_CALL_PATIENCE - WRITE_PATIENCE;

  const putOff = ({ id }: View, seconds = 0) => {
    counted.retry.push(id);
    counted.retryAfter = Math.max(counted.retryAfter, seconds);
  };
  const count = async (view: View) => {
    if (counted.storeUnavailable || pausing.has(view.provider) || now() > lastStart) return putOff(view);
    const verdict = await countView(view, means);
    switch (verdict.state) {
      case 'settled':
        counted.settled.push(view.id);
        return;
      case 'held':
        putOff(view, HELD_FOR);
        return;
      case 'turned-away':
        if (verdict.retryAfter !== undefined) pausing.add(view.provider);
        putOff(view, verdict.retryAfter);
    }
  };
  await inTurn(views, MOST_CALLS_AT_ONCE, async (view) => {
    try {
      await count(view);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      counted.storeUnavailable = true;
      putOff(view);
    }
  });
  return counted;
}
