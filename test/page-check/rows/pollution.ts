import type { Browser } from 'playwright-core';
import type { Finding } from '../../scorecard/finding.ts';
import { inTurn } from '../helpers/in-turn.ts';
import { sample } from '../helpers/sample.ts';
import { WATCH_RUNS } from '../helpers/watch-runs.ts';
import { documentOf, postPurchase, referral, SCRIPT, visit, type World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

/** Fields that are read off an answer, an order or an option somewhere on the way, and what a browser reads for itself. */
const KEYS = [
  ...'offer reason requestId errors field id receipt provider layout locale code headline description image url alt'.split(
    ' ',
  ),
  ...'width height action kind label messages origin close consent privacy notice terms continuation position'.split(
    ' ',
  ),
  ...'current total delay accent segments children role style wide size tone text weight emphasis look does name'.split(
    ' ',
  ),
  ...'identifiers most friendsNotice status order customer address email phone firstName coupon token endpoint'.split(
    ' ',
  ),
  ...'situation segment variation consents preview debug key patience push'.split(' '),
  ...'attribute type converter reflect state noAccessor hasChanged useDefault strings values raw then toJSON'.split(
    ' ',
  ),
  ...'mode cache redirect integrity referrer keepalive priority once passive capture slotAssignment'.split(' '),
  ...'delegatesFocus root rootMargin threshold behavior block detail cancelable'.split(' '),
];

/** Good in the place of a text, of an address, of a part of an offer, of an order. */
const VALUES = [
  'polluted',
  'javascript:hit(1)',
  {
    url: 'javascript:hit(1)',
    label: 'polluted',
    notice: 'polluted',
    id: 'polluted',
    email: 'eve@evil.example',
    total: '1',
    currency: 'GBP',
  },
  [{ kind: 'text', text: 'polluted' }],
];

export const pollutionRows: Rows = {
  B12: {
    title: 'a page whose every object has been added to, and answers that would add',
    goal: '0 pollutions, 0 gadgets (20 keys)',
    run: pollution,
  },
};

async function pollution({ world, browser, scaled }: Bench): Promise<Finding> {
  const cases = KEYS.flatMap((key) => VALUES.map((value) => ({ key, value })));
  const tried = sample(cases, scaled(cases.length));
  const clean = await drawnUnder(world, browser, undefined);
  const gadgets: string[] = [];
  let broken = 0;
  const found = await inTurn(tried, (pollution) => drawnUnder(world, browser, pollution));
  for (const [place, pollution] of tried.entries()) {
    const drawn = found[place];
    if (!drawn) continue;
    // What was asked, of whom, and what was drawn of the answer: all as if nothing had been added.
    if (JSON.stringify(drawn) === JSON.stringify(clean)) continue;
    const isGadget =
      drawn.ran > 0 ||
      /polluted|javascript:/.test(drawn.drawn) ||
      drawn.sent.some((one: string) => !clean.sent.includes(one));
    if (isGadget && drawn.sent.length > 0) gadgets.push(pollution.key);
    else broken += 1;
  }
  const polluted = await pollutedBy(world, browser);
  const names = gadgets.length > 0 ? ` (${[...new Set(gadgets)].join(', ')})` : '';
  return {
    reached: `${new Set(tried.map(({ key }) => key)).size} keys, ${tried.length} pollutions: ${gadgets.length} gadgets${names}, ${broken} without an offer; ${polluted} objects polluted by ${BODIES.length} bodies`,
    holds: gadgets.length + polluted === 0,
  };
}

/** What is asked and drawn on a page where this was added to every object before our script came. */
async function drawnUnder(world: World, browser: Browser, pollution: object | undefined) {
  const [card, tree] = ['POLLUTED-CARD', 'POLLUTED-TREE'];
  world.vendors.card(card, { url: 'https://vendor.example/journey', defaultCallToAction: 'Tell a friend' });
  world.vendors.tree(tree, [
    { type: 'heading', text: 'Two weeks' },
    { type: 'button', name: 'button-accept', text: 'Yes', attributes: { to: 'https://app.uptick.com/evt/accept' } },
    { type: 'link', name: 'button-reject', text: 'No', url: 'https://app.uptick.com/evt/reject' },
  ]);
  // Undone when both have come to their end, so that what looks at the page finds it as it should be; and after three
  // seconds all the same, as one that never ends is what this row is to find.
  const head = `<script>
    const pollution = ${JSON.stringify(pollution ?? null)};
    let ends = 0;
    for (const type of ['offer-load', 'offer-empty', 'offer-error'])
      document.addEventListener(type, () => {
        ends += 1;
        if (ends === 2 && pollution) delete Object.prototype[pollution.key];
      });
    setTimeout(() => { if (pollution) delete Object.prototype[pollution.key]; }, 3_000);
    window.sent = [];
    const { fetch: original } = window;
    window.fetch = (url, init) => {
      if (String(url).endsWith('-offer')) sent.push(url + ' ' + init.body);
      return original(url, init);
    };
    if (pollution) Object.prototype[pollution.key] = pollution.value;
  </script>${SCRIPT}`;
  const page = await browser.newPage();
  await page.addInitScript(WATCH_RUNS);
  await page.goto(world.serve(documentOf({ head, body: referral(card) + postPurchase(tree) })));
  await page
    .waitForFunction(
      "[...document.querySelectorAll('referral-offer, post-purchase-offer')].every((one) => one.matches(':state(shown)'))",
      undefined,
      { timeout: 5_000 },
    )
    .catch(() => {});
  const found = await page.evaluate(() => ({
    ran: Reflect.get(window, 'ran').length,
    sent: Reflect.get(window, 'sent').sort(),
    drawn: [...document.querySelectorAll('referral-offer, post-purchase-offer')]
      .map((element) => element.shadowRoot?.innerHTML.replace(/lit\$\d+\$/g, '') ?? '')
      .join('\n'),
  }));
  await page.close();
  return found;
}

/** What would add to every object, if it were copied carelessly. */
const BODIES = [
  '{"__proto__":{"polluted":1}}',
  '{"offer":{"__proto__":{"polluted":1},"id":"a","receipt":"b","layout":"card","action":{"kind":"enrol","label":"Join","__proto__":{"polluted":1}}}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"offer":{"constructor":{"prototype":{"polluted":1}},"id":"a","receipt":"b","layout":"card","action":{"kind":"enrol","label":"Join"}}}',
  '{"offer":{"id":"a","receipt":"b","layout":"segments","continuation":"c","segments":[{"kind":"box","style":{"__proto__":{"polluted":1}},"children":[{"kind":"text","text":"x","__proto__":{"polluted":1}},{"kind":"action","does":"accept","url":"https://a.example/"}]}]}}',
  '{"offer":null,"reason":"__proto__"}',
  '{"offer":null,"__proto__":{"polluted":1}}',
  '{"order":{"__proto__":{"polluted":1},"id":"1","total":"1","currency":"GBP"},"__proto__":{"polluted":1}}',
];

/** How many objects have been added to once elements have read these: as answers, as JSON children, out of the queue. */
async function pollutedBy(world: World, browser: Browser): Promise<number> {
  const elements = BODIES.flatMap((body, place) => {
    for (const tag of ['referral', 'post-purchase']) {
      const headers = { 'content-type': 'application/json' };
      world.shop.serve(`/bodies-${place}/v1/${tag}-offer`, { html: body, headers });
    }
    const child = `<script type="application/json">${body}</script>`;
    const endpoint = `endpoint="/bodies-${place}"`;
    return [
      referral(world.order(), endpoint),
      postPurchase(world.order(), endpoint),
      `<referral-offer>${child}</referral-offer>`,
    ];
  });
  const queue = `<script>(window.offerElements ||= []).push(${BODIES.join()})</script>`;
  const { page } = await visit(browser, world.serve(documentOf({ head: queue + SCRIPT, body: elements.join('') })));
  const polluted = await page.evaluate(
    () =>
      [{}, [], () => {}, '', 0, true, document].filter((one) => Reflect.get(Object(one), 'polluted') !== undefined)
        .length,
  );
  await page.close();
  return polluted;
}
