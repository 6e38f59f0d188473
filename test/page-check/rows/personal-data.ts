import { FRIEND, HOME, hiddenIn, ORDER, PERSON } from '../../proxy-check/helpers/canaries.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { cardAnswer, enrolAnswer, inviteAnswer, segmentsAnswer } from '../helpers/known-offers.ts';
import { documentOf, SCRIPT, settled } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const CANARIES = [...Object.values(PERSON), ...Object.values(HOME), ORDER.id, ORDER.coupon, ...Object.values(FRIEND)];

export const personalDataRows: Rows = {
  B19: {
    title: 'personal data in addresses and referrers',
    goal: '0, in 9 encodings',
    run: (bench) => personalData(bench, 'addresses'),
  },
  B20: {
    title: 'personal data in storage, attributes, console, events',
    goal: '0, in 9 encodings',
    run: (bench) => personalData(bench, 'places'),
  },
};

/** A shopper's whole way, recorded: offers seen, pressed and declined, a friend invited, a promotion joined. */
async function personalData({ world, browser }: Bench, where: 'addresses' | 'places'): Promise<Finding> {
  const elements = [
    ['referral-offer', cardAnswer, 'analytics="ga4"'],
    ['referral-offer', inviteAnswer, ''],
    ['post-purchase-offer', enrolAnswer, ''],
    ['post-purchase-offer', segmentsAnswer, 'debug'],
  ] as const;
  const body = elements
    .map(([tag, answer, more], place) => `<${tag} id="e${place}" ${world.proxySaying(answer)} ${more}></${tag}>`)
    .join('');
  const head = `<script>
    (window.offerElements ||= []).push(${JSON.stringify({ order: ORDER, customer: PERSON, address: HOME })});
    window.told = [];
    for (const type of ['load', 'shown', 'select', 'decline', 'dismiss', 'invite', 'enrol', 'empty', 'error'])
      document.addEventListener('offer-' + type, ({ detail }) => told.push({ type, detail }));
    window.dataLayer = [];
    window.posted = [];
    const { fetch: original } = window;
    window.fetch = (url, init) => {
      posted.push(init.body);
      return original(url, init);
    };
  </script>${SCRIPT}`;
  const page = await browser.newPage();
  const addresses: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => {
    addresses.push(request.url(), request.headers()['referer'] ?? '');
  });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  await page.goto(world.serve(documentOf({ head, body })));
  await settled(page);
  await page.evaluate(() =>
    document.addEventListener('click', (event) => {
      // Wherever a link leads, the record goes on here.
      if (event.composedPath().some((one) => one instanceof HTMLAnchorElement)) event.preventDefault();
    }),
  );
  await page.locator('#e1 input').nth(0).fill(FRIEND.name);
  await page.locator('#e1 input').nth(1).fill(FRIEND.identifier);
  await page.locator('#e1 input[type="checkbox"]').check();
  for (const id of ['#e1', '#e2', '#e0', '#e3']) await page.locator(`${id} [part~="action"]`).first().click();
  await page.waitForLoadState('networkidle');
  const bodies = await page.evaluate<string>("posted.join('')");
  const places = await page.evaluate(async () => {
    const own = [...document.querySelectorAll('referral-offer, post-purchase-offer')];
    const drawn = own.flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
    const stored = [];
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? '');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const database = opening.result;
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => all.addEventListener('success', resolve));
        stored.push(all.result);
      }
      database.close();
    }
    return JSON.stringify({
      attributes: drawn.flatMap((element) => [...element.attributes].map(({ value }) => value)),
      storage: [
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        document.title,
        name,
        stored,
      ],
      told: Reflect.get(window, 'told'),
      layer: Reflect.get(window, 'dataLayer'),
      address: [location.href, JSON.stringify(history.state)],
    });
  });
  await page.close();
  const found = hiddenIn(where === 'addresses' ? addresses.join('\n') : places + said.join('\n'), CANARIES);
  // The control: they were there to be found, in what was posted.
  const posted = hiddenIn(bodies, CANARIES);
  const looked =
    where === 'addresses' ? `${addresses.length / 2} requests` : 'storage, attributes, console, events, data layer';
  return {
    reached: `${CANARIES.length} canaries × 9 encodings in ${looked}: ${found.length}${found.length > 0 ? ` (${found})` : ''}; in the bodies posted ${posted.length}`,
    holds: found.length === 0 && posted.length > 10,
  };
}
