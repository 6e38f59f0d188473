import type { Browser } from 'playwright-core';
import type { Finding } from '../scorecard/finding.ts';
import type { World } from './helpers/world.ts';

/** What a row works with. */
export interface Bench {
  world: World;
  browser: Browser;
  engine: string;
  /** Part of a number of tries: at least one, and all of it at `--scale=1`. */
  scaled(amount: number): number;
}

/** A row of the scorecard: a way to get past the elements, or to bring a page down with them. */
export interface CheckedRow {
  title: string;
  /** What it asks for, in the scorecard's own figure. */
  goal: string;
  /** The only engine in which it can be seen, and why. */
  only?: { engine: string; because: string };
  run(bench: Bench): Promise<Finding>;
}

/** A row that is shown elsewhere, in full, whenever that test runs. */
export interface NamedRow {
  title: string;
  goal: string;
  /** Paths of tests. */
  shownBy: readonly string[];
}

export type Row = CheckedRow | NamedRow;

export type Rows = Readonly<Record<string, Row>>;
