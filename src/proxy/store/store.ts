import type { RateLimiter } from '../gate/rate-limiter.ts';

/**
 * # State that outlives a request
 *
 * Some things may happen once, however often and at however many instances they are asked for. Whoever is about to do one
 * claims its key first, does it, and marks it as done. A claim is held by one holder; whoever finds a key claimed or
 * done leaves the thing alone. A word for how it ended can be kept with the mark, for whoever asks again.
 *
 * Where a store cannot be asked, nothing is claimed and so nothing is done: better late than twice.
 */
export interface Store {
  /** Counts requests for all who share the store. Absent: each of them counts for itself. */
  readonly rateLimiter?: RateLimiter;
  /**
   * Takes the key, if nobody has. Atomic: of any number who try, one gets it.
   *
   * @throws {StoreUnavailable} and then holds nothing for the caller, now or later.
   */
  claim(key: string): Promise<Claim>;
  /**
   * Takes the key from a holder who has had it for too long. Whether the thing was done is then for the new holder to
   * guess: it was claimed to be done.
   *
   * @returns the new holder; `undefined` when the old one has it no longer.
   * @throws {StoreUnavailable}
   */
  takeOver(key: string, holder: string): Promise<string | undefined>;
  /**
   * Marks the key as done, for as long as the store remembers, if this holder still has it.
   *
   * @param word how it ended, in a few letters; given back to whoever claims the key later.
   * @returns whether it had.
   * @throws {StoreUnavailable}
   */
  finish(key: string, holder: string, word?: string): Promise<boolean>;
  /**
   * Gives the key back, if this holder still has it.
   *
   * @throws {StoreUnavailable}
   */
  release(key: string, holder: string): Promise<void>;
  /**
   * Whether a claim would be taken. Absent: always.
   *
   * @throws {StoreUnavailable}
   */
  check?(): Promise<void>;
}

export type Claim =
  /** It is ours now. */
  | { state: 'ours'; holder: string }
  /** Somebody has had it for this many milliseconds. */
  | { state: 'held'; holder: string; age: number }
  /** With the word that was kept, if there was one. */
  | { state: 'done'; word?: string };

/** The store did not answer, or not in time, or has no room. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';

  constructor(cause?: unknown) {
    super('The store is unavailable.', { cause });
  }
}
