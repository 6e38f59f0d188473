import type { Tab } from '../helpers/tab.ts';

/** The one element of the page, and what a shopper does with it. */
export class StateElement {
  readonly #tab: Tab;
  readonly #tag: string;

  constructor(tab: Tab, tag: string) {
    this.#tab = tab;
    this.#tag = tag;
  }

  /** An expression for the element. */
  get itself(): string {
    return `document.querySelector('${this.#tag}')`;
  }

  /** An expression for what the element has drawn, the last of several. */
  find(selector: string): string {
    return `[...${this.itself}.shadowRoot?.querySelectorAll('${selector}') ?? []].at(-1)`;
  }

  async has(selector: string): Promise<void> {
    await this.#tab.until(`Boolean(${this.find(selector)})`);
  }

  async hasNot(selector: string): Promise<void> {
    await this.#tab.until(`!${this.find(selector)}`);
  }

  /** @param state one of its custom states */
  async is(state: string): Promise<void> {
    await this.#tab.until(this.#isIn(state));
  }

  /** @param state one of its custom states @returns whether it is in that now */
  async isStill(state: string): Promise<boolean> {
    return this.#tab.evaluate<boolean>(this.#isIn(state));
  }

  async press(selector: string): Promise<void> {
    await this.has(selector);
    await this.#tab.click(this.find(selector));
  }

  /** Types into the last row of the form. */
  async type(text: string): Promise<void> {
    await this.has('[part~="friend"] input');
    await this.#tab.evaluate(`((field) => {
      field.value = ${JSON.stringify(text)};
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    })(${this.find('[part~="friend"] input')})`);
  }

  #isIn(state: string): string {
    return `${this.itself}.matches(':state(${state})')`;
  }
}
