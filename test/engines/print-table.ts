import type { Engine } from '../setup/engines.mjs';
import type { Outcome } from './run.ts';

const NAME_WIDTH = 46;
const CELL_WIDTH = 18;

/** Prints engine × file, why a file does not run in an engine, and the sum; the process fails when a test has. */
export function printTable(
  engines: readonly Engine[],
  rows: readonly { file: string; outcomes: readonly Outcome[] }[],
): void {
  const reasons = [
    ...new Set(rows.flatMap(({ outcomes }) => outcomes.filter((outcome) => typeof outcome === 'string'))),
  ];
  const cell = (outcome: Outcome): string => {
    if (typeof outcome === 'string') return `– (${reasons.indexOf(outcome) + 1})`;
    return `${outcome.failed === 0 ? '✓' : '✗'} ${outcome.passed}${outcome.failed === 0 ? '' : `, ${outcome.failed} failed`}`;
  };
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(NAME_WIDTH)}${cells.map((text) => text.padEnd(CELL_WIDTH)).join('')}`.trimEnd();

  console.warn(`\n${line('', engines)}`);
  for (const { file, outcomes } of rows) console.warn(line(file, outcomes.map(cell)));
  for (const [index, reason] of reasons.entries()) console.warn(`(${index + 1}) ${reason}.`);

  const counts = rows.flatMap(({ outcomes }) => outcomes.filter((outcome) => typeof outcome !== 'string'));
  const passed = counts.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = counts.reduce((sum, outcome) => sum + outcome.failed, 0);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  console.warn(`\n${passed} passed, ${failed} failed`);
}
