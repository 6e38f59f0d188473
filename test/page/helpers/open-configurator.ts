import type { Browser, FrameLocator, Page } from 'playwright-core';

export interface OpenedConfigurator {
  page: Page;
  /** The sample shop in its frame. */
  shop: FrameLocator;
  /** Warnings and errors on the console. */
  complaints: string[];
  /** What was not caught. */
  thrown: string[];
}

/** The configurator in a window as wide as a desktop's. */
export async function openConfigurator(browser: Browser, address: string): Promise<OpenedConfigurator> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  const thrown: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto(address);
  return { page, shop: page.frameLocator('iframe'), complaints, thrown };
}
