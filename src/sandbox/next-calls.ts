import { parseScenario, type Scenario } from './scenario.ts';
import type { Answer, SandboxVendor } from './vendor.ts';

/** How the next calls of a vendor are to end. What is left out is chosen by the call itself, as if nothing was armed. */
export interface NextCall {
  /** Name of an outcome; may carry faults, such as `offer-no-url+drip`. */
  outcome?: string;
  /** One fault, or several joined by `+`. */
  fault?: string;
  /** An answer given word by word, instead of an outcome. No header is added but `content-length`. */
  answer?: { status: number; headers?: Record<string, string>; body?: unknown };
  /** For how many calls. Default 1. */
  times?: number;
}

/** What was armed for one call. */
export interface Armed extends Scenario {
  answer: Answer | undefined;
}

/** The scenario names something the vendor does not have. The message says what, and where the list is. */
export class UnknownScenarioError extends Error {
  override readonly name = 'UnknownScenarioError';

  constructor(word: string) {
    super(`The sandbox has no outcome or fault "${word}" here; GET /sandbox/outcomes lists them.`);
  }
}

/** What was armed, first in, first out, a queue for each vendor. */
export class NextCalls {
  readonly #queues = new Map<string, { armed: Armed; left: number }[]>();

  /** Throws `UnknownScenarioError`. */
  arm(vendor: SandboxVendor, { outcome = '', fault = '', answer, times = 1 }: NextCall): void {
    const scenario = parseScenario(`${outcome}+${fault}`, vendor);
    if ('unknown' in scenario) throw new UnknownScenarioError(scenario.unknown);
    const armed = { ...scenario, answer: answer && { headers: {}, body: '', ...answer } };
    this.#queues.set(vendor.name, [...(this.#queues.get(vendor.name) ?? []), { armed, left: times }]);
  }

  /** What the call that has just arrived is to get, if anything was armed for it. */
  take(vendorName: string): Armed | undefined {
    const queue = this.#queues.get(vendorName);
    const first = queue?.[0];
    if (!first) return undefined;
    first.left -= 1;
    if (first.left < 1) queue.shift();
    return first.armed;
  }

  clear(): void {
    this.#queues.clear();
  }
}
