import type { Configuration } from '../configuration/configuration.ts';

/** A piece to paste, and where it goes. */
export interface Block {
  readonly place: string;
  readonly code: string;
}

/** What is known of the script that the snippet loads. */
export interface Release {
  /** For the `integrity` attribute: of the very file. Absent where the file is not at hand. */
  readonly integrity?: string | undefined;
}

/** A configuration as a platform takes it. */
export type WriteSnippet = (configuration: Configuration, release: Release) => readonly Block[];

/** What only the shop can fill in stands in brackets and capitals, such as `[ORDER NUMBER]`. */
export const HOLE = /\[[A-Z][A-Z -]*\]/g;
