/** Stands open until somebody holds it; then whoever comes waits for the release. */
export class Gate {
  #closed: { opened: Promise<void>; open: () => void } | undefined;

  hold(): void {
    if (this.#closed) return;
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    this.#closed = { opened, open };
  }

  release(): void {
    this.#closed?.open();
    this.#closed = undefined;
  }

  async pass(): Promise<void> {
    await this.#closed?.opened;
  }
}
