import type { Browser, BrowserContext, Page } from 'playwright-core';
import { middleOf, OPENED, SIZE, whenTrue } from './in-page.ts';
import type { OpenedTab, Tab, Tabs } from './tab.ts';

/** Chromium and Firefox. */
export async function openPlaywrightTabs(browser: Browser): Promise<Tabs> {
  const context = await browser.newContext({ viewport: SIZE });
  return {
    open: async () => new PlaywrightTab(context, await context.newPage()),
    close: () => browser.close(),
  };
}

class PlaywrightTab implements Tab {
  readonly #context: BrowserContext;
  readonly #page: Page;

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.#page = page;
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.#page.evaluate<T>(expression);
  }

  async until(expression: string): Promise<void> {
    await this.#page.evaluate(whenTrue(expression));
  }

  async click(element: string): Promise<void> {
    const { x, y } = await this.evaluate<{ x: number; y: number }>(middleOf(element));
    await this.#page.mouse.click(x, y);
  }

  async press(names: string): Promise<void> {
    await this.#page.keyboard.press(names);
  }

  async opens(deed: () => Promise<void>): Promise<OpenedTab> {
    const [opened] = await Promise.all([this.#context.waitForEvent('page'), deed()]);
    await opened.waitForLoadState();
    const tab = await opened.evaluate<OpenedTab>(OPENED);
    await opened.close();
    return tab;
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}
