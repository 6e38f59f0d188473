/** Prints a line of a table. @param widths of its columns; the last one needs none */
export function printLine(cells: readonly (string | number)[], widths: readonly number[]): void {
  console.warn(cells.map((cell, index) => String(cell).padEnd(widths[index] ?? 0)).join(' '));
}
