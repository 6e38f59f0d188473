import type { PastCall } from './vendor.ts';

/** One call that arrived, and what became of it. Holds personal data: kept in memory only, and never printed. */
export interface LogEntry extends PastCall {
  /** Counts from 1 and goes on after the log was cleared. */
  sequence: number;
  /** When it arrived, in milliseconds since the epoch. */
  at: number;
  /** Name of the outcome; `refused` when the call is not by the contract; `custom` for an answer given word by word. */
  outcome: string;
  /** Present when the very call came before, as far as the log goes back. */
  repeated?: true;
  /** Words such as `slow-2000`. */
  faults: readonly string[];
  /** Why the call was refused, where the vendor's own answer does not say. */
  problems?: readonly string[];
  /** Absent as long as nothing was answered: held, delayed, hanging, reset. There when the answer was lost on its way. */
  status?: number;
}

export type LogListener = (event: 'arrival' | 'answer', entry: LogEntry) => void;

/** Enough for any test and any demo; a load test must not fill the memory. */
const MOST_ENTRIES = 1_000;

/** The latest thousand calls, oldest first. */
export class ArrivalLog {
  readonly #entries: LogEntry[] = [];
  readonly #listeners = new Set<LogListener>();
  #sequence = 0;

  get entries(): readonly LogEntry[] {
    return [...this.#entries];
  }

  add(entry: Omit<LogEntry, 'sequence' | 'at'>): LogEntry {
    this.#sequence += 1;
    const added = { sequence: this.#sequence, at: Date.now(), ...entry };
    this.#entries.push(added);
    if (this.#entries.length > MOST_ENTRIES) this.#entries.shift();
    this.#tell('arrival', added);
    return added;
  }

  /** Notes that the vendor is done and the answer about to leave, so that whoever has received it finds it in the log. */
  answered(entry: LogEntry, status: number): void {
    entry.status = status;
    this.#tell('answer', entry);
  }

  clear(): void {
    this.#entries.length = 0;
  }

  /** Calls back for everything from now on. Returns the function that ends it. */
  subscribe(listener: LogListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: 'arrival' | 'answer', entry: LogEntry): void {
    for (const listener of this.#listeners) listener(event, entry);
  }
}
