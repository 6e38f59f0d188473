import { setTimeout as pause } from 'node:timers/promises';
import { startDriver } from '../../engines/webkit/driver.ts';
import { WebKitWindow } from '../../engines/webkit/window.ts';
import { middleOf, OPENED, SIZE, whenTrue } from './in-page.ts';
import type { OpenedTab, Tab, Tabs } from './tab.ts';

/** Milliseconds between two looks for a tab that opens, and how many: half a minute. The driver tells of none by itself. */
const LOOK_PAUSE = 50;
const MOST_LOOKS = 600;

/** WebKitGTK: its driver has one window at a time, and a new one takes a second. So there is one, and pages follow each other. */
export async function openWebKitTabs(): Promise<Tabs> {
  const driver = await startDriver();
  const window = await WebKitWindow.open(driver, SIZE);
  return {
    open: async () => new WebKitTab(window),
    async close() {
      await window.close();
      driver.close();
    },
  };
}

class WebKitTab implements Tab {
  readonly #window: WebKitWindow;

  constructor(window: WebKitWindow) {
    this.#window = window;
  }

  goto(url: string): Promise<void> {
    return this.#window.goto(url);
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.#window.evaluate<T>(expression);
  }

  async until(expression: string): Promise<void> {
    await this.evaluate(whenTrue(expression));
  }

  async click(element: string): Promise<void> {
    const { x, y } = await this.evaluate<{ x: number; y: number }>(middleOf(element));
    await this.#window.click(x, y);
  }

  press(names: string): Promise<void> {
    return this.#window.press(names);
  }

  async opens(deed: () => Promise<void>): Promise<OpenedTab> {
    const own = await this.#window.tab();
    await deed();
    await this.#window.turnTo(await this.#tabBeside(own));
    await this.until('document.readyState === "complete" && location.href !== "about:blank"');
    const opened = await this.evaluate<OpenedTab>(OPENED);
    await this.#window.closeTab();
    await this.#window.turnTo(own);
    return opened;
  }

  close(): Promise<void> {
    return this.goto('about:blank');
  }

  async #tabBeside(own: string): Promise<string> {
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const other = (await this.#window.tabs()).find((tab) => tab !== own);
      if (other) return other;
      await pause(LOOK_PAUSE);
    }
    throw new Error('No tab has opened.');
  }
}
