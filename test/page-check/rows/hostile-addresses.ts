import type { Browser } from 'playwright-core';
import { accept, decline } from '../../proxy/helpers/uptick-actions.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { hostileAddresses } from '../helpers/hostile-addresses.ts';
import { piecesOf, sample } from '../helpers/sample.ts';
import { documentOf, postPurchase, referral, SCRIPT, visit, World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const ON_A_PAGE = 120;

/** The only hosts of the shop that has a list. */
const ALLOWED = ['allowed.example', 'app.uptick.com'];

export const hostileAddressRows: Rows = {
  B2: {
    title: 'addresses in action, picture, notice, terms and trees',
    goal: 'none but https, and but the listed hosts',
    run: hostileLinks,
  },
};

async function hostileLinks({ world, browser, scaled }: Bench): Promise<Finding> {
  const addresses = sample(hostileAddresses, scaled(hostileAddresses.length));
  const open = { written: 0, wrong: 0 };
  const listed = { written: 0, wrong: 0 };
  const strict = await World.open({ OFFERS_LINK_HOSTS: ALLOWED.join() });
  for (const some of piecesOf(addresses, ON_A_PAGE)) {
    for (const { protocol } of await written(world, browser, some, open)) if (protocol !== 'https:') open.wrong += 1;
    for (const { protocol, host } of await written(strict, browser, some, listed)) {
      if (protocol !== 'https:' || !ALLOWED.includes(host)) listed.wrong += 1;
    }
  }
  await strict.close();
  // As many as a page would have if it passed them on: that the harness would see them.
  const control = await inControl(world, browser, addresses);
  return {
    reached: `${addresses.length} addresses × 6 places: ${open.wrong} of ${open.written} in the page are not https; with a list ${listed.wrong} of ${listed.written} are not on it; passed on unchecked ${control} would not be https`,
    holds: open.wrong + listed.wrong === 0 && open.written > 0 && listed.written > 0 && control > addresses.length / 3,
  };
}

/** Every address that elements have written into a page. */
async function written(world: World, browser: Browser, addresses: readonly string[], count: { written: number }) {
  const elements = addresses.flatMap((address) => {
    const [action, others, tree] = [world.order(), world.order(), world.order()];
    world.vendors.card(action, { url: address, headline: 'Action' });
    world.vendors.card(others, {
      url: 'https://allowed.example/',
      headline: 'Others',
      imageUrl: address,
      privacyNotice: 'Notice',
      privacyNoticeUrl: address,
      termsAndConditionsUrl: address,
    });
    world.vendors.tree(tree, [
      { type: 'heading', text: 'Tree' },
      { type: 'link', text: 'Link', attributes: { to: address } },
      { type: 's-link', text: 'Newer link', attributes: { href: address } },
      { type: 'image', attributes: { source: address } },
      { type: 's-image', attributes: { src: address } },
      { type: 'pressable', attributes: { href: address }, children: [{ type: 'text', text: 'Area' }] },
      accept,
      decline,
    ]);
    return [referral(action), referral(others), postPurchase(tree)];
  });
  const { page } = await visit(browser, world.serve(documentOf({ head: SCRIPT, body: elements.join('\n') })));
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('referral-offer, post-purchase-offer')].flatMap((element) =>
      [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((drawn) =>
        ['href', 'src', 'srcset', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'ping', 'background'].flatMap(
          (name) => drawn.getAttribute(name) ?? [],
        ),
      ),
    ),
  );
  await page.close();
  count.written += found.length;
  return found.map((address) => new URL(address, 'https://relative.example/'));
}

async function inControl(world: World, browser: Browser, addresses: readonly string[]): Promise<number> {
  const page = await browser.newPage();
  await page.goto(world.serve(documentOf({})));
  const wrong = await page.evaluate(
    (addresses) =>
      addresses.filter((address) => {
        const link = document.createElement('a');
        link.setAttribute('href', address);
        return link.protocol !== 'https:';
      }).length,
    addresses,
  );
  await page.close();
  return wrong;
}
