/** A page in an engine, as far as a state needs one to be reached. What is asked of the page is an expression, as text. */
export interface StatePage {
  goto(url: string): Promise<void>;
  /** The value of an expression in the page, awaited if it is a promise; it has to survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Resolves when an expression is true. */
  until(expression: string): Promise<void>;
  /** Presses with the mouse what an expression leads to. */
  click(element: string): Promise<void>;
}

/** The one element of the page, and what a shopper does with it. */
export class StateElement {
  readonly #page: StatePage;
  readonly #tag: string;

  constructor(page: StatePage, tag: string) {
    this.#page = page;
    this.#tag = tag;
  }

  /** An expression for what the element has drawn, the last of several. */
  find(selector: string): string {
    return `[...document.querySelector('${this.#tag}').shadowRoot?.querySelectorAll('${selector}') ?? []].at(-1)`;
  }

  async has(selector: string): Promise<void> {
    await this.#page.until(`Boolean(${this.find(selector)})`);
  }

  async hasNot(selector: string): Promise<void> {
    await this.#page.until(`!${this.find(selector)}`);
  }

  /** @param state one of its custom states */
  async is(state: string): Promise<void> {
    await this.#page.until(`document.querySelector('${this.#tag}').matches(':state(${state})')`);
  }

  async press(selector: string): Promise<void> {
    await this.has(selector);
    await this.#page.click(this.find(selector));
  }

  /** Types into the last row of the form. */
  async type(text: string): Promise<void> {
    await this.has('[part~="friend"] input');
    await this.#page.evaluate(`((field) => {
      field.value = ${JSON.stringify(text)};
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    })(${this.find('[part~="friend"] input')})`);
  }
}
