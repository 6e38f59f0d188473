import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { middleOf, OPENED, SIZE, whenTrue } from './in-page.ts';
import type { OpenedTab, Tab, Tabs } from './tab.ts';

export interface PlaywrightTabs extends Tabs {
  open(): Promise<PlaywrightTab>;
}

/** Chromium and Firefox. */
export async function openPlaywrightTabs(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<PlaywrightTabs> {
  const context = await browser.newContext({ viewport: SIZE, ...options });
  return {
    open: async () => new PlaywrightTab(context, await context.newPage()),
    close: () => browser.close(),
  };
}

export class PlaywrightTab implements Tab {
  /** For what not every engine can do. */
  readonly page: Page;
  readonly #context: BrowserContext;

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate<T>(expression);
  }

  async until(expression: string): Promise<void> {
    await this.page.evaluate(whenTrue(expression));
  }

  async click(element: string): Promise<void> {
    const { x, y } = await this.evaluate<{ x: number; y: number }>(middleOf(element));
    await this.page.mouse.click(x, y);
  }

  async press(names: string): Promise<void> {
    await this.page.keyboard.press(names);
  }

  async opens(deed: () => Promise<void>): Promise<OpenedTab> {
    const [opened] = await Promise.all([this.#context.waitForEvent('page'), deed()]);
    await opened.waitForLoadState();
    const tab = await opened.evaluate<OpenedTab>(OPENED);
    await opened.close();
    return tab;
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
