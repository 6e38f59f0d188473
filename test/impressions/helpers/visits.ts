import type { BrowserContext, Page } from 'playwright-core';
import type { Next, World } from './world.ts';

/**
 * Makes visits, several at a time, each lane in a tab of its own.
 *
 * @returns the tabs, still open
 */
export async function inLanes(
  context: BrowserContext,
  visits: number,
  lanes: number,
  visit: (page: Page, index: number) => Promise<void>,
): Promise<Page[]> {
  let next = 0;
  const lane = async () => {
    const page = await context.newPage();
    while (next < visits) {
      next += 1;
      await visit(page, next - 1);
    }
    return page;
  };
  return Promise.all(Array.from({ length: Math.min(lanes, visits) }, lane));
}

/** How often a page may have no offer: a busy machine keeps a vendor waiting for too long. Nothing was seen then. */
const MOST_MISSES = 5;

/** Opens the page of a new order and waits until its offer has been seen, and the page has left if it should. */
export async function see(world: World, page: Page, next?: Next, site?: number): Promise<void> {
  let isSeen = false;
  for (let misses = 0; !isSeen; misses++) {
    if (misses > MOST_MISSES) throw new Error('No offer is seen.');
    const order = world.newOrder();
    const seen = world.seen(order);
    // It may leave before it has ended loading.
    page.goto(world.page(order, next, site)).catch(() => {});
    isSeen = await seen;
  }
  // Another address too early would be the one it leaves for.
  if (next === 'leave') await page.waitForURL(/\/left/, { waitUntil: 'commit' });
}

/** Milliseconds after which a page will have no offer. */
const LONGEST_DRAWING = 30_000;

/** Waits until a page has its offer. */
export async function isDrawn(page: Page): Promise<void> {
  const box = page.locator('post-purchase-offer [part~="base"]');
  for (let misses = 0; misses < MOST_MISSES; misses++) {
    const isThere = await box.waitFor({ timeout: LONGEST_DRAWING }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await page.reload();
  }
  throw new Error('No offer is drawn.');
}
