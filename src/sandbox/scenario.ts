import { FAULTS } from './faults.ts';
import type { SandboxVendor } from './vendor.ts';

/** One word of a scenario: `slow-2000` is `slow` with 2000 milliseconds. */
export interface Word {
  name: string;
  milliseconds?: number;
}

/** How a call is to end: at most one outcome, and faults in the order they are applied. */
export interface Scenario {
  outcome: Word | undefined;
  faults: readonly Word[];
}

/** Reads `outcome+fault+fault`, in any case and order; or names the first word that this vendor does not have. */
export function parseScenario(text: string, vendor: SandboxVendor): Scenario | { unknown: string } {
  const words = text.toLowerCase().split('+').filter(Boolean).map(parseWord);
  const faults = words.filter((word) => Object.hasOwn(FAULTS, word.name));
  const [outcome, second] = words.filter((word) => !faults.includes(word));
  if (outcome && !Object.hasOwn(vendor.outcomes, outcome.name)) return { unknown: outcome.name };
  if (second) return { unknown: second.name };
  return { outcome, faults };
}

/** The word as it was written. */
export function printWord({ name, milliseconds }: Word): string {
  return milliseconds === undefined ? name : `${name}-${milliseconds}`;
}

/**
 * Reads one word, written in lower case. Only a name that ends in "slow" takes a number: most outcomes end in a status
 * code, which belongs to the name.
 */
export function parseWord(text: string): Word {
  const [, name, milliseconds] = /^(.*slow)-(\d{1,5})$/.exec(text) ?? [];
  return name === undefined ? { name: text } : { name, milliseconds: Number(milliseconds) };
}
