/** Small sums over what was measured. */

export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/** The value that this part of them does not exceed: 0.5 is the median, 0.99 the slowest but one in a hundred. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(Math.abs(value) < 10 ? 2 : 0)} ms`;
}

/**
 * Milliseconds that work took: by the clock or by the processor, whichever is less. The clock also counts other processes on
 * a busy machine, the processor also the threads that clean up.
 */
export async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const duration = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return Math.min(duration, (user + system) / 1_000);
}

/**
 * How likely two lots of measurements differ as much as these by chance alone (Mann-Whitney, two-sided, by the normal
 * distribution). 1: not told apart at all; 0: certainly different.
 */
export function likeness(first: readonly number[], second: readonly number[]): number {
  const all = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...second.map((value) => ({ value, isFirst: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    // Equals share the mean of their ranks.
    ranks += all.slice(start, end).filter(({ isFirst }) => isFirst).length * ((start + 1 + end) / 2);
    start = end;
  }
  const [n, m] = [first.length, second.length];
  const wins = ranks - (n * (n + 1)) / 2;
  const z = Math.abs(wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return 2 * (1 - normal(z));
}

/** The part of a normal distribution below a value that is not negative (Abramowitz and Stegun, 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const sum = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
