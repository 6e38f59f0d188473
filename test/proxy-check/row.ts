import type { Finding } from '../scorecard/finding.ts';
import type { Runtime } from './runtimes/runtime.ts';

/** What a row works with. */
export interface Bench {
  /** Where the proxy runs. */
  runtime: Runtime;
  /** Part of a number of tries, or of a time: at least one, and all of it at `--scale=1`. */
  scaled(amount: number): number;
}

/** A row of the scorecard: a way to get past the proxy, or to bring it down. */
export interface Row {
  title: string;
  /** What it asks for, in the scorecard's own figure. */
  goal: string;
  /** Why it is about Node alone, if it is. */
  nodeOnly?: string;
  /** Its answers follow a clock, so no two runs have the same: runtimes are compared by what it found. */
  varies?: true;
  run(bench: Bench): Promise<Finding>;
}

export type Rows = Readonly<Record<string, Row>>;
