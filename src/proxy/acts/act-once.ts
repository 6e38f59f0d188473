import { Fault } from '../fault.ts';
import type { ActOutcome } from '../log.ts';
import { HELD_FOR } from '../store/once.ts';
import type { ActEnd, BegunAct, Uncertain } from './begin-act.ts';

/**
 * Does what was begun, and says how it ended; now, or the time it was done.
 *
 * @throws {Fault} `already-used` while somebody else is about it; what `act` throws, for then nothing was done.
 */
export async function actOnce<Done extends ActOutcome, End extends ActEnd>(
  begun: BegunAct<Done>,
  act: () => Promise<End>,
): Promise<End | { status: Done } | Uncertain> {
  if (begun.state === 'over') return begun.end;
  if (begun.state !== 'ours') throw new Fault('already-used', { retryAfter: HELD_FOR });
  let end: End;
  try {
    end = await act();
  } catch (error) {
    return begun.fail(error);
  }
  await begun.end(end);
  return end;
}
