import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Finding } from '../../scorecard/finding.ts';
import { callingSvg, type HostilePicture, hostilePictures } from '../helpers/hostile-pictures.ts';
import { PictureServer } from '../helpers/picture-server.ts';
import { sample } from '../helpers/sample.ts';
import { WATCH_RUNS } from '../helpers/watch-runs.ts';
import { documentOf, postPurchase, referral, SCRIPT, settled, World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const WATCH_SHIFT = fileURLToPath(new URL('../../page/helpers/watch-shift.js', import.meta.url));

/** Room for both, as the README has it, and a page that would tell its whole address to everybody. */
const ROOM = `<style>
  referral-offer, post-purchase-offer { --offer-min-block-size: 30rem; display: block; min-block-size: 30rem; }
</style>`;
const TELLING = { 'referrer-policy': 'unsafe-url' };

export const pictureRows: Rows = {
  B24: {
    title: 'pictures that mean harm, in a card and a tree',
    goal: '0 requests off the list, no-referrer 100 %, shift 0.01',
    run: pictures,
  },
};

interface Counts {
  /** Pictures in the page. */
  drawn: number;
  /** Requests for a picture, and those that told where from. */
  asked: number;
  told: number;
  /** Requests to the host that is not on the list. */
  elsewhere: number;
  /** Pages in which anything but the picture moved when it came. */
  moved: number;
  /** The largest of Chromium's sums, which has them alone. */
  shift: number;
  ran: number;
}

async function pictures({ browser, scaled }: Bench): Promise<Finding> {
  const [host, other] = await Promise.all([PictureServer.open(), PictureServer.open()]);
  // A vendor on loopback may have its pictures there too, without TLS.
  const loopback = { MENTION_ME_BASE_URL: host.origin, UPTICK_BASE_URL: host.origin };
  const [open, listed] = await Promise.all([
    World.open(loopback),
    World.open({ ...loopback, OFFERS_LINK_HOSTS: host.host }),
  ]);
  const place = { browser, host, other };
  const [all, strict] = [newCounts(), newCounts()];
  const tried = sample(hostilePictures, scaled(hostilePictures.length));
  for (const picture of tried) {
    await showTo(all, picture, { ...place, world: open });
    // Where a host on the list sends its visitors, the page's own policy says; what is written there, the list does.
    const policy = picture.redirects ? { 'content-security-policy': `img-src ${host.origin}` } : {};
    await showTo(strict, picture, { ...place, world: listed, headers: policy });
  }
  const foreign: HostilePicture = { name: 'elsewhere', answer: (response) => void response.writeHead(204).end() };
  await showTo(all, foreign, { ...place, world: open, at: other });
  await showTo(strict, foreign, { ...place, world: listed, at: other });
  const control = await asDocument({ ...place, world: open });
  await Promise.all([host.close(), other.close(), open.close(), listed.close()]);
  const { drawn, asked, told, moved, shift, ran } = added(all, strict);
  // With a list the picture of the other host is not drawn at all, neither in the card nor in the tree.
  const isWhole = drawn === 4 * tried.length + 2;
  return {
    reached: `${tried.length + 1} pictures in a card and a tree, ${drawn} drawn: with a list ${strict.elsewhere} requests off it, without one ${all.elsewhere}; ${told} of ${asked} with a referrer; ${moved} pages moved, shift ${shift.toFixed(4)}; ${ran} scripts run; the same SVG as a document: ${control} requests`,
    holds: isWhole && strict.elsewhere + told + moved + ran === 0 && shift <= 0.01 && all.elsewhere > 0 && control > 0,
  };
}

interface Place {
  browser: Browser;
  world: World;
  /** The host on the list, and another one. */
  host: PictureServer;
  other: PictureServer;
  /** Whose picture the vendors name; default: the former's. */
  at?: PictureServer;
  headers?: Record<string, string>;
}

async function showTo(
  counts: Counts,
  picture: HostilePicture,
  { browser, world, host, other, at = host, headers = {} }: Place,
): Promise<void> {
  const give = at.keep(picture, other.origin);
  const url = `${at.origin}/${picture.name.replaceAll(' ', '-')}`;
  const [card, tree] = [world.order(), world.order()];
  world.vendors.card(card, { url: host.origin, headline: 'Share', imageUrl: `${url}/card` });
  world.vendors.tree(tree, [
    { type: 'heading', text: 'Two weeks' },
    { type: 'image', attributes: { source: `${url}/tree` } },
    { type: 'text', text: 'On us.' },
    { type: 'button', name: 'button-accept', text: 'Yes', attributes: { to: host.origin } },
    { type: 'link', name: 'button-reject', text: 'No', url: host.origin },
  ]);
  const body = `${referral(card)}${postPurchase(tree)}<h2 id="next">What next</h2>`;
  const page = await browser.newPage({ viewport: { width: 1_000, height: 1_200 } });
  await page.addInitScript(WATCH_RUNS);
  await page.addInitScript({ path: WATCH_SHIFT });
  const address = world.serve(documentOf({ head: ROOM + SCRIPT, body }), { ...TELLING, ...headers });
  // By its other name the shop is another site than the pictures' host, as it is in life.
  await page.goto(address.replace(world.shop.origin, world.shop.otherOrigin));
  await settled(page);
  const drawn = await page.evaluate<number>(`${PICTURES}.length`);
  await at.whenAsked(drawn);
  counts.drawn += drawn;
  const before = await placesIn(page);
  give();
  await (picture.endless ? at.whenGiven(drawn) : page.evaluate(THEY_CAME));
  const { shift, places } = await page.evaluate<{ shift: number; places: number[] }>('shiftSeen()');
  if (places.length > 1 || (await placesIn(page)) !== before) counts.moved += 1;
  counts.shift = Math.max(counts.shift, shift);
  counts.ran += await page.evaluate<number>('ran.length');
  await page.close();
  const asked = [...host.asked, ...other.asked];
  counts.asked += asked.length;
  counts.told += asked.filter(({ referrer }) => referrer !== undefined).length;
  counts.elsewhere += other.asked.length;
  other.asked.length = 0;
  host.asked.length = 0;
}

/** How much the drawing asks for where it is more than a picture: that it would call, and that this is seen here. */
async function asDocument({ browser, world, host, other }: Place): Promise<number> {
  const give = host.keep(
    {
      name: 'document',
      answer: (response, elsewhere) =>
        void response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(callingSvg(elsewhere)),
    },
    other.origin,
  );
  give();
  const page = await browser.newPage();
  await page.goto(world.serve(documentOf({ body: `<iframe src="${host.origin}/document"></iframe>` })));
  await other.whenAsked(1);
  await page.close();
  return other.asked.length;
}

const PICTURES = `[...document.querySelectorAll('referral-offer, post-purchase-offer')]
  .flatMap((element) => [...element.shadowRoot.querySelectorAll('img')])`;

/** An expression: a promise that each has come and can be painted, or is given up. */
const THEY_CAME = `Promise.allSettled(${PICTURES}.map((picture) => picture.decode())).then(() => undefined)`;

/** Where everything stands but the picture itself, which its box clips. */
function placesIn(page: Page): Promise<string> {
  return page.evaluate<string>(`JSON.stringify(
    [...document.querySelectorAll('body *')]
      .flatMap((one) => [one, ...(one.shadowRoot?.querySelectorAll(':not(img)') ?? [])])
      .map((one) => one.getBoundingClientRect()))`);
}

function newCounts(): Counts {
  return { drawn: 0, asked: 0, told: 0, elsewhere: 0, moved: 0, shift: 0, ran: 0 };
}

function added(one: Counts, other: Counts): Counts {
  return {
    drawn: one.drawn + other.drawn,
    asked: one.asked + other.asked,
    told: one.told + other.told,
    elsewhere: one.elsewhere + other.elsewhere,
    moved: one.moved + other.moved,
    shift: Math.max(one.shift, other.shift),
    ran: one.ran + other.ran,
  };
}
