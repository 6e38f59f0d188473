import { Fault } from '../fault.ts';
import type { ActOutcome } from '../log.ts';
import { HELD_FOR } from '../once.ts';
import type { ActEnd, BegunAct, Uncertain } from './begin-act.ts';

/**
 * Does what was begun, and says how it ended; now, or the time it was done.
 *
 * @throws {Fault} `already-used` while somebody else is about it; whatever `act` throws.
 */
export async function actOnce<Done extends ActOutcome, End extends ActEnd>(
  begun: BegunAct<Done>,
  act: () => Promise<End>,
): Promise<End | { status: Done } | Uncertain> {
  if (begun.state === 'over') return begun.end;
  if (begun.state === 'held') throw new Fault('already-used', { retryAfter: HELD_FOR });
  const end = await act().catch(async (error: unknown) => {
    await begun.fail(error);
    throw error;
  });
  await begun.end(end);
  return end;
}
