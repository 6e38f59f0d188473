import { setTimeout as pause } from 'node:timers/promises';

export interface Asked {
  status: number;
  /** Milliseconds after the first. */
  at: number;
  /** Milliseconds. */
  duration: number;
}

/**
 * Asks so many times a second, whatever becomes of those before; resolves when all have been answered.
 *
 * @param allSent called when the last has been sent.
 */
export async function askSteadily(
  ask: () => Promise<number>,
  rate: number,
  seconds: number,
  allSent = () => {},
): Promise<Asked[]> {
  const start = performance.now();
  const all: Promise<Asked>[] = [];
  for (let sent = 0; sent < rate * seconds; ) {
    const due = Math.min(rate * seconds, ((performance.now() - start) / 1_000) * rate);
    for (; sent < due; sent++) all.push(timed(ask, start));
    await pause(5);
  }
  allSent();
  return Promise.all(all);
}

export async function timed(ask: () => Promise<number>, start: number): Promise<Asked> {
  const begun = performance.now();
  const status = await ask();
  return { status, at: begun - start, duration: performance.now() - begun };
}

export const durations = (asked: readonly Asked[]) => asked.map(({ duration }) => duration);
