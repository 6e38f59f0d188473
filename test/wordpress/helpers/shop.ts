import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Offers, startOffers } from '../../../demo/start-offers.ts';
import { openBrowser } from '../../page/helpers/browser.ts';
import { openSite, PASSWORD, type Site } from './site.ts';

/** Between WordPress and the proxy. */
export const SIGNING_SECRET = 'only-these-tests-sign-with-this-0123456789';

/** Who has an account there, beside `admin`: login and role. An e-mail address of the sandbox's gets a real offer. */
const USERS = {
  rowan: {
    role: 'subscriber',
    user_email: 'offer-success-full@sandbox.example',
    first_name: 'Rowan',
    last_name: 'Usercanary',
    // Which WordPress itself writes into its bar.
    display_name: 'Rowan',
  },
  author: { role: 'author', user_email: 'author@larkspur.example' },
};

/** The orders of the stand-in for WooCommerce; `old` ones were placed by guests who are asked for their address by now. */
const ORDERS = {
  101: { status: 'processing' },
  102: { status: 'failed' },
  103: { status: 'processing', old: true },
  104: { status: 'completed', customer: 'rowan', email: 'elsewhere@sandbox.example' },
  105: { status: 'pending' },
  106: { status: 'on-hold' },
  107: { status: 'cancelled' },
  108: { status: 'refunded' },
};

/** A shop on WordPress, the proxy that takes signed orders only, and a browser. */
export interface Shop {
  site: Site;
  offers: Offers;
  browser: Browser;
  /** The settings that a test starts from; what is given instead of them. */
  configure(more?: Readonly<Record<string, unknown>>): Promise<void>;
  /** A new page of WordPress. */
  write(content: string): Promise<string>;
  /** A browser's memory in which somebody has logged in; `undefined` is nobody. */
  visitor(login?: string): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function openShop(): Promise<Shop> {
  const site = await openSite();
  const offers = await startOffers([site.origin], {
    OFFERS_SIGNING_SECRET: SIGNING_SECRET,
    OFFERS_REQUIRE_SIGNED: 'true',
  });
  // WordPress's pages would ask for portraits and emoji: nothing is asked for beyond this machine.
  const browser = await openBrowser('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  await site.php(
    `foreach ($input['users'] as $login => $user) {
       wp_insert_user($user + ['user_login' => $login, 'user_pass' => $input['password']]);
     }
     update_option('stand_in_orders', $input['orders']);
     require_once ABSPATH . 'wp-admin/includes/plugin.php';
     return activate_plugin('offer-elements/offer-elements.php');`,
    { users: USERS, orders: ORDERS, password: PASSWORD },
  );
  const usual = {
    script: site.scriptAddress,
    integrity: await integrityOfScript(),
    endpoint: `${offers.proxy.url}/offers`,
    consent: 'granted',
    thank_you: 'both',
    room_phone: 48,
    room_wide: 26,
  };
  const shop: Shop = {
    site,
    offers,
    browser,
    async configure({ secret = SIGNING_SECRET, ...more } = {}) {
      await site.php(
        `update_option('offer_elements', $input['settings']);
         return update_option('offer_elements_signing_secret', $input['secret']);`,
        { settings: { ...usual, ...more }, secret },
      );
    },
    async write(content) {
      const id = await site.php(
        `return wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'A page', 'post_content' => wp_slash($input)]);`,
        content,
      );
      return `${site.origin}/?page_id=${id}`;
    },
    async visitor(login) {
      const context = await browser.newContext();
      context.setDefaultTimeout(45_000);
      if (login) await logIn(await context.newPage(), site, login);
      return context;
    },
    async close() {
      await Promise.all([browser.close(), offers.proxy.close(), offers.sandbox.close(), site.close()]);
    },
  };
  await shop.configure();
  return shop;
}

async function logIn(page: Page, { origin }: Site, login: string): Promise<void> {
  await page.goto(`${origin}/wp-login.php`);
  await page.fill('#user_login', login);
  await page.fill('#user_pass', PASSWORD);
  await page.click('#wp-submit');
  await page.waitForURL((address) => !address.pathname.endsWith('/wp-login.php'));
  await page.close();
}

export async function integrityOfScript(): Promise<string> {
  const all = JSON.parse(await readFile(new URL('../../../dist/integrity.json', import.meta.url), 'utf8'));
  return all['offer-elements.js'].sha384;
}
