/** Calls that earn one repeat: a vendor that fails for all is called a tenth more often, no more. */
const CALLS_A_REPEAT = 10;

/** Repeats that can be saved up. */
const MOST_SAVED = 10;

/** How many calls may be made a second time. A vendor in trouble does not need more calls. */
export class RepeatBudget {
  /** In calls. */
  #saved = CALLS_A_REPEAT * MOST_SAVED;

  earn(): void {
    this.#saved = Math.min(this.#saved + 1, CALLS_A_REPEAT * MOST_SAVED);
  }

  /** @returns whether there was enough. */
  spend(): boolean {
    if (this.#saved < CALLS_A_REPEAT) return false;
    this.#saved -= CALLS_A_REPEAT;
    return true;
  }
}
