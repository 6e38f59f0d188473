/** How many letters may differ, and how many a name must have for that. */
const TYPOS = 2;
const LONG = 5;

/**
 * The name that was most likely meant: the same but for `-` and `_`, else with two letters wrong at most.
 *
 * @param names as they are written rightly; of two that are equally near, the first is meant
 * @param isExact no letter may be wrong
 */
export function nearestName(name: string, names: readonly string[], isExact: boolean): string | undefined {
  const written = lettersOf(name);
  const limit = isExact || written.length < LONG ? 0 : TYPOS;
  const [nearest] = names
    .map((meant) => ({ meant, distance: editDistance(written, lettersOf(meant)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance);
  return nearest?.meant;
}

function lettersOf(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}

/** How many letters are to be added, taken away or changed to make one word of the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...one].entries()) {
    const row = [index + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const changed = (above[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      row.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
    above = row;
  }
  return above[other.length] ?? 0;
}
