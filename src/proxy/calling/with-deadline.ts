import { VendorTimeout } from '../fault.ts';

/**
 * Ends the work when time is up, and does not wait for it to notice.
 *
 * @param patience milliseconds.
 * @throws {VendorTimeout} when time is up, and whatever the work fails with.
 */
export async function withDeadline<Result>(
  patience: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new VendorTimeout());
      controller.abort();
    }, patience);
  });
  try {
    return await Promise.race([work(controller.signal), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
