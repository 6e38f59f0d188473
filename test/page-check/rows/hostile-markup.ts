import { decodeHTML } from 'entities/decode';
import type { Browser } from 'playwright-core';
import type { Finding } from '../../scorecard/finding.ts';
import { markupPayloads } from '../helpers/markup-payloads.ts';
import { CARD_TEXTS, cardOf, TEXTS_IN_TREE, treeOf } from '../helpers/offer-bodies.ts';
import { piecesOf, sample } from '../helpers/sample.ts';
import { WATCH_RUNS } from '../helpers/watch-runs.ts';
import { documentOf, postPurchase, referral, SCRIPT, visit, type World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

/** Elements, or payloads of the control, on one page. */
const ON_A_PAGE = 150;

/** Scripts that payloads run in the control: fewer, and the harness would not see what it is for. */
const LEAST_RUNS = 150;

export const hostileMarkupRows: Rows = {
  B1: {
    title: 'HTML in every text of cards and trees',
    goal: '0 scripts run; in the control at least 150',
    run: hostileMarkup,
  },
};

async function hostileMarkup({ world, browser, scaled }: Bench): Promise<Finding> {
  const payloads = sample(markupPayloads, scaled(markupPayloads.length));
  const ours = { ran: 0, strangers: 0, shown: 0, faults: 0 };
  for (const texts of piecesOf(payloads, ON_A_PAGE)) {
    const found = await drawn(world, browser, texts);
    for (const name of ['ran', 'strangers', 'shown', 'faults'] as const) ours[name] += found[name];
  }
  let control = 0;
  for (const texts of piecesOf(payloads, ON_A_PAGE)) control += await ranAsMarkup(world, browser, texts);
  const { ran, strangers, shown, faults } = ours;
  return {
    reached: `${payloads.length} payloads × 5 texts of a card, 7 of a tree: ${ran} ran, ${strangers} became elements of their own, ${shown} readable as they are, ${faults} uncaught errors; in the control ${control} ran`,
    holds:
      ran + strangers + faults === 0 &&
      shown === payloads.length &&
      control >= Math.min(LEAST_RUNS, scaled(LEAST_RUNS)),
  };
}

/** The same texts in a card each, and together in trees. */
async function drawn(world: World, browser: Browser, texts: readonly string[]) {
  const cards = texts.map((text) => {
    const order = world.order();
    world.vendors.card(order, cardOf(text));
    return referral(order, `data-text="${encodeURIComponent(decodeHTML(text).trim())}"`);
  });
  const trees = piecesOf(texts, TEXTS_IN_TREE).map((some) => {
    const order = world.order();
    world.vendors.tree(order, treeOf(some));
    return postPurchase(order);
  });
  const url = world.serve(documentOf({ head: SCRIPT, body: [...cards, ...trees].join('\n') }));
  const { page, faults } = await visit(browser, url, WATCH_RUNS);
  await page.waitForLoadState('load');
  const found = await page.evaluate((parts) => {
    const known = /^(div|section|p|h[2-6]|span|strong|em|a|button|img|svg|path|slot|bdi)$/;
    const drawn = [...document.querySelectorAll('referral-offer, post-purchase-offer')].flatMap((element) => [
      ...(element.shadowRoot?.querySelectorAll('*') ?? []),
    ]);
    return {
      ran: Reflect.get(window, 'ran').length,
      strangers: drawn.filter(
        (element) =>
          !known.test(element.localName) ||
          element.getAttributeNames().some((name) => name.startsWith('on') || name === 'style'),
      ).length,
      shown: [...document.querySelectorAll('referral-offer')].filter((element) =>
        parts.every((part) =>
          element.shadowRoot
            ?.querySelector(`[part~="${part}"]`)
            ?.textContent?.includes(decodeURIComponent(element.getAttribute('data-text') ?? '')),
        ),
      ).length,
    };
  }, CARD_TEXTS);
  await page.close();
  return { ...found, faults: faults.length };
}

/** The same texts as a page would write them that takes them for markup. */
async function ranAsMarkup(world: World, browser: Browser, texts: readonly string[]): Promise<number> {
  const page = await browser.newPage();
  await page.addInitScript(WATCH_RUNS);
  await page.goto(world.serve(documentOf({})));
  await page.evaluate((texts) => {
    for (const text of texts) {
      const box = document.createElement('div');
      document.body.append(box);
      box.innerHTML = text;
    }
  }, texts);
  await page.waitForLoadState('networkidle');
  const ran = await page.evaluate(() => new Set(Reflect.get(window, 'ran')).size);
  await page.close();
  return ran;
}
