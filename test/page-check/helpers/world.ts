import type { Browser, Page } from 'playwright-core';
import { openShop, type Shop } from '../../page/helpers/shop.ts';
import { Vendors } from './vendors.ts';

/** A shop whose vendors say what a row has them say. */
export class World {
  readonly shop: Shop;
  readonly vendors: Vendors;
  #pages = 0;

  private constructor(shop: Shop, vendors: Vendors) {
    this.shop = shop;
    this.vendors = vendors;
  }

  /** @param settings of the proxy */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<World> {
    const vendors = new Vendors(settings['UPTICK_BASE_URL']);
    return new World(await openShop({ vendors: vendors.fetch, settings }), vendors);
  }

  /** Serves a page at an address of its own. */
  serve(html: string, headers: Record<string, string> = {}): string {
    this.#pages += 1;
    const path = `/page-${this.#pages}`;
    this.shop.serve(path, { html, headers });
    return `${this.shop.origin}${path}`;
  }

  /**
   * A proxy that gives every question the same answer: for answers that ours would never give.
   *
   * @param hear is given what was asked, as it came
   * @returns its address, as an attribute
   */
  proxySaying(answer: unknown, hear: (body: string) => void = () => {}): string {
    this.#pages += 1;
    const html = typeof answer === 'string' ? answer : JSON.stringify(answer);
    const headers = { 'content-type': 'application/json' };
    for (const route of [
      'referral-offer',
      'post-purchase-offer',
      'next-offer',
      'events',
      'invitations',
      'enrolments',
    ]) {
      this.shop.serve(`/proxy-${this.#pages}/v1/${route}`, { html, headers, hear });
    }
    return `endpoint="/proxy-${this.#pages}"`;
  }

  /** An order that never was before. */
  order(): string {
    this.#pages += 1;
    return `CHECK-${process.pid}-${this.#pages}`;
  }

  close(): Promise<void> {
    return this.shop.close();
  }
}

/** The head and the body of a page, in a document that says nothing else. */
export function documentOf({ head = '', body = '' }): string {
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Order</title>${head}</head>
  <body>${body}</body>
</html>`;
}

export const SCRIPT = '<script src="/offer-elements.js" async></script>';

export function referral(order: string, more = '', fallback = ''): string {
  return `<referral-offer email="rowan.ash@example.com" order-id="${order}" order-total="46.50" order-currency="GBP" ${more}>${fallback}</referral-offer>`;
}

export function postPurchase(order: string, more = '', fallback = ''): string {
  return `<post-purchase-offer order-id="${order}" order-total="46.50" order-currency="GBP" ${more}>${fallback}</post-purchase-offer>`;
}

/** Every element of ours has come to an end: an offer, or the silence that says why there is none. */
const SETTLED = `[...document.querySelectorAll('referral-offer, post-purchase-offer')]
  .every((element) => ['shown', 'empty', 'failed', 'done'].some((state) => element.matches(':state(' + state + ')')))`;

export interface Visited {
  page: Page;
  /** What nobody has caught, in the page. */
  faults: string[];
}

/**
 * Opens a page and waits until its elements are at their end.
 *
 * @param before runs in the page before everything else
 */
export async function visit(browser: Browser, url: string, before = ''): Promise<Visited> {
  const page = await browser.newPage({ viewport: { width: 1_000, height: 1_200 } });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  if (before) await page.addInitScript(before);
  await page.goto(url, { timeout: 60_000 });
  await settled(page);
  return { page, faults };
}

export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(SETTLED, undefined, { timeout: 60_000 });
}
