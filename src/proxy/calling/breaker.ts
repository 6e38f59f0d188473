/** Calls that are looked back on. With fewer, chance alone would now and then open it at a vendor that fails once in twenty. */
const LATEST = 14;

/** Of these, so many failures are too many. */
const MOST_FAILURES = LATEST / 2;

/** Milliseconds between two calls to a vendor that fails. */
const BETWEEN_PROBES = 1_000;

/** Milliseconds since the epoch, and how many from then on. */
interface Pause {
  since: number;
  length: number;
}

/**
 * # A vendor that fails is left alone
 *
 * Whoever waits for a vendor that is out of order waits in vain, and keeps it from getting well. So when half of its
 * latest calls have failed, the breaker opens, and pages are told at once. Then one call a second goes through, to see;
 * the first that is answered closes the breaker. A vendor that asks for a pause is given it, open or closed.
 *
 * Ours, as the libraries either let everybody wait for the one call that goes through (cockatiel), or need Node
 * (opossum), and none knows of a pause.
 */
export class Breaker {
  readonly #now: () => number;
  #isOpen = false;
  /** How often it has opened or closed. What was begun before it last did says nothing of now. */
  #turns = 0;
  /** Of the latest calls, the oldest first: whether each failed. */
  #failures: boolean[] = [];
  /** That the vendor asked for. */
  #pause: Pause = { since: 0, length: 0 };
  /** Until the next call goes through an open breaker. */
  #probing: Pause = { since: 0, length: 0 };

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Milliseconds until a call may be made; 0 when it may be made now. */
  get wait(): number {
    return Math.max(this.#left(this.#pause), this.#isOpen ? this.#left(this.#probing) : 0);
  }

  /** @returns what is to be told how the call ended. */
  begin(): (hasFailed: boolean) => void {
    const turn = this.#turns;
    if (this.#isOpen) this.#probeLater();
    return (hasFailed) => {
      if (turn !== this.#turns) return;
      if (this.#isOpen) {
        if (!hasFailed) this.#turn();
        return;
      }
      this.#failures = [...this.#failures, hasFailed].slice(-LATEST);
      if (this.#failures.filter(Boolean).length < MOST_FAILURES) return;
      this.#turn();
      this.#probeLater();
    };
  }

  /** No call for so many milliseconds; a longer pause is not cut short. */
  pause(length: number): void {
    if (length > this.#left(this.#pause)) this.#pause = { since: this.#now(), length };
  }

  #probeLater(): void {
    this.#probing = { since: this.#now(), length: BETWEEN_PROBES };
  }

  #left({ since, length }: Pause): number {
    const passed = this.#now() - since;
    // A clock that was put back must not make a pause longer.
    return passed < 0 ? 0 : Math.max(length - passed, 0);
  }

  #turn(): void {
    this.#isOpen = !this.#isOpen;
    this.#turns += 1;
    this.#failures = [];
  }
}
