import type { Page } from 'playwright-core';

/** What a shopper sees of a pasted snippet. */
export interface PastedOffer {
  /** How many elements stand on the page. */
  count: number;
  /** Behind the words of the action, such as `rgb(31, 77, 63)`. */
  colour: string;
  /** What is kept free for the offer at least, such as `416px`. */
  room: string;
}

/**
 * Waits until the offer is drawn, and looks at it.
 *
 * @throws {Error} when none is drawn in time
 */
export async function seeOffer(page: Page, tag: string): Promise<PastedOffer> {
  const element = page.locator(tag).first();
  const action = element.locator('[part~="action"]').first();
  await action.waitFor();
  return {
    count: await page.locator(tag).count(),
    colour: await action.evaluate((button) => getComputedStyle(button).backgroundColor),
    room: await element.evaluate((offer) => getComputedStyle(offer).minBlockSize),
  };
}
