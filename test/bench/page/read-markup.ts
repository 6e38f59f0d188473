import type { Browser } from 'playwright-core';
import { contestants, orderPage } from './contestants.ts';
import type { BenchShop } from './shop.ts';

/** What the element draws, as HTML that needs no script: its shadow root, declared, with its style sheets in it. */
export async function readMarkup(browser: Browser, shop: BenchShop): Promise<string> {
  const { plain } = contestants({ markup: '', boot: '' });
  const road = await shop.road(0, 1);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(shop.serve(road, orderPage(plain)));
    await page.locator('referral-offer [part~="action"]').waitFor();
    const { html, css } = await page.locator('referral-offer').evaluate(({ shadowRoot }) => ({
      html: shadowRoot?.innerHTML ?? '',
      css: (shadowRoot?.adoptedStyleSheets ?? [])
        .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
        .join('\n'),
    }));
    const words = html.replace(/<!--.*?-->/g, '');
    return `<referral-offer><template shadowrootmode="open"><style>${css}</style>${words}</template></referral-offer>`;
  } finally {
    await context.close();
  }
}
