import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which it is not going to happen. */
const PATIENCE = 20_000;

/** Asks again and again until the answer is yes. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('It did not happen.');
    await pause(20);
  }
}
