/** What a row of the scorecard has found. */
export interface Finding {
  /** The figure, in words: what was tried, and what came of it. */
  reached: string;
  /** Whether that is what the row asks for. */
  holds: boolean;
}

/** A row that could not be brought to its end has not been held. */
export function failed(error: unknown): Finding {
  const { message, cause } = error instanceof Error ? error : { message: String(error) };
  return { reached: cause === undefined ? message : `${message}: ${cause}`, holds: false };
}

/** Part of a number of tries, or of a time: at least one, and all of it at a scale of 1. */
export function scaledBy(scale: number): (amount: number) => number {
  return (amount) => Math.max(1, Math.round(amount * scale));
}
