import { readFile } from 'node:fs/promises';
import type { Finding } from '../../scorecard/finding.ts';
import { cardAnswer, segmentsAnswer } from '../helpers/known-offers.ts';
import { sample } from '../helpers/sample.ts';
import { documentOf, postPurchase, referral, SCRIPT, visit } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

/** How a page gives one of its elements a name that a script would look for on the window, or the document. */
const WAYS: readonly ((name: string) => string)[] = [
  (name) => `<i id="${name}"></i>`,
  (name) => `<i id="${name}"></i><a id="${name}" name="${name}" href="clobbered:${name}"></a>`,
  (name) => `<form name="${name}"><input name="${name}"><input id="attributes"><input name="parentNode"></form>`,
  (name) => `<img name="${name}" alt="">`,
  (name) => `<embed name="${name}">`,
  (name) => `<object id="${name}" name="${name}"></object>`,
  (name) => `<iframe name="${name}"></iframe>`,
];

export const clobberingRows: Rows = {
  B13: {
    title: 'elements named like every global we read',
    goal: '0 changed behaviours',
    run: clobbering,
  },
};

async function clobbering({ world, browser, scaled }: Bench): Promise<Finding> {
  const names = await namesRead();
  const ways = sample(WAYS, scaled(WAYS.length));
  // One address for all: what is drawn is compared to the letter.
  const endpoints = [world.proxySaying(cardAnswer), world.proxySaying(segmentsAnswer)] as const;
  const drawnBeside = async (body: string) => {
    const elements = referral('CLOBBERED', endpoints[0]) + postPurchase('CLOBBERED', endpoints[1]);
    const { page, faults } = await visit(browser, world.serve(documentOf({ body: body + elements + SCRIPT })));
    const drawn = await page.evaluate(() =>
      ['referral-offer', 'post-purchase-offer'].map((name) =>
        document.body.lastElementChild?.ownerDocument.body
          .querySelector(name)
          ?.shadowRoot?.innerHTML.replace(/lit\$\d+\$/g, ''),
      ),
    );
    await page.close();
    return JSON.stringify([drawn, faults]);
  };
  const clean = await drawnBeside('');
  const changed: number[] = [];
  for (const [way, write] of ways.entries())
    if ((await drawnBeside(names.map(write).join(''))) !== clean) changed.push(way);
  return {
    reached: `${names.length} names in ${ways.length} ways: ${changed.length} changed behaviours${changed.length > 0 ? ` (ways ${changed})` : ''}`,
    holds: changed.length === 0 && clean.includes('Tell a friend'),
  };
}

/** Every name that the script reads off the window or the document, or might: all that stand alone in its text. */
async function namesRead(): Promise<string[]> {
  const files = [
    'offer-elements.js',
    'offer-elements.boot.js',
    'offer-elements.extras.js',
    'offer-elements.segments.js',
  ];
  const texts = await Promise.all(
    files.map((file) => readFile(new URL(`../../../dist/${file}`, import.meta.url), 'utf8')),
  );
  const read = texts.flatMap((text) => [
    ...text.matchAll(/\b(?:window|document|globalThis|self)\??\.(\w+)/g),
    ...text.matchAll(/(?<![.\w$"'`#-])([A-Za-z]\w{3,})(?=[.(?[])/g),
  ]);
  return [...new Set(read.map(([, name]) => name ?? ''))].filter((name) => /^\w+$/.test(name)).sort();
}
