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
  await steadily(() => all.push(timed(ask, start)), rate, seconds);
  allSent();
  return Promise.all(all);
}

/**
 * The same for so long that nothing may be kept of an answer but whether it was one.
 *
 * @returns how many were asked, and how many were answered with 200
 */
export async function countSteadily(
  ask: () => Promise<number>,
  rate: number,
  seconds: number,
): Promise<{ asked: number; good: number }> {
  const open = new Set<Promise<void>>();
  const counts = { asked: 0, good: 0 };
  const askOnce = async () => {
    if ((await ask()) === 200) counts.good += 1;
  };
  await steadily(
    () => {
      counts.asked += 1;
      const answer = askOnce().finally(() => open.delete(answer));
      open.add(answer);
    },
    rate,
    seconds,
  );
  await Promise.all(open);
  return counts;
}

async function steadily(send: () => void, rate: number, seconds: number): Promise<void> {
  const start = performance.now();
  for (let sent = 0; sent < rate * seconds; ) {
    const due = Math.min(rate * seconds, ((performance.now() - start) / 1_000) * rate);
    for (; sent < due; sent++) send();
    await pause(5);
  }
}

export async function timed(ask: () => Promise<number>, start: number): Promise<Asked> {
  const begun = performance.now();
  const status = await ask();
  return { status, at: begun - start, duration: performance.now() - begun };
}

export const durations = (asked: readonly Asked[]) => asked.map(({ duration }) => duration);
