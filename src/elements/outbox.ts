import { PAGE_PATIENCE } from '../offer/limits.ts';
import { inBatches, sendViews } from './events-client.ts';
import { changeStoredViews, newestViews, type View } from './view-store.ts';
import { within } from './within.ts';

/** How often a page sends one view by itself. */
const MOST_SENDS = 8;

/**
 * Milliseconds before the first repeat; doubled for each further one, give or take 30 %. Eight sends then end after 30
 * to 56 seconds: longer than a proxy takes to start anew, shorter than the minute after which a view counts as lost.
 */
const FIRST_PAUSE = 340;
const JITTER = 0.3;

/** No pause is longer; a browser's timer holds no more than 24 days. */
const LONGEST_PAUSE = 24 * 60 * 60 * 1_000;

/**
 * Views on their way to the proxy. Each is sent and stored at the moment of the view, in this order, and neither waits
 * for the other: a page that is left in the next instant has sent it, a browser that is killed a little later has stored
 * it, and a storage that hangs delays nothing. It is kept until the proxy has settled or refused it, and sent again until
 * then: after a pause, when the network comes back, and by the next page that may. Nothing depends on how a page ends.
 *
 * Sending twice does no harm, as the proxy counts by id. Where the browser has locks, only one page of an origin repeats.
 */
export class Outbox {
  /** What storage does not hold, or not yet. */
  #unstored: View[] = [];
  /** Ids that are being sent. */
  readonly #underWay = new Set<string>();
  readonly #sends = new Map<string, number>();
  #resumed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauses = 0;
  /** By `performance.now()`: when the proxy will hear of us again. */
  #notBefore = 0;

  /** Takes a view in. Never throws. */
  add(view: View): void {
    // What outlives the page is scarce, so only the first send does: what is sent again is stored.
    void this.#send([view], true).then((sent) => sent || this.#pause());
    this.#unstored = newestViews([...this.#unstored, view]);
    const stored = (): void => {
      this.#unstored = this.#unstored.filter((other) => other !== view);
    };
    changeStoredViews((views) => [...views, view]).then(stored, () => {});
  }

  /** Sends what earlier pages have left. To be called once storage is allowed; a second call does nothing. */
  resume(): void {
    if (!this.#resumed) void this.#repeat();
    this.#resumed = true;
  }

  /** @returns whether all of it is done with. */
  async #send(views: readonly View[], keepalive: boolean): Promise<boolean> {
    for (const { id } of views) {
      this.#underWay.add(id);
      this.#sends.set(id, this.#sendsOf(id) + 1);
    }
    let done: ReadonlySet<unknown> = new Set();
    try {
      const report = await within(PAGE_PATIENCE, sendViews(views, keepalive));
      done = report.done;
      this.#notBefore = Math.max(this.#notBefore, performance.now() + report.wait);
    } catch {
      // Out of reach, blocked by the page, too slow: like an answer that has settled nothing.
    }
    for (const { id } of views) this.#underWay.delete(id);
    const isLeft = ({ id }: View): boolean => !done.has(id);
    if (done.size > 0) {
      this.#unstored = this.#unstored.filter(isLeft);
      changeStoredViews((stored) => stored.filter(isLeft)).catch(() => {});
    }
    return !views.some(isLeft);
  }

  /** Waits, and sends again what is left. */
  #pause(): void {
    if (this.#timer) return;
    const pause = FIRST_PAUSE * 2 ** this.#pauses * (1 - JITTER + 2 * JITTER * Math.random());
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
      await navigator.locks.request('offer-elements', { ifAvailable: true }, repeat);
    } catch {
      // No locks on this page: it is not secure, or has no origin.
      await repeat();
    }
  };

  async #sendAll(): Promise<void> {
    const stored = await within(
      PAGE_PATIENCE,
      changeStoredViews((views) => views),
    ).catch(() => []);
    const waiting = [...stored, ...this.#unstored].filter(({ id }) => !this.#underWay.has(id));
    const due = waiting.filter(({ id }) => this.#sendsOf(id) < MOST_SENDS);
    const sent = await Promise.all(inBatches(due).map((batch) => this.#send(batch, false)));
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

/** The page’s one. */
export const outbox = new Outbox();
