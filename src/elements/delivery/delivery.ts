import { PAGE_PATIENCE } from '../../offer/limits.ts';
import { within } from '../asking/within.ts';
import type { KeptRow } from './row-store.ts';

/**
 * Milliseconds before the first repeat; doubled for each further one, give or take 30 %. Eight sends then end after 30
 * to 56 seconds: longer than a proxy takes to start anew, shorter than the minute after which a view counts as lost.
 */
const FIRST_PAUSE = 340;
const JITTER = 0.3;

/** No pause is longer, whatever a proxy asks for; a browser's timer holds no more than 24 days. */
const LONGEST_PAUSE = 24 * 60 * 60 * 1_000;

/** What the proxy said of some rows. */
export interface Report {
  /** Ids that need not be sent again: settled, or refused for good. */
  done: ReadonlySet<unknown>;
  /** Milliseconds for which it wants to hear nothing more. */
  wait: number;
}

/** Where a row is: `page` until that is left, as storage has refused it; `nowhere` when it is more than may be kept. */
export type Keeping = 'storage' | 'page' | 'nowhere';

/** Rows that go in one request. */
export type Batch<Row> = readonly [Row, ...Row[]];

/** What is delivered: how it is kept, and how it is sent. */
export interface Cargo<Row extends KeptRow> {
  /** Of the lock whose holder repeats. */
  lock: string;
  /** How often a page sends one by itself. */
  mostSends: number;
  /** Milliseconds to which pauses grow. */
  longestPause: number;
  /** Changes the list of what is kept; see `row-store.ts`. */
  change(change: (rows: Row[]) => Row[]): Promise<Row[]>;
  /** As many as may be kept, storage or not. */
  newest(rows: readonly Row[]): Row[];
  batches(rows: readonly Row[]): Batch<Row>[];
  /** @param keepalive whether the request outlives the page */
  send(batch: Batch<Row>, keepalive: boolean): Promise<Report>;
}

/**
 * Rows on their way to the proxy. Each is sent and stored at the moment it is added, in this order, and neither waits
 * for the other: a page that is left in the next instant has sent it, a browser that is killed a little later has stored
 * it, and a storage that hangs delays nothing. It is kept until the proxy has settled or refused it, and sent again until
 * then: after a pause, when the network comes back, and by the next page that may. Nothing depends on how a page ends.
 *
 * Sending twice does no harm, as the proxy counts by id. Where the browser has locks, only one page of an origin repeats.
 */
export class Delivery<Row extends KeptRow> {
  readonly #cargo: Cargo<Row>;
  /** What storage does not hold, or not yet. */
  #unstored: Row[] = [];
  /** Ids that are being sent, or are done with and still stored. */
  readonly #underWay = new Set<string>();
  readonly #sends = new Map<string, number>();
  #resumed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauses = 0;
  /** By `performance.now()`: when the proxy will hear of us again. */
  #notBefore = 0;

  constructor(cargo: Cargo<Row>) {
    this.#cargo = cargo;
  }

  /**
   * Takes a row in, in the place of one with its id. Never throws.
   *
   * @param sending the first send, when it is under way already
   * @returns where it is kept. Never rejects; may take for ever, and until then it is the page that keeps it.
   */
  // What outlives the page is scarce, so only the first send does: what is sent again is stored.
  add(row: Row, sending: Promise<Report> = this.#cargo.send([row], true)): Promise<Keeping> {
    void this.#send([row], sending).then((sent) => sent || this.#pause());
    const put = (rows: readonly Row[]): Row[] => [...rows.filter(({ id }) => id !== row.id), row];
    this.#unstored = this.#cargo.newest(put(this.#unstored));
    const keeping = this.#unstored.includes(row) ? 'page' : 'nowhere';
    return this.#cargo.change(put).then(
      (kept) => {
        this.#unstored = this.#unstored.filter((other) => other !== row);
        return kept.includes(row) ? 'storage' : 'nowhere';
      },
      () => keeping,
    );
  }

  /** Sends what earlier pages have left. To be called once storage is allowed; a second call does nothing. */
  resume(): void {
    if (!this.#resumed) void this.#repeat();
    this.#resumed = true;
  }

  /** @returns whether all of it is done with. */
  async #send(rows: readonly Row[], sending: Promise<Report>): Promise<boolean> {
    for (const { id } of rows) {
      this.#underWay.add(id);
      this.#sends.set(id, this.#sendsOf(id) + 1);
    }
    let done: ReadonlySet<unknown> = new Set();
    try {
      const report = await within(PAGE_PATIENCE, sending);
      done = report.done;
      this.#notBefore = Math.max(this.#notBefore, performance.now() + report.wait);
    } catch {
      // Out of reach, blocked by the page, too slow: like an answer that has settled nothing.
    }
    const isLeft = ({ id }: Row): boolean => !done.has(id);
    const left = rows.filter(isLeft);
    this.#end(left);
    if (done.size > 0) {
      this.#unstored = this.#unstored.filter(isLeft);
      // Whoever reads them in storage before they are gone from there must know that they are not to be sent.
      const forgotten = (): void => this.#end(rows);
      this.#cargo.change((stored) => stored.filter(isLeft)).then(forgotten, forgotten);
    }
    return left.length === 0;
  }

  #end(rows: readonly Row[]): void {
    for (const { id } of rows) this.#underWay.delete(id);
  }

  /** Waits, and sends again what is left. */
  #pause(): void {
    if (this.#timer) return;
    const length = Math.min(FIRST_PAUSE * 2 ** this.#pauses, this.#cargo.longestPause);
    const pause = length * (1 - JITTER + 2 * JITTER * Math.random());
    this.#pauses += 1;
    this.#timer = setTimeout(
      this.#repeat,
      Math.min(Math.max(pause, this.#notBefore - performance.now()), LONGEST_PAUSE),
    );
    window.addEventListener('online', this.#startAgain);
  }

  /** Another network is another chance. */
  readonly #startAgain = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sends.clear();
    this.#pauses = 0;
    this.#pause();
  };

  readonly #repeat = async (): Promise<void> => {
    this.#timer = undefined;
    const repeat = async (lock?: Lock | null): Promise<void> => {
      // Another page is at it. It does not know of all that is ours.
      if (lock === null || performance.now() < this.#notBefore) this.#pause();
      else await this.#sendAll();
    };
    try {
      await navigator.locks.request(this.#cargo.lock, { ifAvailable: true }, repeat);
    } catch {
      // No locks on this page: it is not secure, or has no origin.
      await repeat();
    }
  };

  async #sendAll(): Promise<void> {
    const { batches, change, mostSends, newest, send } = this.#cargo;
    const stored = await within(
      PAGE_PATIENCE,
      change((rows) => rows),
    ).catch(() => []);
    this.#unstored = newest(this.#unstored);
    const waiting = [...stored, ...this.#unstored].filter(({ id }) => !this.#underWay.has(id));
    const due = waiting.filter(({ id }) => this.#sendsOf(id) < mostSends);
    const sent = await Promise.all(batches(due).map((batch) => this.#send(batch, send(batch, false))));
    if (sent.includes(false)) {
      this.#pause();
    } else if (due.length === waiting.length) {
      this.#pauses = 0;
      window.removeEventListener('online', this.#startAgain);
    }
  }

  #sendsOf(id: string): number {
    return this.#sends.get(id) ?? 0;
  }
}
