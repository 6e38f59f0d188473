/**
 * Values that are only known while the page runs, as CSS of one element: a brand's colour, a height to keep.
 *
 * A `style` attribute would be blocked by a strict policy, and written on the shop's own element. A sheet that the
 * shadow root adopts is neither.
 */
export class HostSheet {
  readonly #root: ShadowRoot;
  #sheet: CSSStyleSheet | undefined;
  #text = '';

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Replaces what was said before. No declarations: nothing is said. */
  set(declarations: Readonly<Record<`${string}`, string>>): void {
    const text = Object.entries(declarations)
      .map(([name, value]) => `${name}:${value};`)
      .join('');
    if (text === this.#text) return;
    this.#text = text;
    try {
      this.#adopted().replaceSync(`:host{${text}}`);
    } catch {
      // Moved into another document, whose sheets ours may not join (CSSOM, "adoptedStyleSheets"). It is only a colour.
    }
  }

  #adopted(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, this.#sheet];
    }
    return this.#sheet;
  }
}
