import type { TotalBasis } from '../../../src/elements/page/orders/total-of.ts';
import type { Address, Customer, Order } from '../../../src/index.ts';

/** What a page tells of an order, and what is to be read from it. */
export interface Recorded {
  about: string;
  /** What was pushed into the data layer; `{arguments: […]}` stands for what `gtag(…)` leaves there. */
  pushes?: unknown[];
  /** Texts of scripts in JSON-LD. */
  scripts?: string[];
  /** `null`: none that is complete. */
  order: Order | null;
  customer?: Customer;
  address?: Address;
  /** Value and items tell two tales. */
  doubt?: boolean;
  /** Totals on another basis than the value. */
  bases?: Partial<Record<TotalBasis, string>>;
}

export async function recorded(folder: string, names: readonly string[]): Promise<Recorded[]> {
  const answers = names.map((name) => fetch(`/test/fixtures/${folder}/${name}.json`));
  return Promise.all(answers.map(async (answer) => (await answer).json()));
}

/** A push as a page makes it. */
export function pushOf(entry: unknown): unknown {
  const { arguments: words }: { arguments?: unknown[] } = Object(entry);
  return words ? argumentsOf(...words) : entry;
}

/** What `gtag()` leaves: a function's `arguments`, which is no array. */
export function argumentsOf(..._words: unknown[]): unknown {
  // biome-ignore lint/complexity/noArguments: that is what stands in a data layer
  return arguments;
}
