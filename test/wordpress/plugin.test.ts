import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { JWTPayload } from 'jose';
import type { BrowserContext, Page } from 'playwright-core';
import type { Configuration } from '../../demo/configuration/configuration.ts';
import { startOffers } from '../../demo/start-offers.ts';
import { createTokenReader } from '../../src/proxy/gate/signed-purchase.ts';
import { textOf } from '../build/helpers/files.ts';
import { blocksFor, COLOUR, chosen } from '../demo/helpers/paste.ts';
import { seeOffer } from '../demo/helpers/pasted-offer.ts';
import { pasteAdditionalCss, publishPasted } from './helpers/editor.ts';
import { integrityOfScript, openShop, type Shop, SIGNING_SECRET } from './helpers/shop.ts';

/** What the sandbox's offer says. */
const HEADLINE = 'Share Larkspur, earn a free tin';

describe('the plugin in a real WordPress', () => {
  let shop: Shop;
  let customer: BrowserContext;
  let stranger: BrowserContext;
  let admin: BrowserContext;
  let author: BrowserContext;
  before(async () => {
    shop = await openShop();
    stranger = await shop.visitor();
    // One after the other: the server answers one at a time.
    customer = await shop.visitor('rowan');
    admin = await shop.visitor('admin');
    author = await shop.visitor('author');
  });
  after(() => shop?.close());
  beforeEach(() => shop.configure());

  async function visit(context: BrowserContext, address: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  /** A page as it is sent, before any script has run. */
  async function sourceOf(context: BrowserContext, address: string): Promise<string> {
    const response = await context.request.get(address);
    assert.equal(response.status(), 200);
    return response.text();
  }

  const elementsIn = (source: string): string[] => source.match(/<(referral|post-purchase)-offer[ >][^>]*>/g) ?? [];
  const attributeOf = (element = '', name: string): string | undefined =>
    new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1];
  const claimsOf = (element: string | undefined): Promise<JWTPayload> =>
    createTokenReader(SIGNING_SECRET, Date.now)(attributeOf(element, 'token') ?? '');
  /** What the page wrote there. */
  const inside = (page: Page) => page.locator('referral-offer').evaluate(({ textContent }) => textContent?.trim());
  const headline = (page: Page) => page.locator('referral-offer').getByRole('heading', { name: HEADLINE });

  describe('a page with a shortcode', () => {
    it('shows the offer to a customer who is logged in', async () => {
      const address = await shop.write('[referral_offer]<p>Tell your friends.</p>[/referral_offer]');
      const page = await visit(customer, address);
      await headline(page).waitFor();
      assert.equal(await inside(page), 'Tell your friends.');
      await page.close();
    });

    it('has the script once, async and with integrity, and the room once', async () => {
      const source = await sourceOf(customer, await shop.write('[referral_offer][referral_offer]'));
      const scripts = source.match(/<script[^>]*offer-elements\.js[^>]*>/g) ?? [];
      assert.equal(scripts.length, 1);
      const [script] = scripts;
      assert.match(script ?? '', / async /);
      assert.equal(attributeOf(script?.replaceAll("'", '"'), 'integrity'), await integrityOfScript());
      assert.match(script ?? '', / crossorigin="anonymous"/);
      assert.doesNotMatch(script ?? '', /[?&]ver=/);
      assert.equal(source.match(/id="offer-elements-room"/g)?.length, 1);
      assert.match(source, /min-block-size:48rem;display:block/);
    });

    it('has only what is inside it, neither script nor room, for a stranger', async () => {
      const source = await sourceOf(
        stranger,
        await shop.write('[referral_offer]<b>Tell your friends.</b>[/referral_offer]'),
      );
      assert.match(source, /<b>Tell your friends\.<\/b>/);
      assert.doesNotMatch(source, /<referral-offer|offer-elements\.js|offer-elements-room/);
    });

    it('says nothing of the customer but in a token, which only the proxy reads', async () => {
      const source = await sourceOf(customer, await shop.write('[referral_offer]'));
      const [element] = elementsIn(source);
      const { iat = 0, exp = 0, jti, ...said } = await claimsOf(element);
      const id = await shop.site.php(`return get_user_by('login', 'rowan')->ID;`);
      assert.deepEqual(said, {
        customer: {
          email: 'offer-success-full@sandbox.example',
          firstName: 'Rowan',
          lastName: 'Usercanary',
          id: String(id),
        },
      });
      assert.equal(exp - iat, 900);
      assert.match(jti ?? '', /^[0-9a-f]{32}$/);
      assert.equal(decoded(source).match(/.*(offer-success-full@|Usercanary).*/), null);
    });

    it('takes attributes from the list only: authors say neither who, nor where to ask, nor that there is consent', async () => {
      const address = await shop.write(
        '[referral_offer presentation="link" segment=\'"><script>alert(1)</script>\' preview EMAIL="a@example.com" token="t" endpoint="https://evil.example" consent="denied" onclick="alert(1)" order_id="7"]',
      );
      const source = await sourceOf(stranger, address);
      const [element = ''] = elementsIn(source);
      assert.equal(attributeOf(element, 'presentation'), 'link');
      assert.equal(attributeOf(element, 'order-id'), '7');
      assert.equal(attributeOf(element, 'preview'), '');
      assert.equal(attributeOf(element, 'endpoint'), `${shop.offers.proxy.url}/offers`);
      assert.equal(attributeOf(element, 'consent'), 'granted');
      assert.doesNotMatch(element, /email|token|onclick|evil/);
      assert.doesNotMatch(source, /<script>alert/);
    });

    it('is plain, and asks nothing, while the script’s address is missing', async () => {
      const address = await shop.write('[referral_offer]<b>Tell your friends.</b>[/referral_offer]');
      await shop.configure({ script: '' });
      const source = await sourceOf(customer, address);
      assert.match(source, /<b>Tell your friends\.<\/b>/);
      assert.doesNotMatch(source, /<referral-offer/);
    });

    it('sends nothing until there is consent, where the shop waits for it', async () => {
      const address = await shop.write('[referral_offer]');
      await shop.configure({ consent: 'auto' });
      const page = await customer.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(address);
      await page.waitForFunction(() => customElements.get('referral-offer'));
      assert.equal(
        await page.locator('referral-offer').evaluate((element) => Reflect.get(element, 'reason')),
        'no-consent',
      );
      assert.deepEqual(
        asked.filter((url) => url.startsWith(shop.offers.proxy.url)),
        [],
      );
      await page.evaluate(() => {
        const offers = window.offerElements;
        if (offers && 'grantConsent' in offers) offers.grantConsent();
      });
      await headline(page).waitFor();
      await page.close();
    });

    it('shows an offer for the purchase that the page reports, to whoever is there, where the proxy takes unsigned orders', async (test) => {
      const open = await startOffers([shop.site.origin]);
      test.after(() => Promise.all([open.proxy.close(), open.sandbox.close()]));
      await shop.configure({ endpoint: `${open.proxy.url}/offers` });
      const address = await shop.write('[post_purchase_offer order_source="auto"]');
      const page = await stranger.newPage();
      await page.addInitScript(() => {
        const ecommerce = { transaction_id: 'W-1', value: 48, currency: 'GBP' };
        Reflect.set(window, 'dataLayer', [{ event: 'purchase', ecommerce }]);
      });
      await page.goto(address);
      await page.locator('post-purchase-offer:state(shown)').waitFor();
      await page.close();
    });

    it('has no token for whoever asks for its content as data', async () => {
      const address = new URL(await shop.write('[referral_offer]<b>Tell your friends.</b>[/referral_offer]'));
      const id = address.searchParams.get('page_id');
      const source = await sourceOf(customer, `${shop.site.origin}/?rest_route=/wp/v2/pages/${id}`);
      assert.match(source, /Tell your friends/);
      assert.doesNotMatch(source, /referral-offer/);
    });
  });

  describe('a block', () => {
    it('is inserted with its sample in the editor, saved, and drawn on the page', async () => {
      const page = await visit(admin, `${shop.site.origin}/wp-admin/post-new.php?post_type=page`);
      await page.waitForFunction(() => Reflect.get(window, 'wp')?.data?.select('core/block-editor')?.getBlockOrder);
      await page.evaluate(() => {
        const { blocks, data } = Reflect.get(window, 'wp');
        data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
        const block = blocks.createBlock('offer-elements/referral-offer', { fallback: 'Tell <b>your</b> friends.' });
        data.dispatch('core/block-editor').insertBlock(block);
      });
      const sample = page.locator('referral-offer');
      await sample.locator('[part~="badge"]').waitFor();
      // In the panel beside it, as an author does.
      await page.getByRole('combobox', { name: 'Presentation' }).selectOption('button');
      await page.waitForFunction(
        () => document.querySelector('referral-offer')?.getAttribute('presentation') === 'button',
      );
      const id = await page.evaluate(async () => {
        const { data } = Reflect.get(window, 'wp');
        data.dispatch('core/editor').editPost({ title: 'With a block', status: 'publish' });
        await data.dispatch('core/editor').savePost();
        return data.select('core/editor').getCurrentPostId();
      });
      await page.close();

      assert.equal(
        await shop.site.php('return get_post($input)->post_content;', id),
        '<!-- wp:offer-elements/referral-offer {"presentation":"button","fallback":"Tell \\u003cb\\u003eyour\\u003c/b\\u003e friends."} /-->',
      );
      const shown = await visit(customer, `${shop.site.origin}/?page_id=${id}`);
      await shown.locator('referral-offer[presentation="button"] [part~="action"]').waitFor();
      assert.equal(await shown.locator('.wp-block-offer-elements-referral-offer b').textContent(), 'your');
      await shown.close();
    });
  });

  describe('an element that an author without unfiltered HTML has written', () => {
    it('outlives saving, without what is not on the list, and shows the offer', async () => {
      const page = await visit(author, `${shop.site.origin}/wp-admin/post-new.php`);
      await page.waitForFunction(() => Reflect.get(window, 'wp')?.apiFetch);
      const { id, raw } = await page.evaluate(async () => {
        const content =
          '<referral-offer presentation="panel" class="wide" onclick="alert(1)" email="a@example.com" endpoint="https://evil.example"><p>Tell your friends.</p><script>alert(1)</script></referral-offer><x-unknown>gone</x-unknown>';
        const post = await Reflect.get(window, 'wp').apiFetch({
          path: '/wp/v2/posts',
          method: 'POST',
          data: { title: 'By hand', status: 'publish', content },
        });
        return { id: post.id, raw: post.content.raw };
      });
      await page.close();
      assert.equal(
        raw,
        '<referral-offer presentation="panel" class="wide"><p>Tell your friends.</p>alert(1)</referral-offer>gone',
      );
      const shown = await visit(customer, `${shop.site.origin}/?p=${id}`);
      await headline(shown).waitFor();
      assert.ok(await shown.locator('referral-offer.wide').getAttribute('token'));
      assert.match((await inside(shown)) ?? '', /^Tell your friends\.\s*alert\(1\)$/);
      await shown.close();
    });
  });

  describe('WooCommerce’s thank-you page', () => {
    let page: string;
    before(async () => {
      page = await shop.write('[stand_in_thank_you]');
    });

    const thanks = (order: number | string, key?: string): string => withOrder(page, order, key);

    const rows = [
      ['paid, by a guest who has just come from paying', 101, undefined, 2],
      ['on hold, as the transfer is on its way', 106, undefined, 2],
      ['failed', 102, undefined, 0],
      ['pending', 105, undefined, 0],
      ['cancelled', 107, undefined, 0],
      ['refunded', 108, undefined, 0],
      ['a guest’s who has to prove the e-mail address first', 103, undefined, 0],
      ['a customer’s who is logged in', 104, 'rowan', 2],
      ['a customer’s who is not', 104, undefined, 0],
      ['unknown', 999, undefined, 0],
      ['no number', 'x', undefined, 0],
    ] as const;
    for (const [what, order, login, count] of rows) {
      it(`has ${count} elements for an order that is ${what}`, async () => {
        const source = await sourceOf(login ? customer : stranger, thanks(order));
        assert.equal(elementsIn(source).length, count);
        if (count === 0) assert.doesNotMatch(source, /offer-elements\.js|offer-elements-room/);
      });
    }

    it('has none for whoever guesses an order’s number, with another order’s key or none', async () => {
      for (const key of ['', 'wc_order_key106', '&key[]=wc_order_key101']) {
        assert.deepEqual(elementsIn(await sourceOf(stranger, thanks(101, key))), []);
      }
    });

    it('shows the offer, for the order as it is', async () => {
      const shown = await visit(stranger, thanks(101));
      await headline(shown).waitFor();
      await shown.close();
      const { customer: who, order } = await claimsOf(elementsIn(await sourceOf(stranger, thanks(101)))[0]);
      assert.deepEqual(who, {
        email: 'offer-success-full@sandbox.example',
        firstName: 'Røwan “R”',
        lastName: 'Ashcanary',
        phone: '+44 7700 900123',
      });
      assert.deepEqual(order, {
        id: 'LKS-101',
        total: '46.50',
        currency: 'GBP',
        date: '2026-05-14T09:31:07+01:00',
        coupon: 'tea-9f3k',
        discount: '3.50',
        items: '3',
      });
    });

    it('sends everything paid as the total, where the shop says so', async () => {
      await shop.configure({ total_basis: 'paid' });
      const { order } = await claimsOf(elementsIn(await sourceOf(stranger, thanks(101)))[0]);
      assert.equal(Reflect.get(Object(order), 'total'), '60.75');
    });

    it('has the element that the shop has chosen, and none where it has chosen none', async () => {
      await shop.configure({ thank_you: 'post-purchase-offer', purchase_provider: 'uptick' });
      const [element, ...others] = elementsIn(await sourceOf(stranger, thanks(101)));
      assert.match(element ?? '', /^<post-purchase-offer .* provider="uptick"/);
      assert.deepEqual(others, []);
      await shop.configure({ thank_you: 'none' });
      assert.deepEqual(elementsIn(await sourceOf(stranger, thanks(101))), []);
    });

    it('says nothing of the shopper, neither as it is nor in base64', async () => {
      for (const secret of [SIGNING_SECRET, '']) {
        await shop.configure({ secret });
        const source = await sourceOf(stranger, thanks(101));
        assert.equal(elementsIn(source).length, 2);
        assert.equal(decoded(source).match(/.*(offer-success-full@|Røwan|Ashcanary|7700).*/), null);
      }
    });

    it('says what was bought, and not by whom, where there is no secret', async () => {
      await shop.configure({ secret: '' });
      const [, element = ''] = elementsIn(await sourceOf(stranger, thanks(101)));
      assert.equal(attributeOf(element, 'order-id'), 'LKS-101');
      assert.equal(attributeOf(element, 'order-total'), '46.50');
      assert.equal(attributeOf(element, 'token'), undefined);
    });

    it('shows a shortcode’s offer for the same orders', async () => {
      const own = await shop.write('[post_purchase_offer]<i>Thank you.</i>[/post_purchase_offer]');
      const at = (order: number): string => withOrder(own, order);
      assert.equal((await claimsOf(elementsIn(await sourceOf(stranger, at(101)))[0]))['order'] !== undefined, true);
      const failed = await sourceOf(stranger, at(102));
      assert.deepEqual(elementsIn(failed), []);
      assert.doesNotMatch(failed, /Thank you\./);
    });
  });

  describe('the configurator’s snippet', () => {
    /** As an editor pastes it: the style sheet for the whole site, the shortcode into a new page. */
    async function pasted(changes: Partial<Configuration>): Promise<string> {
      const [shortcode, styles] = blocksFor('wordpress', chosen(changes));
      await pasteAdditionalCss(admin, shop.site, styles?.code ?? '');
      return publishPasted(admin, shop.site, shortcode?.code ?? '');
    }

    const look = { count: 1, colour: COLOUR.computed };

    it('shows the offer to a customer who is logged in, in the colour and the room that were chosen', async () => {
      const address = await pasted({ 'room-narrow': '33rem', 'room-wide': '22rem' });
      const page = await visit(customer, address);
      assert.deepEqual(await seeOffer(page, 'referral-offer'), { ...look, room: '352px' });
      await page.close();
    });

    it('shows it with all that can be chosen, as it was chosen', async () => {
      const everything: Partial<Configuration> = {
        provider: 'mention-me',
        presentation: 'button',
        open: 'dialog',
        situation: 'thanks',
        segment: 'vip',
        variation: '1',
        locale: 'en-GB',
        analytics: 'ga4',
        debug: 'true',
        'look-headline-font': '"Iowan Old Style", serif',
      };
      const page = await visit(
        customer,
        await pasted({ ...everything, consent: 'auto', endpoint: 'https://offers.example/offers' }),
      );
      assert.deepEqual(await seeOffer(page, 'referral-offer'), { ...look, room: '144px' });
      const element = page.locator('referral-offer');
      for (const [name, text] of Object.entries(everything)) {
        if (!name.startsWith('look-')) assert.equal(await element.getAttribute(name), text, name);
      }
      await page.close();
    });

    it('shows an offer after a purchase on a page that thanks for the order', async () => {
      const address = await pasted({ offer: 'post-purchase' });
      const page = await visit(stranger, withOrder(address, 101));
      assert.deepEqual(await seeOffer(page, 'post-purchase-offer'), { ...look, room: '416px' });
      await page.close();
    });

    it('has nothing that the plugin does not take', async () => {
      for (const source of ['attributes', 'auto', 'token']) {
        const [shortcode] = blocksFor(
          'wordpress',
          chosen({ source, basis: 'items', consent: 'auto', 'customer-source': 'auto' }),
        );
        const names = [...(shortcode?.code ?? '').matchAll(/ ([a-z_]+)="/g)].map(([, name = '']) =>
          name.replaceAll('_', '-'),
        );
        const taken = await shop.site.php('return OfferElements\\Element::ATTRIBUTES;');
        assert.ok(Array.isArray(taken));
        assert.deepEqual(
          names.filter((name) => !taken.includes(name)),
          [],
        );
      }
    });
  });

  describe('the lines of the README for a theme, without the plugin', () => {
    it('show the offer of a paid order, and nothing for one that failed', async () => {
      const [, lines = ''] = /```php\n(add_action[^`]+)```/.exec(textOf('demo/wordpress/README.md')) ?? [];
      await shop.configure({ thank_you: 'none' });
      const printed = await shop.site.php(
        `eval($input);
         return array_map(function ($id) { ob_start(); do_action('woocommerce_thankyou', $id); return ob_get_clean(); }, [101, 102]);`,
        lines,
      );
      assert.ok(Array.isArray(printed));
      const [element, ...others] = elementsIn(String(printed[0]));
      assert.equal(
        element,
        '<post-purchase-offer order-id="LKS-101" order-total="46.50" order-currency="GBP" consent="auto">',
      );
      assert.deepEqual(others, []);
      assert.equal(printed[1], '');
    });
  });

  describe('the settings', () => {
    const form = (context: BrowserContext): Promise<Page> =>
      visit(context, `${shop.site.origin}/wp-admin/options-general.php?page=offer-elements`);
    const save = async (page: Page): Promise<void> => {
      await page.getByRole('button', { name: 'Save Changes' }).click();
      await page.locator('.notice').first().waitFor();
    };
    const stored = (): Promise<unknown> => shop.site.php(`return get_option('offer_elements');`);
    const storedSecret = (): Promise<unknown> => shop.site.php(`return get_option('offer_elements_signing_secret');`);

    it('are saved by the form, and drawn again as they are, but for the secret', async () => {
      await shop.site.php(`delete_option('offer_elements'); return delete_option('offer_elements_signing_secret');`);
      const list = await visit(admin, `${shop.site.origin}/wp-admin/plugins.php`);
      await list.locator('tr[data-slug="offer-elements"]').getByRole('link', { name: 'Settings' }).click();
      assert.equal(await list.getByLabel('Consent').inputValue(), 'auto');
      await list.getByLabel('Script address').fill(shop.site.scriptAddress);
      await list.getByLabel('Integrity').fill(await integrityOfScript());
      await list.getByLabel('Proxy address').fill('https://offers.example/offers');
      await list.getByLabel('Signing secret').fill(SIGNING_SECRET);
      await list.getByLabel('Vendor of referrals').fill('Mention-Me');
      await list.getByLabel('On the thank-you page').selectOption({ label: 'Both' });
      await list.getByLabel('Room on phones').fill('40.5');
      await list.getByLabel('Order total').selectOption({ label: 'Everything paid, with tax and shipping' });
      await save(list);
      assert.match(await list.locator('.notice').first().innerText(), /Settings saved\./);
      assert.deepEqual(await stored(), {
        script: shop.site.scriptAddress,
        integrity: await integrityOfScript(),
        endpoint: 'https://offers.example/offers',
        referral_provider: 'mention-me',
        purchase_provider: '',
        explain: false,
        presentation: 'panel',
        thank_you: 'both',
        total_basis: 'paid',
        consent: 'auto',
        room_phone: 40.5,
        room_wide: 26,
      });
      assert.equal(await storedSecret(), SIGNING_SECRET);
      assert.equal(await list.getByLabel('Room on phones').inputValue(), '40.5');
      assert.doesNotMatch(await list.content(), new RegExp(SIGNING_SECRET));

      // An empty field keeps the secret, a tick forgets it.
      await save(list);
      assert.equal(await storedSecret(), SIGNING_SECRET);
      await list.getByLabel('Forget it').check();
      await save(list);
      assert.equal(await storedSecret(), '');
      await list.close();
    });

    it('keep what they were, and say so, when an address is none, an integrity is none, or a secret is too short', async () => {
      const page = await form(admin);
      const was = await stored();
      await page.getByLabel('Proxy address').fill('http://offers.example/offers');
      await page.getByLabel('Integrity').fill('sha384');
      await page.getByLabel('Signing secret').evaluate((field) => field.removeAttribute('minlength'));
      await page.getByLabel('Signing secret').fill('short');
      await save(page);
      const said = (await page.locator('.notice').allInnerTexts()).join(' ');
      assert.match(said, /Proxy address was not saved/);
      assert.match(said, /Integrity was not saved/);
      assert.match(said, /The signing secret was not saved/);
      const is = await stored();
      for (const name of ['endpoint', 'integrity'])
        assert.equal(Reflect.get(Object(is), name), Reflect.get(Object(was), name));
      assert.equal(await storedSecret(), SIGNING_SECRET);
      await page.close();
    });

    it('are not saved without WordPress’s nonce, nor by an author', async () => {
      const was = await stored();
      const send = (context: BrowserContext, nonce: string) =>
        context.request.post(`${shop.site.origin}/wp-admin/options.php`, {
          form: {
            option_page: 'offer_elements',
            action: 'update',
            _wpnonce: nonce,
            'offer_elements[thank_you]': 'none',
          },
        });
      assert.equal((await send(admin, '')).status(), 403);
      const page = await form(admin);
      const nonce = await page.locator('#_wpnonce').inputValue();
      assert.equal((await send(author, nonce)).status(), 403);
      const refused = await form(author);
      assert.doesNotMatch(await refused.content(), /Signing secret/);
      assert.deepEqual(await stored(), was);
      await Promise.all([page.close(), refused.close()]);
    });

    it('explain to administrators, and to nobody else, why nothing is shown', async () => {
      const address = await shop.write('[referral_offer]');
      await shop.configure({ explain: true });
      assert.equal(attributeOf(elementsIn(await sourceOf(admin, address))[0], 'debug'), '');
      assert.equal(attributeOf(elementsIn(await sourceOf(customer, address))[0], 'debug'), undefined);
    });
  });

  it('makes PHP complain of nothing', () => {
    assert.deepEqual(
      shop.site
        .complaints()
        .split('\n')
        .filter((line) => line.includes('/plugins/offer-elements/')),
      [],
    );
  });

  it('leaves nothing behind when it is deleted', async () => {
    const left = await shop.site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      require_once ABSPATH . 'wp-admin/includes/file.php';
      deactivate_plugins('offer-elements/offer-elements.php');
      $deleted = delete_plugins(['offer-elements/offer-elements.php']);
      global $wpdb;
      $rows = array_map(static fn($table) => $wpdb->get_col("SELECT CONCAT_WS(' ', '$table', t.n) FROM (" . [
        $wpdb->options => "SELECT option_name n FROM $wpdb->options WHERE CONCAT(option_name, option_value) REGEXP 'offer.elements'",
        $wpdb->usermeta => "SELECT meta_key n FROM $wpdb->usermeta WHERE CONCAT(meta_key, meta_value) REGEXP 'offer.elements'",
        $wpdb->postmeta => "SELECT meta_key n FROM $wpdb->postmeta WHERE CONCAT(meta_key, meta_value) REGEXP 'offer.elements'",
      ][$table] . ") t"), [$wpdb->options, $wpdb->usermeta, $wpdb->postmeta]);
      return ['deleted' => $deleted, 'folder' => file_exists(WP_PLUGIN_DIR . '/offer-elements'), 'rows' => array_merge(...$rows)];`);
    assert.deepEqual(left, { deleted: true, folder: false, rows: [] });
  });
});

/** A page as WooCommerce leads there from paying. */
function withOrder(address: string, order: number | string, key = `wc_order_key${order}`): string {
  return `${address}&order-received=${order}&key=${key}`;
}

/** A text, and beside it everything in it that may be base64, decoded. */
function decoded(source: string): string {
  const runs = source.match(/[\w+/-]{8,}/g) ?? [];
  return [source, ...runs.map((run) => Buffer.from(run, 'base64url').toString())].join('\n');
}
