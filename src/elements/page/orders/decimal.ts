const NUMBERS: readonly [pattern: RegExp, group: RegExp, point: string][] = [
  // 1046.5 and 1,046.50
  [/^-?\d+(\.\d+)?$|^-?\d{1,3}(,\d{3})+(\.\d+)?$/, /,/g, '.'],
  // 46,50 and 1.046,50: after a comma with two digits behind it, no thousands can stand.
  [/^-?\d+,\d{1,2}$|^-?\d{1,3}(\.\d{3})+,\d{1,2}$/, /\./g, ','],
];

/** A number as a page may write it, as text or not; `undefined` where that is not certain: a wrong total is worse than none. */
export function decimal(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const known = NUMBERS.find(([pattern]) => pattern.test(text));
  if (!known) return undefined;
  const [, group, point] = known;
  return Number(text.replace(group, '').replace(point, '.'));
}
