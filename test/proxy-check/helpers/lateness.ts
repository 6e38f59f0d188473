/** How many milliseconds something came past its time; less than nothing when it came before. */
export interface Lateness {
  answer: number;
  /** A bare timer of the same length, set at the same moment: what a busy machine is late with by itself. */
  machine: number;
}

/** @param patience milliseconds. */
export async function latenessOf(ask: () => Promise<unknown>, patience: number): Promise<Lateness> {
  const start = performance.now();
  const since = () => performance.now() - start - patience;
  let machine: number | undefined;
  const timer = new Promise<void>((resolve) => {
    setTimeout(() => {
      machine = since();
      resolve();
    }, patience);
  });
  await ask();
  const answer = since();
  // Not waited for when the answer came early.
  if (answer > 0) await timer;
  return { answer, machine: Math.max(machine ?? 0, 0) };
}
