import type { Configuration, FieldName } from '../configuration/configuration.ts';

/** What a panel draws from, and does. */
export interface Tools {
  readonly configuration: Configuration;
  /** What was typed and could not be used, and why. */
  readonly faults: ReadonlyMap<FieldName, Fault>;
  choose(name: FieldName, text: string): void;
}

export interface Fault {
  readonly text: string;
  /** A sentence. */
  readonly reason: string;
}
