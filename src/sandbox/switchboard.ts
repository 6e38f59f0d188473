import { ArrivalLog, type LogEntry } from './arrival-log.ts';
import { FAULTS } from './faults.ts';
import { Gate } from './gate.ts';
import { type NextCall, NextCalls, UnknownScenarioError } from './next-calls.ts';
import { pause } from './pause.ts';
import { parseScenario, printWord, type Word } from './scenario.ts';
import type { Answer, Arrival, SandboxVendor, Site } from './vendor.ts';

/** What a call is to get, and under which name the log keeps it. */
interface Plan {
  outcome: string;
  answer: Answer;
  faults: readonly Word[];
  repeated?: boolean | undefined;
  problems?: readonly string[] | undefined;
}

/**
 * Decides what every call gets, and remembers it. Stands between the vendors, who know their contract, and whatever
 * carries the bytes; knows neither.
 *
 * A call that is not by the contract is refused whatever was armed, for a wrong request must never look right. Faults
 * spoil any answer, a refusal too, for that is how networks are.
 */
export class Switchboard {
  readonly log = new ArrivalLog();
  readonly vendors: readonly SandboxVendor[];
  readonly #site: Site;
  readonly #gate = new Gate();
  readonly #nextCalls = new NextCalls();

  constructor(vendors: readonly SandboxVendor[], site: Site) {
    this.vendors = vendors;
    this.#site = site;
  }

  /**
   * The answer to a call, or to a browser that loads a page. Waits while calls are held and while the answer is slow;
   * `signal` says that whoever asked has left, and that nothing will be sent.
   */
  async receive(vendor: SandboxVendor, arrival: Arrival, signal: AbortSignal): Promise<Answer> {
    const page = vendor.host(arrival);
    if (page) return late(page, signal);

    const plan = this.#plan(vendor, arrival);
    const { outcome, faults, repeated, problems } = plan;
    const entry = this.log.add({
      vendor: vendor.name,
      ...arrival,
      outcome,
      faults: faults.map(printWord),
      ...(repeated && { repeated }),
      ...(problems && { problems }),
    });
    await this.#gate.pass();
    const answer = await late(spoil(plan), signal);
    const isDone = !signal.aborted && answer.mishap !== 'hang' && answer.mishap !== 'reset';
    if (isDone) this.log.answered(entry, answer.status);
    return answer;
  }

  /** Arms the next calls of a vendor, after those already armed. Throws `UnknownScenarioError`. */
  next(vendorName: string, next: NextCall): void {
    const vendor = this.vendors.find(({ name }) => name === vendorName);
    if (!vendor) throw new UnknownScenarioError(vendorName);
    this.#nextCalls.arm(vendor, next);
  }

  /** Forgets everything that was armed. */
  clearNext(): void {
    this.#nextCalls.clear();
  }

  /** Makes every call wait, from now on, until `release`. A held call is in the log, without a status. */
  hold(): void {
    this.#gate.hold();
  }

  release(): void {
    this.#gate.release();
  }

  /** Resolves when the next call has arrived, before it is answered. */
  nextArrival(): Promise<LogEntry> {
    return new Promise((resolve) => {
      const stop = this.log.subscribe((event, entry) => {
        if (event !== 'arrival') return;
        stop();
        resolve(entry);
      });
    });
  }

  /** Every word a scenario may hold: outcomes by vendor, and faults. */
  outcomes(): { outcomes: Record<string, string[]>; faults: string[] } {
    return {
      outcomes: Object.fromEntries(this.vendors.map((vendor) => [vendor.name, Object.keys(vendor.outcomes)])),
      faults: Object.keys(FAULTS),
    };
  }

  #plan(vendor: SandboxVendor, arrival: Arrival): Plan {
    const armed = this.#nextCalls.take(vendor.name);
    const armedFaults = armed?.faults ?? [];
    const verdict = vendor.judge(arrival, this.log);
    if ('refusal' in verdict) {
      const { refusal, problems } = verdict;
      return { outcome: 'refused', answer: refusal, faults: armedFaults, problems };
    }
    const wanted = parseScenario(verdict.wanted ?? '', vendor);
    if ('unknown' in wanted) return { outcome: 'refused', answer: noSuchScenario(wanted.unknown), faults: armedFaults };

    const { repeated } = verdict;
    const faults = armedFaults.length > 0 ? armedFaults : wanted.faults;
    if (armed?.answer) return { outcome: 'custom', answer: armed.answer, faults, repeated };
    const { name, milliseconds } = armed?.outcome ?? wanted.outcome ?? { name: verdict.usual };
    const outcome = vendor.outcomes[name];
    if (!outcome) throw new UnknownScenarioError(name);
    const call = { arrival, history: this.log, site: this.#site, milliseconds };
    return { outcome: name, answer: typeof outcome === 'function' ? outcome(call) : outcome, faults, repeated };
  }
}

function spoil({ answer, faults }: Plan): Answer {
  return faults.reduce((spoiled, { name, milliseconds }) => FAULTS[name]?.(spoiled, milliseconds) ?? spoiled, answer);
}

async function late(answer: Answer, signal: AbortSignal): Promise<Answer> {
  if (answer.delay) await pause(answer.delay, signal);
  return answer;
}

function noSuchScenario(word: string): Answer {
  const { message } = new UnknownScenarioError(word);
  return { status: 422, headers: { 'content-type': 'application/json' }, body: { errors: [{ message }] } };
}
