/**
 * A part of ours that only some pages need: fetched when it is first wanted, and kept.
 *
 * As a package, a part is a module that a bundler splits off. For the script tag it is a file of its own, whose integrity
 * the script knows: see `vite.config.ts`.
 */
export class Later<Part> {
  readonly #fetch: () => Promise<Part>;
  #coming: Promise<Part> | undefined;
  #part: Part | undefined;

  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch;
  }

  /** The part, once it is here. */
  get part(): Part | undefined {
    return this.#part;
  }

  /**
   * Fetches it, once for all who want it.
   *
   * @throws what the browser says, where it could not be had; whoever wants it next tries again
   */
  async load(): Promise<Part> {
    this.#coming ??= this.#fetch();
    try {
      this.#part = await this.#coming;
      return this.#part;
    } catch (error) {
      this.#coming = undefined;
      throw error;
    }
  }
}
