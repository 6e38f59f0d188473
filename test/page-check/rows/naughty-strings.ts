import naughtyStrings from 'big-list-of-naughty-strings';
import { decodeHTML } from 'entities/decode';
import type { Finding } from '../../scorecard/finding.ts';
import { CARD_TEXTS, cardOf, TEXTS_IN_TREE, TREE_TEXTS, treeOf } from '../helpers/offer-bodies.ts';
import { piecesOf, sample } from '../helpers/sample.ts';
import { WATCH_RUNS } from '../helpers/watch-runs.ts';
import { documentOf, postPurchase, referral, SCRIPT, visit } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

/** A page whose elements ask all at once, on a busy machine: with more, some would have no answer within their patience. */
const ON_A_PAGE = 40;

export const naughtyStringRows: Rows = {
  B3: { title: 'naughty strings in every text', goal: '0 throws, shown text equal', run: naughtyTexts },
};

async function naughtyTexts({ world, browser, scaled }: Bench): Promise<Finding> {
  // What nobody can see is no text, and is told apart elsewhere: `parse-offer-answer.test.ts`, `uptick-segments.test.ts`.
  const strings = naughtyStrings.filter((text) => /[^\s\p{C}]/u.test(decodeHTML(text)));
  const texts = sample(strings, scaled(strings.length));
  const count = { equal: 0, inTrees: 0, faults: 0, ran: 0 };
  for (const some of piecesOf(texts, ON_A_PAGE)) {
    const cards = some.map((text) => {
      const order = world.order();
      world.vendors.card(order, cardOf(text));
      return { order, text: decodeHTML(text).trim() };
    });
    const trees = piecesOf(some, TEXTS_IN_TREE).map((texts) => {
      const order = world.order();
      world.vendors.tree(order, treeOf(texts));
      return { order, texts };
    });
    const body = [...cards.map(({ order }) => referral(order)), ...trees.map(({ order }) => postPurchase(order))];
    const url = world.serve(documentOf({ head: SCRIPT, body: body.join('\n') }));
    const { page, faults } = await visit(browser, url, WATCH_RUNS);
    count.equal += await page.evaluate(
      ({ cards, parts }) =>
        cards.filter(({ order, text }) => {
          const root = document.querySelector(`[order-id="${order}"]`)?.shadowRoot;
          return parts.every((part) => {
            const shown = root?.querySelector(`[part~="${part}"]`)?.textContent ?? '';
            // Headline and description are the text and nothing else; beside the others stand words of ours.
            return part === 'headline' || part === 'description' ? shown.trim() === text : shown.includes(text);
          });
        }).length,
      { cards, parts: CARD_TEXTS },
    );
    // The one vendor's texts may hold character references, which are read; the other's are text as they come.
    count.inTrees += await page.evaluate(
      ({ trees, parts }) =>
        trees.flatMap(({ order, texts }) => {
          const root = document.querySelector(`[order-id="${order}"]`)?.shadowRoot;
          const shown = parts.map((part) =>
            [...(root?.querySelectorAll(part) ?? [])].map((one) => one.textContent.trim()),
          );
          return texts.filter((text) => shown.every((words) => words.some((one) => one.startsWith(text))));
        }).length,
      {
        trees: trees.map(({ order, texts }) => ({ order, texts: texts.map((text) => text.trim()) })),
        parts: TREE_TEXTS,
      },
    );
    count.ran += await page.evaluate(() => Reflect.get(window, 'ran').length);
    count.faults += faults.length;
    await page.close();
  }
  const { equal, inTrees, faults, ran } = count;
  return {
    reached: `${texts.length} strings: ${equal} equal in all 5 texts of a card, ${inTrees} in all 5 of a tree, ${faults} uncaught errors, ${ran} scripts run`,
    holds: equal === texts.length && inTrees === texts.length && faults + ran === 0,
  };
}
