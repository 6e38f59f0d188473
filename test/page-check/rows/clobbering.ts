import { readFile } from 'node:fs/promises';
import type { Finding } from '../../scorecard/finding.ts';
import { cardAnswer, segmentsAnswer } from '../helpers/known-offers.ts';
import { sample } from '../helpers/sample.ts';
import { documentOf, postPurchase, referral, SCRIPT, visit } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

/** How a page gives one of its elements a name that a script would look for on the window. */
const ON_WINDOW: readonly ((name: string) => string)[] = [
  (name) => `<i id="${name}"></i>`,
  (name) => `<i id="${name}"></i><a id="${name}" name="${name}" href="clobbered:${name}"></a>`,
];

/** How it gives it one on the document, where such a name goes before the document's own. */
const ON_DOCUMENT: readonly ((name: string) => string)[] = [
  (name) => `<img name="${name}" alt="">`,
  (name) => `<form name="${name}"><input name="id"><input id="attributes"><input name="parentNode"></form>`,
];

/**
 * What we ask of the document. Not what it can do: a page with a picture called `createElement` has no script that goes
 * on, and no driver of ours could look at it.
 */
const OF_DOCUMENT = 'readyState currentScript baseURI visibilityState hidden activeElement cookie referrer'.split(' ');

export const clobberingRows: Rows = {
  B13: {
    title: 'elements named like every global we read',
    goal: '0 changed behaviours',
    run: clobbering,
  },
};

async function clobbering({ world, browser, scaled }: Bench): Promise<Finding> {
  const names = await namesRead();
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
  const cases = [
    ...ON_WINDOW.map((write) => names.map(write).join('')),
    ...ON_DOCUMENT.flatMap((write) => OF_DOCUMENT.map(write)),
  ];
  const changed: string[] = [];
  const silenced: string[] = [];
  for (const body of sample(cases, scaled(cases.length))) {
    const drawn = await drawnBeside(body);
    // Where a part of the script is not found, what the page wrote stays, and nothing is thrown: that is the fallback.
    if (drawn !== clean) (drawn.includes('<slot') ? silenced : changed).push(body.slice(0, 40));
  }
  return {
    reached: `${names.length} names on the window in ${ON_WINDOW.length} ways, ${OF_DOCUMENT.length} on the document in ${ON_DOCUMENT.length}: ${changed.length} changed behaviours${changed.length > 0 ? ` (${changed})` : ''}; ${silenced.length} times a part is not found and what the page wrote stays${silenced.length > 0 ? ` (${silenced})` : ''}`,
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
