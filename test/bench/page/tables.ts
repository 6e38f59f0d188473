import { outcomesOf } from './goals.ts';
import type { Results, Spread } from './results.ts';
import { type SituationName, situations } from './situations.ts';

export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

/** Contestants by name, with what the tables call them. */
export type Labels = Readonly<Record<string, string>>;

export function tablesOf(results: Results, contestants: Labels, growing: Labels): Table[] {
  const links: SituationName[] = ['far-50', 'far-150', 'near-50', 'near-150'];
  return [
    costs(results, contestants, 'fast'),
    costs(results, contestants, 'slow'),
    {
      title: 'Time to the offer over a slow link, ms',
      head: ['', ...links.map((name) => situations[name].label)],
      rows: rowsOf(contestants, (name) => links.map((link) => whole(results.spread(name, link, 'offer')))),
    },
    {
      title: 'Weight, and the longest task at 4 times throttling',
      head: ['', 'kB', 'requests', 'preflights', 'longest task, ms', 'longest with a script, ms'],
      rows: rowsOf(contestants, (name) => weights(results, name)),
    },
    {
      title: 'Growth',
      head: ['', 'time to the offer, ms', 'main thread, ms', 'script, ms', 'heap, kB', 'requests'],
      rows: rowsOf(growing, (name) => [
        whole(results.spread(name, 'fast', 'offer')),
        whole(results.spread(name, 'fast', 'thread')),
        whole(results.spread(name, 'fast', 'script')),
        kilobytes(results.spread(name, 'fast', 'heap')),
        whole(results.spread(name, 'inspected', 'requests')),
      ]),
    },
    goalTable(results),
  ].filter(({ rows }) => rows.length > 0);
}

function costs(results: Results, contestants: Labels, situation: SituationName): Table {
  return {
    title: `One offer, ${situations[situation].label}`,
    head: ['', 'time to the offer, ms', 'main thread, ms', 'script, ms', 'heap, kB', 'layout shift'],
    rows: rowsOf(contestants, (name) => [
      whole(results.spread(name, situation, 'offer')),
      whole(results.spread(name, situation, 'thread')),
      printed(results.spread(name, situation, 'script'), 1),
      kilobytes(results.spread(name, situation, 'heap')),
      printed(results.spread(name, situation, 'shift'), 3),
    ]),
  };
}

function weights(results: Results, name: string): string[] {
  const inspected = (figure: string) => results.spread(name, 'inspected', figure);
  return [
    kilobytes(inspected('bytes'), 1),
    whole(inspected('requests')),
    whole(inspected('preflights')),
    printed(inspected('task'), 1),
    printed(inspected('scriptTask'), 1),
  ];
}

function goalTable(results: Results): Table {
  return {
    title: 'Goals; ratios are of figures of the same round',
    head: ['', 'found', 'at most', ''],
    rows: outcomesOf(results).map(({ what, found, most, reached }) => [
      what,
      printed(found, 2),
      String(most),
      reached === undefined ? 'not measured' : reached ? 'reached' : 'not reached',
    ]),
  };
}

function rowsOf(labels: Labels, cells: (name: string) => string[]): string[][] {
  return Object.entries(labels).map(([name, label]) => [label, ...cells(name)]);
}

const whole = (spread: Spread | undefined) => printed(spread, 0);

const kilobytes = (spread: Spread | undefined, digits = 0) =>
  printed(spread && { median: spread.median / 1_000, low: spread.low / 1_000, high: spread.high / 1_000 }, digits);

/** The median; with quartiles where they differ from it. */
function printed(spread: Spread | undefined, digits: number): string {
  if (!spread) return '';
  const [median, low, high] = [spread.median, spread.low, spread.high].map((value) => value.toFixed(digits));
  return low === high ? String(median) : `${median} (${low}–${high})`;
}

export function asText({ title, head, rows }: Table): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${title}\n${lines.map(line).join('\n')}\n`;
}

export function asMarkdown({ title, head, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '---:')));
  return `**${title}**\n\n${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}
