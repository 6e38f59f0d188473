import { type Browser, firefox, type Page } from 'playwright-core';
import { findFirefox, NO_FIREFOX } from '../../setup/firefox.mjs';
import { openBrowser } from '../helpers/browser.ts';
import type { StatePage } from './state-page.ts';

export type EngineName = keyof typeof OPEN;

const OPEN = { chromium: () => openBrowser(), firefox: openFirefox };

export const engineNames = Object.keys(OPEN) as readonly EngineName[];

/** A browser that opens pages in which states are reached. */
export interface Engine {
  open(): Promise<PlaywrightPage>;
  close(): Promise<void>;
}

export async function openEngine(name: EngineName): Promise<Engine> {
  const browser = await OPEN[name]();
  return { open: async () => new PlaywrightPage(await browser.newPage()), close: () => browser.close() };
}

async function openFirefox(): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error(NO_FIREFOX);
  // Of this channel, the driver needs no build of its own.
  return firefox.launch({ channel: 'moz-firefox', executablePath });
}

/** A page of Chromium's or Firefox's. */
export class PlaywrightPage implements StatePage {
  /** For what not every engine can do. */
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate<T>(expression);
  }

  async until(expression: string): Promise<void> {
    await this.page.waitForFunction(expression);
  }

  async click(element: string): Promise<void> {
    const handle = await this.page.evaluateHandle<Element>(element);
    await handle.asElement()?.click();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
